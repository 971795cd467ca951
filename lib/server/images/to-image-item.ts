import { dateOfId } from '@/lib/shared/keys/image-id';
import { widthsOf } from '@/lib/shared/media/picture-sizes';
import { formatTaken } from '@/lib/shared/taken/format-taken';
import type { ImageItem } from '@/lib/shared/wire';
import type { Needs } from '../needs';
import type { StoredRow } from '../rows/stored-row';

/** The inputs of an item; without `lastModified` nothing is said of the end of what is in the trash. */
type ItemRow = Pick<StoredRow, 'id' | 'state' | 'row' | 'key'> & Partial<Pick<StoredRow, 'lastModified'>>;

/** Services that a row is shown with. */
export type ItemNeeds = Needs<'downloadUrls' | 'deletion' | 'paths'>;

/** A row as every answer shows it. Signs the thumbnail's address; asks the bucket nothing. */
export async function toImageItem(services: ItemNeeds, row: ItemRow): Promise<ImageItem> {
  const [url, trashMs] = await Promise.all([
    services.downloadUrls.urlOf(row.key),
    row.state === 'trash' ? services.deletion.trashMs(row.key) : null,
  ]);
  return formatImageItem(services, row, url, trashMs);
}

/** A row whose thumbnail's address is known. `trashMs`: after so long what is in the trash ends; null where it does not. */
export function formatImageItem(
  { paths }: Needs<'paths'>,
  image: ItemRow,
  thumbUrl: string,
  trashMs: number | null,
): ImageItem {
  const { id, state } = image;
  const {
    name,
    alt,
    tags,
    type,
    width,
    height,
    sizeBytes,
    thumbhash,
    taken,
    uploader,
    albums = [],
  } = image.row;
  return {
    id,
    state,
    name,
    alt,
    tags,
    type,
    width,
    height,
    sizeBytes,
    thumbhash: Buffer.from(thumbhash).toString('base64'),
    uploadedAt: dateOfId(id).toISOString(),
    ...(taken ? { taken: formatTaken(taken) } : {}),
    ...(uploader === undefined ? {} : { uploader }),
    ...(albums.length === 0 ? {} : { albums }),
    thumbUrl,
    url: paths.mediaPath(id, name),
    ...(image.row.hasSizes ? { widths: widthsOf(image.row) } : {}),
    // Moved there when it was last written: nothing is edited in the trash.
    ...(state === 'trash' && image.lastModified && trashMs !== null
      ? { expiresAt: new Date(image.lastModified.getTime() + trashMs).toISOString() }
      : {}),
  };
}
