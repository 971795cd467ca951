import { ApiError } from '../errors/api-error';
import { readBounded } from './read-bounded';

/**
 * The JSON of a request. The length a client states is not believed: bytes are counted as they arrive. Throws
 * `not_json`, `body_too_large`, or `invalid_request` where the bytes are no JSON in UTF-8.
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  const mediaType = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') throw new ApiError('not_json');
  const bytes = await readBounded(request.body);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ApiError('invalid_request', { field: 'body', problem: 'must be JSON in UTF-8' });
  }
}
