import { imageKey } from '@/lib/shared/keys/object-keys';
import { turnOf } from '../addresses/client-network';
import { ApiError } from '../errors/api-error';
import type { Needs } from '../needs';
import { imageHeaders } from '../objects/published-headers';
import type { StoredRow } from '../rows/stored-row';
import { createTimedBody } from '../streams/timed-body';

/** A client may take its time, but not for ever: half a minute and a second for each 32 KiB. */
const START_MS = 30_000;
const MIN_BYTES_PER_MS = 32.768;

/**
 * The image as a file to be saved. Browsers ignore `download` on a link that leads to another origin, and stored objects are
 * for showing, so these bytes pass through here; few at once, by turns between clients, each until its client has taken it: who
 * reads slowly must not fill the memory. Throws `not_found` and `busy`.
 */
export async function downloadMedia(
  { storage, config, downloads }: Needs<'storage' | 'config' | 'downloads'>,
  { client, request }: Readonly<{ client: string; request: Request }>,
  { state, id, row }: StoredRow,
): Promise<Response> {
  const { contentType, contentDisposition = '' } = imageHeaders(state, row);
  const headers = {
    'content-type': contentType,
    'content-disposition': contentDisposition.replace(/^inline/, 'attachment'),
    'cache-control': 'private, no-store',
  };
  // Nobody would take the bytes.
  if (request.method === 'HEAD') return new Response(null, { headers });
  const maxBytes = Math.max(config.limits.maxBytes, row.sizeBytes);
  return new Promise((answer, refuse) => {
    const send = async () => {
      const stored = await storage.read(imageKey(state, id, row.slug), { maxBytes });
      if (stored === null) throw new ApiError('not_found');
      const timeoutMs = START_MS + stored.bytes.length / MIN_BYTES_PER_MS;
      const { body, ended } = createTimedBody(stored.bytes, timeoutMs, request.signal);
      answer(new Response(body, { headers }));
      await ended;
    };
    downloads.run(turnOf(client), request.signal, send).catch(refuse);
  });
}
