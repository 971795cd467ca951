/**
 * Libraries that readers of the guides have, each declared as far as the guides use it. `npm run test:docs` compiles the same code by
 * the real ones, so that a declaration which is wrong does not stay.
 */

declare module 'next-auth' {
  type Provider = (options: object) => object;
  type Token = { sub?: string };
  type Session = { user: { id: string; name?: string | null } };
  type Account = { provider: string; providerAccountId: string };
  type Callbacks = {
    jwt?: (given: { token: Token; account?: Account | null }) => Token;
    session?: (given: { session: Session; token: Token }) => Session;
  };
  type Handlers = Record<'GET' | 'POST', (request: Request) => Promise<Response>>;
  export default function NextAuth(options: { providers: Provider[]; callbacks?: Callbacks }): {
    handlers: Handlers;
    auth: () => Promise<{ user?: Partial<Session['user']> } | null>;
    signIn: () => Promise<void>;
    signOut: () => Promise<void>;
  };
}

declare module 'next-auth/providers/github' {
  export default function GitHub(options: object): object;
}

declare module 'better-auth' {
  type User = { id: string; name: string; role?: string | null };
  export function betterAuth(options: { emailAndPassword?: { enabled: boolean }; plugins?: object[] }): {
    api: { getSession: (given: { headers: Headers }) => Promise<{ user: User } | null> };
  };
}

declare module 'better-auth/plugins' {
  export function admin(): object;
}

declare module '@clerk/nextjs/server' {
  type Signed =
    | { userId: string; has: (asked: { role: string }) => boolean }
    | { userId: null; has: () => false };
  export function auth(): Promise<Signed>;
  export function clerkMiddleware(): (request: Request) => Promise<Response>;
}

declare module 'drizzle-orm/pg-core' {
  export type Column<Data> = {
    readonly data: Data;
    primaryKey(): Column<NonNullable<Data>>;
    notNull(): Column<NonNullable<Data>>;
  };
  export function text(name?: string): Column<string | null>;
  export function integer(name?: string): Column<number | null>;
  export function timestamp(name: string, options: { withTimezone: boolean }): Column<Date | null>;
  export function pgTable<Columns>(name: string, columns: Columns): Columns;
}

declare module 'drizzle-orm' {
  import type { Column } from 'drizzle-orm/pg-core';

  type Sql = { readonly sql: string };
  export function eq<Data>(column: Column<Data>, value: Data): Sql;
  export function desc(column: Column<unknown>): Sql;
}

declare module 'drizzle-orm/node-postgres' {
  import type { Column } from 'drizzle-orm/pg-core';

  type Row<Table> = { [Name in keyof Table]: Table[Name] extends Column<infer Data> ? Data : never };
  type Query<Result> = Promise<Result> & {
    where(sql: object): Query<Result>;
    orderBy(sql: object): Query<Result>;
  };
  export function drizzle(address: string): {
    insert<Table>(table: Table): {
      values(row: Row<Table>): Promise<void> & { onConflictDoNothing(): Promise<void> };
    };
    select(): { from<Table>(table: Table): Query<Row<Table>[]> };
  };
}

declare module '@prisma/adapter-pg' {
  export class PrismaPg {
    constructor(options: { connectionString: string });
    readonly provider: string;
  }
}

declare module 'react-hook-form' {
  import type { InputHTMLAttributes } from 'react';
  export type Control<Fields> = { readonly fields: Fields };
  export function useController<Fields, Name extends keyof Fields & string>(options: {
    control: Control<Fields>;
    name: Name;
    rules?: { required?: string };
  }): {
    field: { value: Fields[Name]; onChange: (value: unknown) => void };
    fieldState: { error?: { message?: string } };
  };
  export function useForm<Fields>(options: { defaultValues: Fields }): {
    register: (
      name: keyof Fields & string,
      rules?: { required?: boolean },
    ) => InputHTMLAttributes<HTMLInputElement>;
    control: Control<Fields>;
    handleSubmit: (save: (fields: Fields) => Promise<void>) => () => Promise<void>;
    formState: { isSubmitting: boolean };
  };
}
