import { ApiError } from '../errors/api-error';
import type { Needs } from '../needs';
import { thumbHeaders } from '../objects/published-headers';
import type { StoredRow } from '../rows/stored-row';

/** Far above any thumbnail of 640 pixels. */
const MAX_BYTES = 4_194_304;

/**
 * The bytes of a thumbnail, for somebody whom its address would tell too much (`tells-more.ts`). Throws `not_found` where it was moved
 * a moment ago, and `StorageError`.
 */
export async function sendThumbnail(
  { storage }: Needs<'storage'>,
  { state, key }: Pick<StoredRow, 'state' | 'key'>,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const stored = await storage.read(key, { maxBytes: MAX_BYTES });
  if (stored === null) throw new ApiError('not_found');
  return new Response(new Uint8Array(stored.bytes), {
    headers: { ...headers, 'content-type': thumbHeaders(state).contentType },
  });
}
