import * as z from 'zod';
import { isAlbumId, isAlbumPlace, MAX_ALBUMS } from '@/lib/shared/keys/row/album-places';
import { mapBounded } from '@/lib/shared/map-bounded';
import type { EditResponse, EditResult, ErrorBody } from '@/lib/shared/wire';
import type { KnownAlbums } from '../albums/create-albums';
import { idsSchema } from '../changes/change-images';
import { type RewriteNeeds, rewriteRow } from '../changes/rewrite-row';
import { ApiError } from '../errors/api-error';
import { toWireResult } from '../errors/to-wire-result';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';

/** Images edited at once: each is half a dozen requests to the bucket. */
const PARALLEL = 16;

const tagsSchema = z.array(z.string().min(1).max(100)).max(50).optional();

const albumIdsSchema = z
  .array(z.string().refine(isAlbumId, 'must be the id of an album'))
  .max(MAX_ALBUMS)
  .optional();

const albumsSchema = z
  .strictObject({
    add: albumIdsSchema.describe('ids of albums that the images are put into, at most 8'),
    remove: albumIdsSchema.describe('ids of albums that they are taken out of, at most 8'),
    places: z
      .record(z.string(), z.string().refine(isAlbumPlace, 'must be a place in an album'))
      .optional()
      .describe('the place of each image by its id, as `albumsChanged` told it, where `add` is one album'),
  })
  .optional();

/** The body of `POST /api/images/edit`. */
export const editSchema = z.strictObject({
  ids: idsSchema,
  addTags: tagsSchema,
  removeTags: tagsSchema,
  renameTag: z
    .strictObject({ from: z.string().min(1).max(100), to: z.string().min(1).max(100) })
    .optional()
    .describe('gives a tag another name, on images that have it in exactly this writing'),
  alt: z.string().max(1_000).optional(),
  name: z.string().min(1).max(1_024).optional(),
  albums: albumsSchema.describe('albums that the images are put into or taken out of'),
});

/**
 * Edits many images alike; a result for each id, in order. An id given twice is edited once. Safe to repeat. Throws `invalid_request`, and
 * `album_gone` for an album that is not there; where it is deleted meanwhile, that is the result of each image.
 */
export async function editImages(
  services: RewriteNeeds & Needs<'log' | 'albums'>,
  body: unknown,
  requestId: string,
): Promise<EditResponse> {
  const { ids, albums: wanted, ...texts } = parseInput(editSchema, body);
  const { add = [], remove = [], places = {} } = wanted ?? {};
  const known = wanted && (await requireAlbums(services, add));
  const albumsFor = (id: string) => {
    const place = add.length === 1 && Object.hasOwn(places, id) ? places[id] : undefined;
    const placed = add.map((album) => (place === undefined ? { id: album } : { id: album, place }));
    return (
      known && { albums: { add: placed, remove, wasDeleted: known.wasDeleted, mayReturn: known.mayReturn } }
    );
  };
  const results = await mapBounded([...new Set(ids)], PARALLEL, async (id): Promise<EditResult> => {
    const edit = { ...texts, ...albumsFor(id) };
    const answer = await toWireResult(services, requestId, async () => {
      const image = await rewriteRow(services, id, edit);
      const { albums: now = [] } = image;
      if (add.every((album) => now.some(({ id: one }) => one === album))) return image;
      // Others have changed its albums at the same moment, and may have left no room for this one.
      throw new ApiError(now.length >= MAX_ALBUMS ? 'too_many_albums' : 'conflict');
    });
    return 'error' in answer ? { id, ok: false, error: answer.error } : { id, ok: true, image: answer };
  });
  const gone = add.length === 0 ? null : await goneResult(services, requestId, add);
  const byId = new Map(results.map((result) => [result.id, result]));
  return {
    results: ids.flatMap((id) => {
      const result = byId.get(id);
      return result?.ok && gone ? { id, ok: false, error: gone.error } : (result ?? []);
    }),
  };
}

/** The albums there are; throws `album_gone` where one of these is not among them. */
async function requireAlbums({ albums }: Needs<'albums'>, ids: readonly string[]): Promise<KnownAlbums> {
  const known = await albums.read();
  if (!ids.every((id) => known.byId.has(id))) throw new ApiError('album_gone');
  return known;
}

/** The refusal where somebody has deleted an album while images were put into it; null where all are there. */
async function goneResult(
  services: Needs<'albums' | 'log'>,
  requestId: string,
  ids: readonly string[],
): Promise<ErrorBody | null> {
  const answer = await toWireResult(services, requestId, () => requireAlbums(services, ids));
  return 'error' in answer ? answer : null;
}
