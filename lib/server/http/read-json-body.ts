import { ApiError } from './api-error';

/** Most bytes of a request's body: a full batch of either kind fits several times. */
export const MAX_BODY_BYTES = 262_144;

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

async function readBounded(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (body === null) return new Uint8Array();
  // Leaving the loop cancels the stream, so the rest of a body that is too large is not waited for.
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > MAX_BODY_BYTES) throw new ApiError('body_too_large', { limitBytes: MAX_BODY_BYTES });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
