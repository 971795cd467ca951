import type { ErrorCode, ErrorDetails } from '@/lib/shared/errors/error-codes';

/** A refusal with a code of the table: thrown anywhere in a use case, answered in the wire form. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: ErrorCode,
    readonly details?: ErrorDetails,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
