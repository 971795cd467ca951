import { dateOfId, isImageId } from '@/lib/shared/keys/image-id';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { SetImage, SetPage } from '@/lib/shared/links/set-page';
import { formatTaken } from '@/lib/shared/taken/format-taken';
import { ApiError } from '../errors/api-error';
import type { Needs } from '../needs';
import { findImages } from '../rows/find-images';
import type { StoredRow } from '../rows/stored-row';
import type { StoredLink } from './stored-link';

/** Services that the photos of a link are read with. */
export type SetNeeds = Needs<'storage' | 'links'>;

/** Some photos of a link in its order, and where the next ones begin; null at the end. */
type SetRows = Readonly<{ rows: readonly StoredRow[]; next: string | null }>;

/** Parts of a set that are looked through for one that shows something, where all of a page has gone to the trash. */
const MAX_EMPTY = 10;
/** Behind the largest set there is nothing. */
const MAX_AFTER = /^\d{1,4}$/;
/** Life of a thumbnail's address, in seconds: the link may be revoked at any moment, the address cannot. */
const ADDRESS_SECONDS = 600;

/** True for what a link shows: nothing that waits for approval or lies in the trash. */
function isShownState(state: ImageState): boolean {
  return state === 'private' || state === 'public';
}

/**
 * Photos of a link from `after` on, at most `limit`: those that are private or public at this moment, whatever they were when the link was
 * made. There may be fewer than `limit` before the end. Throws `invalid_request` for an `after` that is none, and `StorageError`.
 */
export async function readSetRows(
  services: SetNeeds,
  { id, opens }: StoredLink,
  { after, limit }: Readonly<{ after: string | null; limit: number }>,
): Promise<SetRows> {
  if (opens === null || 'album' in opens) return { rows: [], next: null };
  if (after !== null && !MAX_AFTER.test(after)) {
    throw new ApiError('invalid_request', { field: 'after', problem: 'must be the next of an earlier page' });
  }
  let start = Number(after ?? 0);
  for (let tried = 0; ; tried += 1) {
    const ids = await services.links.idsOf(id, { start, count: limit });
    const found = await findImages(services.storage, ids);
    const rows = ids.flatMap((one) => {
      const image = found.get(one);
      return image && isShownState(image.state) ? [image] : [];
    });
    start += limit;
    const next = start < opens.count ? String(start) : null;
    if (rows.length > 0 || next === null || tried === MAX_EMPTY) return { rows, next };
  }
}

/** Whether a link shows an image: it is in the set or the album now, and in a state in which it may be shown. */
export async function isInLink(
  { links }: Needs<'links'>,
  { id, opens }: StoredLink,
  image: Pick<StoredRow, 'id' | 'state' | 'row'>,
): Promise<boolean> {
  if (opens === null || !isShownState(image.state)) return false;
  if ('album' in opens) return image.row.albums?.some((album) => album.id === opens.album) ?? false;
  return isImageId(image.id) && (await links.idsOf(id, { start: 0, count: opens.count })).includes(image.id);
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
    thumbUrl: await downloadUrls.briefUrlOf(key, ADDRESS_SECONDS),
    url,
    downloadUrl: `${url}&download=1`,
  };
}
