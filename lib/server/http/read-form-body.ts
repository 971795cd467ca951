import { ApiError } from '../errors/api-error';
import { readBounded } from './read-bounded';

/**
 * The fields of a submitted form. Throws `body_too_large`, and `invalid_request` for another media type or a field given
 * twice.
 */
export async function readFormBody(request: Request): Promise<Readonly<Record<string, string>>> {
  const mediaType = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType !== 'application/x-www-form-urlencoded') {
    throw new ApiError('invalid_request', { field: 'body', problem: 'must be a form' });
  }
  const text = new TextDecoder().decode(await readBounded(request.body));
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (fields.has(name))
      throw new ApiError('invalid_request', { field: name.slice(0, 100), problem: 'is given twice' });
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
}
