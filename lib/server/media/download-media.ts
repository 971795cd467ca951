import { ApiError } from '@/lib/server/http/api-error';
import { imageHeaders } from '@/lib/server/images/published-headers';
import type { StoredRow } from '@/lib/server/images/stored-row';
import type { Services } from '@/lib/server/services';
import { imageKey } from '@/lib/shared/keys/object-keys';

/**
 * The image as a file to be saved. Browsers ignore `download` on a link that leads to another origin, and stored objects are
 * for showing, so these bytes pass through here; few at once, by turns between clients. Throws `not_found` and `busy`.
 */
export async function downloadMedia(
  { storage, config, downloads }: Pick<Services, 'storage' | 'config' | 'downloads'>,
  { client, signal }: Readonly<{ client: string; signal: AbortSignal }>,
  { state, id, row }: StoredRow,
): Promise<Response> {
  const maxBytes = Math.max(config.limits.maxBytes, row.sizeBytes);
  const stored = await downloads.run(client, signal, () =>
    storage.read(imageKey(state, id, row.slug), { maxBytes }),
  );
  if (stored === null) throw new ApiError('not_found');
  const { contentType, contentDisposition = '' } = imageHeaders(state, row);
  return new Response(new Uint8Array(stored.bytes), {
    headers: {
      'content-type': contentType,
      'content-disposition': contentDisposition.replace(/^inline/, 'attachment'),
      'cache-control': 'private, no-store',
    },
  });
}
