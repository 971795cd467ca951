/** Actions of admins that the audit log keeps, with the name of each as a filter. */
export const AUDIT_ACTIONS = {
  sign_in: 'Sign-ins',
  sign_out: 'Sign-outs',
  sessions_ended: 'Sessions ended',
  edit: 'Edits',
  move: 'Moves',
  publish: 'Published',
  purge: 'Deleted',
  share: 'Shared',
  download: 'Downloads',
  export: 'Exports of this log',
} as const;

/** One of them. */
export type AuditAction = keyof typeof AUDIT_ACTIONS;

/** True for the name of an action. */
export function isAuditAction(value: unknown): value is AuditAction {
  return typeof value === 'string' && Object.hasOwn(AUDIT_ACTIONS, value);
}
