/**
 * A schema of any library that follows Standard Schema, version 1 (https://standardschema.dev): Zod, Valibot and ArkType do. The
 * interface is meant to be copied, so that nobody depends on a package for it.
 */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly '~standard': Readonly<{
    version: 1;
    vendor: string;
    validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    /** For the compiler alone: nothing is there when the program runs. */
    types?: Readonly<{ input: Input; output: Output }> | undefined;
  }>;
}

/** The value that a schema makes of a value, or what is wrong with it. */
export type StandardResult<Output> =
  | Readonly<{ value: Output; issues?: undefined }>
  | Readonly<{ issues: readonly StandardIssue[] }>;

export type StandardIssue = Readonly<{
  message: string;
  path?: readonly (PropertyKey | Readonly<{ key: PropertyKey }>)[] | undefined;
}>;

/** The value that a schema makes of it. */
export type OutputOf<Schema extends StandardSchema> = NonNullable<Schema['~standard']['types']>['output'];
