import { UploadError } from '@/lib/browser/failure/upload-error';
import type { ClientErrorCode, UploadFailure, UploadProblem } from '@/lib/browser/upload-state';
import { ERROR_CODES, type ErrorCode, type ErrorDetails, isErrorCode } from '@/lib/shared/errors/error-codes';
import { errorText } from '@/lib/shared/errors/error-text';
import { foreignAnswerText } from '@/lib/shared/errors/foreign-answer';
import { formatBytes } from '@/lib/shared/format';

const CLIENT_FAILURES: Record<
  ClientErrorCode,
  { canRetry: boolean; text: (details: ErrorDetails) => string }
> = {
  network: {
    canRetry: true,
    text: ({ host }) =>
      host === undefined
        ? 'The connection failed several times. Check your network, then try again.'
        : `${host}, where the photos are kept, can’t be reached. Check your connection; if other pages open, your network or an extension blocks it. Then try again.`,
  },
  unreadable_answer: {
    canRetry: true,
    text: ({ host, actualBytes }) =>
      `${host}, where the photos are kept, didn’t take this file and gave no readable reason. A proxy’s limit may be below ${formatBytes(actualBytes ?? 0)}. Try another network, or contact the site’s owner.`,
  },
  intercepted: { canRetry: true, text: textOfForeign },
  proxy_limit: { canRetry: true, text: textOfForeign },
  stalled: {
    canRetry: true,
    text: ({ host }) =>
      `Nothing got through${host === undefined ? '' : ` to ${host}`} for a while. Check your network, then try again.`,
  },
  upload_refused: {
    canRetry: true,
    text: () =>
      'The storage refused this file. Try again; if it is refused again, tell whoever runs this site.',
  },
  source_too_large: {
    canRetry: false,
    text: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `This file is ${formatBytes(actualBytes)}; at most ${formatBytes(limitBytes)} can be opened here. Make it smaller first.`
        : 'This file is too large to be opened here. Make it smaller first.',
  },
  unreadable: {
    canRetry: true,
    text: () =>
      'This file could not be read. If it was moved or changed, choose it again; if it lies in a cloud folder, download it first.',
  },
  not_restored: {
    canRetry: false,
    text: () => 'This file could not be restored after the page was closed. Choose it again.',
  },
  cannot_convert: {
    canRetry: false,
    text: ({ actualType }) =>
      `This browser does not let pictures be converted, so ${actualType ? `a ${actualType}` : 'this file'} cannot be sent from here. Save it as JPEG first, or use another browser.`,
  },
  undecodable_here: {
    canRetry: false,
    text: ({ actualType }) =>
      `This browser can't read ${actualType ? `this ${actualType}` : 'this image'}, and it's too large to be sent as it is. Open this page in another browser, or save the image as JPEG first.`,
  },
  original_too_large: {
    canRetry: false,
    text: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `At full size this photo is ${formatBytes(actualBytes)}; the limit is ${formatBytes(limitBytes)}. Send it smaller instead.`
        : 'At full size this photo is too large. Send it smaller instead.',
  },
  conversion_stopped: {
    canRetry: true,
    text: () =>
      'This file was being converted when the browser stopped it. Try again, or save it as JPEG or PNG first.',
  },
  conversion_interrupted: {
    canRetry: true,
    text: () =>
      'The page was closed while this file was being converted, so it was not started again by itself. Try again, or save it as JPEG or PNG first.',
  },
  unexpected_answer: {
    canRetry: true,
    text: () => 'The server answered something that makes no sense here. Try again in a moment.',
  },
};

function textOfForeign({ status = 0, host, actualBytes }: ErrorDetails): string {
  return foreignAnswerText({
    status,
    ...(host === undefined ? {} : { host }),
    ...(actualBytes === undefined ? {} : { sizeBytes: actualBytes }),
  });
}

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
export function describeProblem(error: UploadError): UploadProblem | undefined {
  return error.code === 'intercepted' ? describeFailure(error).message : undefined;
}

/** What a view shows of an error: its sentence, and whether a retry may help. An exception nobody foresaw becomes `internal`. */
export function describeFailure(error: unknown): UploadFailure {
  const known = error instanceof UploadError ? error : new UploadError('internal');
  const { code, details } = known;
  const base = { code, ...(details === undefined ? {} : { details }) };
  if (isErrorCode(code)) {
    const canRetry = ERROR_CODES[code].retryable || WORTH_ANOTHER_TRY.has(code);
    return { ...base, message: errorText(code, details), canRetry };
  }
  const { text, canRetry } = CLIENT_FAILURES[code];
  return { ...base, message: text(details ?? {}), canRetry };
}
