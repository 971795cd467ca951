import { ApiError } from '../errors/api-error';

/** Most bytes of a request's body: a full batch of any kind fits. */
export const MAX_BODY_BYTES = 262_144;

/** A request's body; throws `body_too_large`, and `invalid_request` where it ends before its end: its sender has gone. */
export async function readBounded(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (body === null) return new Uint8Array();
  // Leaving the loop cancels the stream, so the rest of a body that is too large is not waited for.
  try {
    for await (const chunk of body) {
      length += chunk.byteLength;
      if (length > MAX_BODY_BYTES) throw new ApiError('body_too_large', { limitBytes: MAX_BODY_BYTES });
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    // No fault of ours, which the log would tell an operator of.
    throw new ApiError('invalid_request', { field: 'body', problem: 'must be whole' }, { cause });
  }
  return Buffer.concat(chunks, length);
}
