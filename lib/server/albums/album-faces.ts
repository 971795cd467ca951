import * as z from 'zod';
import type { Album } from '@/lib/shared/albums/album';
import type { AlbumFace, AlbumFacesAnswer } from '@/lib/shared/albums/album-answers';
import { statesOfIndex } from '@/lib/shared/keys/index-keys';
import { isAlbumId } from '@/lib/shared/keys/row/album-places';
import { mapBounded } from '@/lib/shared/map-bounded';
import type { ItemNeeds } from '../images/to-image-item';
import { toImageItems } from '../images/to-image-items';
import { type IndexedRow, listIndex } from '../indexes/list-index';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import { findImages } from '../rows/find-images';
import type { StoredRow } from '../rows/stored-row';

/** Albums of one answer: as many as a screen shows. */
export const MAX_FACES = 24;
/** Photos that are counted: one LIST a state, whatever is in the album. */
const MAX_COUNTED = 500;
const PARALLEL = 6;

/** The query of `GET /api/albums/faces`. */
export const facesSchema = z.strictObject({
  ids: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().refine(isAlbumId, 'must be ids of albums')).min(1).max(MAX_FACES))
    .describe(`ids of albums with commas between, at most ${MAX_FACES}`),
});

type FaceNeeds = Needs<'storage' | 'albums'> & ItemNeeds;

/** Covers and counts of some albums; one that is not there is left out. Throws `invalid_request`. */
export async function albumFaces(
  services: FaceNeeds,
  query: Readonly<Record<string, unknown>>,
): Promise<AlbumFacesAnswer> {
  const { ids } = parseInput(facesSchema, query);
  const { byId } = await services.albums.read();
  const albums = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  const looks = await mapBounded(albums, PARALLEL, (album) => lookAt(services, album));
  const chosen = await findCovers(services, albums, looks);
  const covers = await toImageItems(
    services,
    looks.flatMap(({ id, first }) => chosen.get(id) ?? first ?? []),
  );
  const items = new Map(covers.map((item) => [item.id, item]));
  const faces = looks.map(({ id, first, count, isMore }): AlbumFace => {
    const cover = chosen.get(id) ?? first;
    return { id, cover: (cover && items.get(cover.id)) ?? null, count, isMore };
  });
  return { faces };
}

type Look = Readonly<{ id: string; first: IndexedRow | null; rows: readonly IndexedRow[] }> &
  Pick<AlbumFace, 'count' | 'isMore'>;

async function lookAt({ storage }: FaceNeeds, { id, order }: Album): Promise<Look> {
  const index = { album: id, order };
  const listing = { states: statesOfIndex(index), start: null, pageSize: MAX_COUNTED + 1 };
  const rows: IndexedRow[] = [];
  for await (const batch of listIndex(storage, index, listing)) {
    rows.push(...batch);
    if (rows.length > MAX_COUNTED) break;
  }
  const isMore = rows.length > MAX_COUNTED;
  return { id, first: rows[0] ?? null, rows, count: Math.min(rows.length, MAX_COUNTED), isMore };
}

/** The covers that were chosen, where they are in the album and may be seen there; asks for those that were not among the first photos. */
async function findCovers(
  { storage }: FaceNeeds,
  albums: readonly Album[],
  looks: readonly Look[],
): Promise<ReadonlyMap<string, StoredRow>> {
  const found = new Map<string, StoredRow>();
  const wanted = new Map(albums.flatMap(({ id, cover }) => (cover === null ? [] : [[id, cover]])));
  for (const { id, rows } of looks) {
    const row = rows.find((one) => one.id === wanted.get(id));
    if (row) found.set(id, row);
  }
  const missing = looks.filter(({ id, isMore }) => isMore && wanted.has(id) && !found.has(id));
  const images = await findImages(
    storage,
    missing.flatMap(({ id }) => wanted.get(id) ?? []),
  );
  for (const { id } of missing) {
    const image = images.get(wanted.get(id) ?? '');
    const isIn = image?.row.albums?.some((album) => album.id === id) === true;
    if (
      image &&
      isIn &&
      statesOfIndex({ album: id, order: { by: 'own', direction: 'newest' } }).includes(image.state)
    ) {
      found.set(id, image);
    }
  }
  return found;
}
