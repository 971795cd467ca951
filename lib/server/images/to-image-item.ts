import type { Services } from '@/lib/server/services';
import { dateOfId } from '@/lib/shared/keys/image-id';
import { mediaPath } from '@/lib/shared/keys/object-keys';
import type { ImageItem } from '@/lib/shared/wire';
import type { StoredRow } from './stored-row';

/** After so long the bucket's lifecycle rule deletes what is in the trash: 30 days. */
const TRASH_MS = 30 * 86_400_000;

/** A row as every answer shows it. Signs the thumbnail's address; asks the bucket nothing. */
export async function toImageItem(
  services: Pick<Services, 'downloadUrls'>,
  { id, state, row, key, lastModified }: Pick<StoredRow, 'id' | 'state' | 'row' | 'key'> & Partial<StoredRow>,
): Promise<ImageItem> {
  const { name, alt, tags, type, width, height, sizeBytes, thumbhash } = row;
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
    thumbUrl: await services.downloadUrls.urlOf(key),
    url: mediaPath(id, name),
    // Moved there when it was last written: nothing is edited in the trash.
    ...(state === 'trash' && lastModified
      ? { expiresAt: new Date(lastModified.getTime() + TRASH_MS).toISOString() }
      : {}),
  };
}
