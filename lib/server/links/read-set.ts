import { dateOfId } from '@/lib/shared/keys/image-id';
import { idOfPosition } from '@/lib/shared/keys/index-order';
import type { LinkTarget } from '@/lib/shared/links/link';
import type { SetImage, SetPage } from '@/lib/shared/links/set-page';
import { widthsOf } from '@/lib/shared/media/picture-sizes';
import { formatTaken } from '@/lib/shared/taken/format-taken';
import type { ObjectStorage } from '@/lib/storage';
import { ApiError } from '../errors/api-error';
import { type IndexedRow, listIndex } from '../indexes/list-index';
import { tellsMore } from '../media/tells-more';
import type { Needs } from '../needs';
import { findImages } from '../rows/find-images';
import type { StoredRow } from '../rows/stored-row';
import type { StoredLink } from './stored-link';

/** Services that the photos of a link are read with. */
export type SetNeeds = Needs<'storage' | 'links' | 'albums'>;

/** Some photos of a link in its order, and where the next ones begin; null at the end. */
type SetRows = Readonly<{ rows: readonly StoredRow[]; next: string | null }>;

/** Parts of a set that are looked through for one that shows something, where all of a page has gone to the trash. */
const MAX_EMPTY = 10;
/** Lookups at once, and the fewest photos of one. */
const PARTS = 4;
const MIN_PART = 10;
/** Behind the largest set there is nothing. */
const MAX_AFTER = /^\d{1,4}$/;
/** Life of a thumbnail's address, in seconds: the link may be revoked at any moment, the address cannot. */
const ADDRESS_SECONDS = 600;

/**
 * Photos of a link from `after` on, at most `limit`: those that are private or public at this moment, whatever they were when the link was
 * made. There may be fewer than `limit` before the end. Throws `invalid_request` for an `after` that is none, and `StorageError`.
 */
export async function readSetRows(
  services: SetNeeds,
  { id, opens }: StoredLink,
  { after, limit }: Readonly<{ after: string | null; limit: number }>,
): Promise<SetRows> {
  if (opens === null) return { rows: [], next: null };
  const isAlbum = 'album' in opens;
  if (after !== null && !(isAlbum ? idOfPosition(after) !== null : MAX_AFTER.test(after))) {
    throw new ApiError('invalid_request', { field: 'after', problem: 'must be the next of an earlier page' });
  }
  let from = after;
  for (let tried = 0; ; tried += 1) {
    const { ids, next } = isAlbum
      ? await readAlbumIds(services, opens.album, from, limit)
      : await readSetIds(services, id, opens.count, from, limit);
    const found = await findSome(services.storage, ids);
    const rows = ids.flatMap((one) => {
      const image = found.get(one);
      return image && isShown(opens, image) ? [image] : [];
    });
    if (rows.length > 0 || next === null || tried === MAX_EMPTY) return { rows, next };
    from = next;
  }
}

type Ids = Readonly<{ ids: readonly string[]; next: string | null }>;

async function readSetIds(
  { links }: Needs<'links'>,
  id: string,
  all: number,
  after: string | null,
  limit: number,
): Promise<Ids> {
  const start = Number(after ?? 0);
  const ids = await links.idsOf(id, { start, count: limit });
  return { ids, next: start + limit < all ? String(start + limit) : null };
}

/** Ids of an album in its order, as its index has them: each is looked up before it is shown. */
async function readAlbumIds(
  { storage, albums }: Needs<'storage' | 'albums'>,
  album: string,
  after: string | null,
  limit: number,
): Promise<Ids> {
  // Asked of the bucket: the entries of an order that is no longer the album's may be gone.
  const { order } = await albums.get(album);
  const start = after === null ? null : { after };
  const states = ['private', 'public'] as const;
  const found: IndexedRow[] = [];
  for await (const rows of listIndex(storage, { album, order }, { states, start, pageSize: limit + 2 })) {
    found.push(...rows);
    if (found.length > limit) break;
  }
  const ids = found.slice(0, limit).map(({ id }) => id);
  return { ids, next: found.length > limit ? (found[limit - 1]?.position ?? null) : null };
}

/** Looks photos up in every state, in several parts at once: those of an album are rarely neighbours in the bucket. */
async function findSome(
  storage: ObjectStorage,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRow>> {
  const sorted = ids.toSorted((one, other) => (one < other ? -1 : 1));
  const size = Math.max(MIN_PART, Math.ceil(sorted.length / PARTS));
  const parts = Array.from({ length: Math.ceil(sorted.length / size) }, (_, at) =>
    sorted.slice(at * size, (at + 1) * size),
  );
  const found = await Promise.all(parts.map((part) => findImages(storage, part)));
  return new Map(found.flatMap((byId) => [...byId]));
}

/** By what the row says at this moment, whatever an index says. */
function isShown(opens: LinkTarget, { state, row }: Pick<StoredRow, 'state' | 'row'>): boolean {
  if (state !== 'private' && state !== 'public') return false;
  return !('album' in opens) || (row.albums?.some(({ id }) => id === opens.album) ?? false);
}

/** Whether a link shows an image: it is in the set or the album now, and in a state in which it may be shown. */
export async function isInLink(
  { links }: Needs<'links'>,
  { id, opens }: StoredLink,
  image: Pick<StoredRow, 'id' | 'state' | 'row'>,
): Promise<boolean> {
  if (opens === null || !isShown(opens, image)) return false;
  if ('album' in opens) return true;
  return (await links.idsOf(id, { start: 0, count: opens.count })).includes(image.id);
}

/** A page of a link's photos as its visitors get it. */
export async function readSetPage(
  services: SetNeeds & Needs<'downloadUrls' | 'paths'>,
  link: StoredLink,
  token: string,
  options: Readonly<{ after: string | null; limit: number }>,
): Promise<SetPage> {
  const { rows, next } = await readSetRows(services, link, options);
  return { images: await Promise.all(rows.map((row) => toSetImage(services, row, token))), next };
}

/** A photo as visitors of a link get it: without its tags, its state, and who uploaded it. */
async function toSetImage(
  { downloadUrls, paths }: Needs<'downloadUrls' | 'paths'>,
  { id, key, row }: StoredRow,
  token: string,
): Promise<SetImage> {
  const { name, alt, type, width, height, sizeBytes, thumbhash, taken } = row;
  const url = `${paths.mediaPath(id, name)}?link=${token}`;
  return {
    ...{ id, name, alt, type, width, height, sizeBytes },
    thumbhash: Buffer.from(thumbhash).toString('base64'),
    uploadedAt: dateOfId(id).toISOString(),
    ...(taken ? { taken: formatTaken(taken) } : {}),
    ...(row.hasSizes ? { widths: widthsOf(row) } : {}),
    thumbUrl: tellsMore(row) ? `${url}&size=thumb` : await downloadUrls.briefUrlOf(key, ADDRESS_SECONDS),
    url,
    downloadUrl: `${url}&download=1`,
  };
}
