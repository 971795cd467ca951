import { ERROR_CODES } from '@/lib/shared/errors/error-codes';
import { StorageError } from '@/lib/storage';
import { LargeImageError } from '../decode-pool/create-decoder';
import { ApiError } from '../errors/api-error';

/** The part that may be told of an exception: its code, or `internal`. */
export function codeOfError(error: unknown): string {
  if (error instanceof LargeImageError) return 'large_image';
  return error instanceof ApiError || error instanceof StorageError ? error.code : 'internal';
}

/** False for what a client did wrong, for an image that takes its turn among the large, and for a bucket that says there is nothing, which is an answer. */
export function isOurFault(error: unknown): boolean {
  if (error instanceof LargeImageError) return false;
  if (error instanceof ApiError) return ERROR_CODES[error.code].status >= 500 && error.code !== 'busy';
  if (error instanceof StorageError)
    return error.code !== 'not_found' && error.code !== 'precondition_failed';
  return true;
}
