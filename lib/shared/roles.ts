/**
 * Roles, from the least to the most. An `uploader` may send files where only those who are signed in may; a `viewer` also sees
 * the gallery and changes nothing; an `editor` changes images, but neither purges them nor makes links; an `admin` may do all.
 */
export const ROLES = ['uploader', 'viewer', 'editor', 'admin'] as const;

/** The most that somebody may do here. */
export type Role = (typeof ROLES)[number];

/** True for a role of the table; inherited names such as `toString` are none. */
export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

/** True where `role` may do all that `least` may; null, of somebody who is not signed in, may nothing. */
export function isAtLeast(role: Role | null, least: Role): boolean {
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(least);
}
