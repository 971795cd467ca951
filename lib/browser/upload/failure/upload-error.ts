import type { ErrorCode, ErrorDetails } from '@/lib/shared/errors/error-codes';
import type { ClientErrorCode } from '../upload-state';

/** Says that the same request may succeed later by itself. */
export type RetryHint = Readonly<{
  /** The wait that the server asked for in Retry-After, in milliseconds; absent when it did not say. */
  retryAfterMs?: number;
  /** It passes when a person or a crowd has done something: only the time limits how often it is tried. */
  isPatient?: boolean;
}>;

/** Why one file cannot continue; inside the engine the only exception that carries meaning besides an abort. */
export class UploadError extends Error {
  override readonly name = 'UploadError';

  /** `retry` is there when the engine should try again without being asked. */
  constructor(
    readonly code: ErrorCode | ClientErrorCode,
    readonly details?: ErrorDetails,
    readonly retry?: RetryHint,
  ) {
    // The code only: messages end up in logs, and details may hold what a stranger named their file.
    super(code);
  }
}
