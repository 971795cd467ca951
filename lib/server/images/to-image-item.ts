import type { Services } from '@/lib/server/services';
import { dateOfId } from '@/lib/shared/keys/image-id';
import { mediaPath } from '@/lib/shared/keys/object-keys';
import type { ImageItem } from '@/lib/shared/wire';
import type { StoredRow } from './stored-row';

/** After so long the bucket's lifecycle rule deletes what is in the trash: 30 days. */
const TRASH_MS = 30 * 86_400_000;

/** What an item is made of; without `lastModified` nothing is said of the end of what is in the trash. */
type ItemRow = Pick<StoredRow, 'id' | 'state' | 'row' | 'key'> & Partial<Pick<StoredRow, 'lastModified'>>;

/** A row as every answer shows it. Signs the thumbnail's address; asks the bucket nothing. */
export async function toImageItem(
  services: Pick<Services, 'downloadUrls'>,
  row: ItemRow,
): Promise<ImageItem> {
  return formatImageItem(row, await services.downloadUrls.urlOf(row.key));
}

/** A row whose thumbnail's address is known. */
export function formatImageItem(image: ItemRow, thumbUrl: string): ImageItem {
  const { id, state } = image;
  const { name, alt, tags, type, width, height, sizeBytes, thumbhash } = image.row;
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
    thumbUrl,
    url: mediaPath(id, name),
    // Moved there when it was last written: nothing is edited in the trash.
    ...(state === 'trash' && image.lastModified
      ? { expiresAt: new Date(image.lastModified.getTime() + TRASH_MS).toISOString() }
      : {}),
  };
}
