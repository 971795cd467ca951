import type { Role } from '@/lib/shared/roles';

/** Somebody who signs in with a password of their own. */
export type Account = Readonly<{
  /** The name in the one form it is compared in; see `foldName`. */
  id: string;
  /** As it is written in the configuration, and shown. */
  name: string;
  role: Role;
  /** Plain text or a hash as `password-hash.ts` writes it; null: no password is right. */
  password: string | null;
}>;

/** The account of ADMIN_PASSWORD, and of one-time links. */
export const ADMIN_ID = 'admin';

/** A name as it is compared: spaces around it, capitals and full-width letters make no other name of it. */
export function foldName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/**
 * The people who can sign in with a password: the users, and the admin of ADMIN_PASSWORD where there is one or nobody else. Never
 * empty.
 */
export function composeAccounts(adminPassword: string | null, users: readonly Account[]): readonly Account[] {
  const admin: Account = { id: ADMIN_ID, name: 'admin', role: 'admin', password: adminPassword };
  const isNeeded = adminPassword !== null || users.length === 0;
  return isNeeded && !users.some(({ id }) => id === ADMIN_ID) ? [admin, ...users] : users;
}
