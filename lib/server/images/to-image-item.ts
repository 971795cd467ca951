import type { Services } from '@/lib/server/services';
import { dateOfId } from '@/lib/shared/keys/image-id';
import { mediaPath } from '@/lib/shared/keys/object-keys';
import type { ImageItem } from '@/lib/shared/wire';
import type { StoredRow } from './stored-row';

/** A row as every answer shows it. Signs the thumbnail's address; asks the bucket nothing. */
export async function toImageItem(
  services: Pick<Services, 'downloadUrls'>,
  { id, state, row, key }: Pick<StoredRow, 'id' | 'state' | 'row' | 'key'>,
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
  };
}
