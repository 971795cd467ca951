/** Any value that JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** An object of JSON; JSON leaves out a field that is undefined. */
export type JsonObject = Readonly<{ [name: string]: JsonValue | undefined }>;

/**
 * The type that is left of a value that went through JSON: a date is its text, nothing is null, a field that is undefined is missing. A
 * type that says nothing (`unknown`) is any JSON.
 */
export type JsonOf<T> = unknown extends T
  ? JsonValue
  : [JsonValue] extends [T]
    ? JsonValue
    : T extends string | number | boolean | null
      ? T
      : // biome-ignore lint/suspicious/noConfusingVoidType: a function that returns nothing says so by this type
        T extends undefined | void
        ? null
        : T extends bigint | symbol | ((...args: never) => unknown)
          ? never
          : T extends Readonly<{ toJSON: (...args: never) => infer Said }>
            ? JsonOf<Said>
            : { [Name in keyof T]: JsonField<T[Name]> };

type JsonField<T> = JsonOf<Exclude<T, undefined>> | Extract<T, undefined>;
