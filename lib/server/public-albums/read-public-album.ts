import type { PublicAlbum, PublicPhoto } from '@/lib/shared/albums/public-album';
import { dateOfId } from '@/lib/shared/keys/image-id';
import { idOfPosition } from '@/lib/shared/keys/index-order';
import { urlOfWidth } from '@/lib/shared/media/format-src-set';
import { sizesOf, thumbnailSize } from '@/lib/shared/media/picture-sizes';
import { formatTaken } from '@/lib/shared/taken/format-taken';
import { ApiError } from '../errors/api-error';
import { type IndexedRow, listIndex } from '../indexes/list-index';
import { tellsMore } from '../media/tells-more';
import type { Needs } from '../needs';
import { imageKeyOf, sizeKeysOf } from '../objects/image-objects';
import type { StoredRow } from '../rows/stored-row';

/** Services that a public album is read with. */
export type PublicAlbumNeeds = Needs<'storage' | 'albums' | 'config' | 'downloadUrls' | 'paths'>;

/** Photos of one part. */
const PAGE = 100;

/** The part of an album that is asked for. */
export type PublicAlbumPart = Readonly<{
  id: string;
  /** The `after` that the part before it ended with; null for the first. */
  after: string | null;
  /** Origin of the app, for addresses that leave it. */
  origin: string;
}>;

/**
 * A part of an album that somebody has made public, with its public photos and no others: each is looked up, so that one that was
 * hidden a moment ago is not there. Throws `not_found` for an album that is not public, the same as for one that is none, and
 * `invalid_request` for an `after` that is none.
 */
export async function readPublicAlbum(
  services: PublicAlbumNeeds,
  { id, after, origin }: PublicAlbumPart,
): Promise<PublicAlbum> {
  const { albums, paths } = services;
  const album = (await albums.current()).byId.get(id);
  if (album?.isPublic !== true) throw new ApiError('not_found');
  if (after !== null && idOfPosition(after) === null) {
    throw new ApiError('invalid_request', { field: 'after', problem: 'must be the next of an earlier part' });
  }
  const { rows, next } = await readRows(services, { album: id, order: album.order }, after);
  return {
    id,
    title: album.title,
    text: album.text,
    photos: await Promise.all(rows.map((row) => toPublicPhoto(services, row, origin))),
    next:
      next === null ? null : `${origin}${paths.albumPath(`${id}.json`)}?after=${encodeURIComponent(next)}`,
  };
}

async function readRows(
  { storage }: Needs<'storage'>,
  index: Parameters<typeof listIndex>[1],
  after: string | null,
): Promise<Readonly<{ rows: readonly IndexedRow[]; next: string | null }>> {
  const rows: IndexedRow[] = [];
  const start = after === null ? null : { after };
  const listing = { states: ['public'], start, pageSize: PAGE + 1, isChecked: true } as const;
  for await (const page of listIndex(storage, index, listing)) {
    // An entry may be older than its row.
    rows.push(...page.filter(({ row }) => row.albums?.some(({ id }) => id === index.album)));
    if (rows.length > PAGE) break;
  }
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.position ?? null) : null };
}

async function toPublicPhoto(
  services: PublicAlbumNeeds,
  image: StoredRow,
  origin: string,
): Promise<PublicPhoto> {
  const { id, row } = image;
  const { name, alt, type, width, height, taken } = row;
  const link = origin + services.paths.mediaPath(id, name);
  const addressOf = async (key: string, permanent: string) =>
    services.config.cdnBaseUrl === null ? permanent : services.downloadUrls.urlOf(key);
  const thumb = `${link}?size=thumb`;
  const thumbAddress = tellsMore(row) ? Promise.resolve(thumb) : addressOf(image.key, thumb);
  const sizeKeys = sizeKeysOf(image);
  const smaller = await Promise.all([
    thumbAddress.then((url) => ({ url, ...thumbnailSize(row) })),
    ...sizesOf(row).map(async (size, index) => ({
      url: await addressOf(sizeKeys[index] ?? '', urlOfWidth(link, size.width)),
      width: size.width,
      height: size.height,
    })),
  ]);
  const whole = { url: await addressOf(imageKeyOf(image), link), width, height };
  const [first = whole, ...more] = smaller.filter((picture) => picture.width < width);
  return {
    ...{ id, name, alt, type, uploadedAt: dateOfId(id).toISOString() },
    ...(taken ? { taken: formatTaken(taken) } : {}),
    pictures: first === whole ? [whole] : [first, ...more, whole],
  };
}
