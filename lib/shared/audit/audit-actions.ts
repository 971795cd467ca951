/** Actions of admins that the audit log keeps. */
export const AUDIT_ACTIONS = [
  'sign_in',
  'sign_out',
  'session_ended',
  'sessions_ended',
  'edit',
  'move',
  'publish',
  'purge',
  'take_back',
  'share',
  'link_created',
  'link_changed',
  'link_revoked',
  'download',
  'export',
  'import',
  'token_created',
  'token_revoked',
  'album_created',
  'album_changed',
  'album_deleted',
  'album_restored',
  'album_add',
  'album_remove',
] as const;

/** One of them. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** True for the name of an action. */
export function isAuditAction(value: unknown): value is AuditAction {
  return (AUDIT_ACTIONS as readonly unknown[]).includes(value);
}
