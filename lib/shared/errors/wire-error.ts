import { errorText } from '../text/en/errors';
import type { ErrorCode, ErrorDetails, WireError } from './error-codes';

/** The `error` object of a refusal, with the text that belongs to its code. */
export function wireError(code: ErrorCode, requestId: string, details?: ErrorDetails): WireError {
  const message = errorText(code, details);
  return details ? { code, message, details, requestId } : { code, message, requestId };
}
