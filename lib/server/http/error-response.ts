import { ERROR_CODES } from '@/lib/shared/errors/error-codes';
import type { ApiError } from '../errors/api-error';
import { errorBody } from '../errors/error-body';
import { jsonResponse } from './json-response';

/** Seconds a caller is told to wait where nothing better is known. */
const DEFAULT_RETRY_SECONDS = 2;

/** A refusal as a response: status of the table, `Retry-After` on 429 and 503, `Allow` on 405. */
export function errorResponse(error: ApiError, requestId: string): Response {
  const { status } = ERROR_CODES[error.code];
  const response = jsonResponse(errorBody(error, requestId), status);
  if (status === 429 || status === 503) {
    response.headers.set('retry-after', String(error.details?.retryAfterSeconds ?? DEFAULT_RETRY_SECONDS));
  }
  if (status === 405 && error.details?.allow) response.headers.set('allow', error.details.allow);
  return response;
}
