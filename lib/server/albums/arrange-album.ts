import * as z from 'zod';
import { ALBUM_LIMITS } from '@/lib/shared/albums/album-limits';
import { statesOfIndex } from '@/lib/shared/keys/index-keys';
import { mapBounded } from '@/lib/shared/map-bounded';
import type { EditResponse, EditResult } from '@/lib/shared/wire';
import { idsSchema } from '../changes/change-images';
import { type RewriteNeeds, rewriteRow } from '../changes/rewrite-row';
import { ApiError } from '../errors/api-error';
import { toWireResult } from '../errors/to-wire-result';
import { takePage } from '../images/list-images';
import { listIndex } from '../indexes/list-index';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import { decidePlaces } from './decide-places';

/** Images edited at once: each is half a dozen requests to the bucket. */
const PARALLEL = 16;

/** The body of `POST /api/albums/:id/arrange`. */
export const arrangeSchema = z.strictObject({
  ids: idsSchema.describe('photos of the album, in the order that they are to have'),
  behind: z
    .string()
    .max(100)
    .nullable()
    .describe('the photo that they are to stand behind; null for the front of the album'),
});

/**
 * Moves photos within an album of its own order; a result for each photo that got another place, which may be more than were asked for: each of those before it may have to be
 * written, so all of it happens among the first 2,000. Safe to repeat. Throws `album_gone`, `arranged_too_far`, and `invalid_request` for an album in another order.
 */
export async function arrangeAlbum(
  services: RewriteNeeds & Needs<'log' | 'albums'>,
  id: string,
  body: unknown,
  requestId: string,
): Promise<EditResponse> {
  const { ids, behind } = parseInput(arrangeSchema, body);
  const { order } = await services.albums.get(id);
  if (order.by !== 'own') {
    throw new ApiError('invalid_request', { field: 'id', problem: 'is an album that goes by dates' });
  }
  const index = { album: id, order };
  const listing = { states: statesOfIndex(index), start: null, pageSize: 1_000 };
  const listed = listIndex(services.storage, index, listing);
  const { rows } = await takePage(listed, ALBUM_LIMITS.arranged, (row) => row.id);
  const photos = rows.map(({ id: photo, row: { albums = [] } }) => ({
    id: photo,
    place: albums.find((album) => album.id === id)?.place ?? null,
  }));
  const places = decidePlaces(photos, [...new Set(ids)], behind);
  if (places === null) throw new ApiError('arranged_too_far');
  const results = await mapBounded([...places], PARALLEL, async ([photo, place]): Promise<EditResult> => {
    const edit = { albums: { place: { id, place } } };
    const answer = await toWireResult(services, requestId, () => rewriteRow(services, photo, edit));
    return 'error' in answer
      ? { id: photo, ok: false, error: answer.error }
      : { id: photo, ok: true, image: answer };
  });
  return { results };
}
