import { UploadError } from './upload-error';

/** These say something about the moment, the session or the deployment, not about the ticket. */
const NOT_ABOUT_THE_TICKET: ReadonlySet<string> = new Set([
  'unexpected_answer',
  'sign_in_required',
  'foreign_origin',
  'storage_denied',
  'not_found',
]);

/** True for the server's last word on a ticket: completing it again will not end otherwise. */
export function isFinalAnswer(error: unknown): boolean {
  return error instanceof UploadError && error.retry === undefined && !NOT_ABOUT_THE_TICKET.has(error.code);
}
