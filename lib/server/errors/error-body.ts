import { errorText } from '@/lib/shared/text/en/errors';
import type { ErrorBody } from '@/lib/shared/wire';
import type { ApiError } from './api-error';

/** The wire form of a refusal. */
export function errorBody({ code, details }: ApiError, requestId: string): ErrorBody {
  const message = errorText(code, details);
  return { error: { code, message, ...(details === undefined ? {} : { details }), requestId } };
}
