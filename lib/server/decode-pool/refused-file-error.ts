import type { ErrorCode, ErrorDetails } from '@/lib/shared/errors/error-codes';
import { ApiError } from '../errors/api-error';

/** The refusal of a file, with what was spent on it: the pixels that were decoded before. */
export class RefusedFileError extends ApiError {
  constructor(
    code: ErrorCode,
    details: ErrorDetails | undefined,
    readonly decodedPixels: number,
  ) {
    super(code, details);
  }
}

/** The pixels that were decoded of a file before it was refused; 0 for a refusal without decoding. */
export function decodedPixelsOf(error: ApiError): number {
  // Not by `instanceof`, which goes by a name that all refusals have.
  return 'decodedPixels' in error ? Number(error.decodedPixels) : 0;
}
