import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { SqliteDialect } from 'kysely';
import { database } from './database';

/** The app's own sign-in. */
export const auth = betterAuth({
  database: { dialect: new SqliteDialect({ database }), type: 'sqlite' },
  emailAndPassword: { enabled: true },
  baseURL: process.env.APP_URL ?? 'http://localhost:3000',
  secret: process.env.APP_SECRET ?? '',
  telemetry: { enabled: false },
});

let migrated: Promise<void> | undefined;

/** Makes the tables of accounts where there are none. */
export function ready(): Promise<void> {
  migrated ??= getMigrations(auth.options).then(({ runMigrations }) => runMigrations());
  return migrated;
}

/** Returns the account that sends a request; null for nobody. */
export async function userOf(headers: Headers) {
  await ready();
  return (await auth.api.getSession({ headers }))?.user ?? null;
}
