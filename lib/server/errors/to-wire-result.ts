import type { ErrorBody } from '@/lib/shared/wire';
import type { Needs } from '../needs';
import { errorBody } from './error-body';
import { reportError } from './report-error';
import { toApiError } from './to-api-error';

/** The result of one entry of a batch: its result, or its own error in the wire form. Never rejects. */
export async function toWireResult<T>(
  services: Needs<'log'>,
  requestId: string,
  work: () => Promise<T>,
): Promise<T | ErrorBody> {
  try {
    return await work();
  } catch (error) {
    const refusal = toApiError(error);
    reportError(services.log, refusal, requestId);
    return errorBody(refusal, requestId);
  }
}
