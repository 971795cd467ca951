import { ApiError } from '../errors/api-error';

/** Most bytes of a request's body: a full batch of any kind fits. */
export const MAX_BODY_BYTES = 262_144;

/** A request's body; throws `body_too_large`. */
export async function readBounded(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
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
