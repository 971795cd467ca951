import { ERROR_CODES, type ErrorCode, isErrorCode } from '@/lib/shared/errors/error-codes';
import type { FailuresText } from '@/lib/shared/text/texts';
import type { ClientErrorCode, UploadFailure, UploadProblem } from '../upload-state';
import { UploadError } from './upload-error';

/** Whether another try may help after a failure that only a browser meets. */
const CLIENT_RETRIES: Readonly<Record<ClientErrorCode, boolean>> = {
  network: true,
  unreadable_answer: true,
  forbidden_here: true,
  intercepted: true,
  proxy_limit: true,
  stalled: true,
  upload_refused: true,
  source_too_large: false,
  unreadable: true,
  not_restored: false,
  cannot_convert: false,
  cannot_edit: false,
  undecodable_here: false,
  original_too_large: false,
  conversion_stopped: true,
  conversion_interrupted: true,
  unexpected_answer: true,
};

/** Failures that repeat for the same request, but not for a new upload or once something around it changed. */
const WORTH_ANOTHER_TRY: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'sign_in_required',
  'challenge_required',
  'ticket_invalid',
  'ticket_expired',
  'upload_missing',
  'size_mismatch',
  'checksum_mismatch',
  'storage_denied',
]);

/** The sentence to show while the same is tried again by itself; undefined where a person can do nothing about it. */
export function describeProblem(error: UploadError, text: FailuresText): UploadProblem | undefined {
  return error.code === 'intercepted' ? describeFailure(error, text).message : undefined;
}

/** An error as a view shows it: its sentence, and whether a retry may help. An exception nobody foresaw becomes `internal`. */
export function describeFailure(error: unknown, text: FailuresText): UploadFailure {
  const known = error instanceof UploadError ? error : new UploadError('internal');
  const { code, details } = known;
  const base = { code, ...(details === undefined ? {} : { details }) };
  if (isErrorCode(code)) {
    const canRetry = ERROR_CODES[code].retryable || WORTH_ANOTHER_TRY.has(code);
    return { ...base, message: text.error(code, details), canRetry };
  }
  return { ...base, message: text.client[code](details ?? {}), canRetry: CLIENT_RETRIES[code] };
}
