import type { ErrorCode, ErrorDetails } from '@/lib/shared/errors/error-codes';
import { StorageError, type StorageErrorCode } from '@/lib/storage';
import { isDevelopment } from '../config/is-development';
import { AbandonedError } from '../queue/abandoned-error';
import { ApiError } from './api-error';

/** Says what a bucket's failure means to the caller, where the use case did not expect it. */
const STORAGE_CODES: Record<StorageErrorCode, ErrorCode> = {
  not_found: 'conflict',
  access_denied: 'storage_denied',
  precondition_failed: 'conflict',
  throttled: 'storage_unavailable',
  unavailable: 'storage_unavailable',
  full: 'storage_full',
  too_large: 'internal',
  invalid: 'internal',
  unsupported: 'internal',
};

/** Any exception as a refusal of the table; the original stays its cause. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  // Nobody reads this answer. Should somebody do, it is to be asked for again.
  if (error instanceof AbandonedError) return new ApiError('busy');
  if (!(error instanceof StorageError))
    return new ApiError('internal', setupDetails(error), { cause: error });
  const { retryAfterSeconds } = error;
  const details = retryAfterSeconds === undefined ? undefined : { retryAfterSeconds };
  return new ApiError(STORAGE_CODES[error.code], details, { cause: error });
}

/** Errors whose sentence is for those who set the app up: a variable is wrong, a package is missing. By name, as of another copy of our code. */
const OF_SETUP = new Set(['ConfigError', 'MissingPackageError']);
const MAX_CHARACTERS = 300;

/** Tells them in the answer, where they look first; in production it is in the log alone. */
function setupDetails(error: unknown): ErrorDetails | undefined {
  if (!isDevelopment() || !(error instanceof Error) || !OF_SETUP.has(error.name)) return undefined;
  return { reason: error.message.slice(0, MAX_CHARACTERS) };
}
