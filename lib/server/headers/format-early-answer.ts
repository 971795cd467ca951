import { ApiError } from '../errors/api-error';
import { errorBody } from '../errors/error-body';
import type { EarlyAnswer } from './decide-refusal';

/** The parts of an early answer: its own headers and its text, without those that every answer carries. */
export function formatEarlyAnswer(
  answer: EarlyAnswer,
  requestId: string,
): Readonly<{ headers: Readonly<Record<string, string>>; text: string }> {
  const headers = {
    'cache-control': 'no-store',
    'x-request-id': requestId,
    ...('allow' in answer ? { allow: answer.allow } : {}),
    ...('location' in answer ? { location: answer.location } : {}),
  };
  if (answer.code === null) return { headers, text: '' };
  return {
    headers: { ...headers, 'content-type': 'application/json' },
    text: JSON.stringify(errorBody(new ApiError(answer.code), requestId)),
  };
}
