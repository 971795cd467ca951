import * as z from 'zod';
import type { Album } from '@/lib/shared/albums/album';
import { statesOfIndex } from '@/lib/shared/keys/index-keys';
import { idOfPosition } from '@/lib/shared/keys/index-order';
import type { ImagePage } from '@/lib/shared/wire';
import { decidePosition, takePage } from '../images/list-images';
import type { ItemNeeds } from '../images/to-image-item';
import { toImageItems } from '../images/to-image-items';
import { type IndexListing, listIndex } from '../indexes/list-index';
import { isoDate } from '../input/iso-date';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';

const position = z.string().refine((text) => idOfPosition(text) !== null, 'must be a place in this album');

/** The query of `GET /api/albums/:id/images`. */
export const albumImagesSchema = z.strictObject({
  after: position.optional().describe('`next` of an earlier page'),
  from: position.optional().describe('begins with an image by its place, or with what would follow it'),
  before: isoDate
    .optional()
    .describe('begins with the first image behind a date, ISO 8601; not in an order of its own'),
  limit: z.coerce
    .number<unknown>('must be a whole number')
    .int('must be a whole number')
    .min(1)
    .max(200)
    .default(100),
});

/**
 * One page of an album in its order: one LIST for each of the two states that an album shows, while the album itself is asked for. Photos
 * that wait for approval or lie in the trash are in none. Throws `album_gone`, and `invalid_request`.
 */
export async function listAlbum(
  services: Needs<'storage' | 'albums'> & ItemNeeds,
  id: string,
  query: Readonly<Record<string, unknown>>,
): Promise<ImagePage> {
  const { limit, before, after, from } = parseInput(albumImagesSchema, query);
  const known = services.albums.known(id);
  const [album, early] = await Promise.all([
    services.albums.lately(id),
    // A failure is that of the page which is read again.
    known && readPage(known).catch(() => null),
  ]);
  return early !== null && known?.revision === album.revision ? early : readPage(album);

  async function readPage({ order }: Album): Promise<ImagePage> {
    let skipped = 0;
    const index = { album: id, order };
    const listing: IndexListing = {
      states: statesOfIndex(index),
      start: decidePosition(order, { after, from, before: order.by === 'own' ? undefined : before }),
      pageSize: Math.min(1_000, limit + 2),
      onSkipped: () => {
        skipped += 1;
      },
    };
    const rows = listIndex(services.storage, index, listing);
    const { rows: shown, next } = await takePage(rows, limit, (row) => row.position);
    return { images: await toImageItems(services, shown), next, ...(skipped > 0 ? { skipped } : {}) };
  }
}
