import { ERROR_CODES } from '@/lib/shared/errors/error-codes';
import type { Logger } from '../log/logger';
import type { ApiError } from './api-error';

/** Logs what is our side's fault, with its cause; what a client did wrong is told to the client alone. */
export function reportError(log: Logger, refusal: ApiError, requestId: string): void {
  const { status } = ERROR_CODES[refusal.code];
  if (status >= 500 && refusal.code !== 'busy') {
    log.error('request.failed', refusal.cause ?? refusal, { code: refusal.code, requestId });
  }
}
