import sharp from 'sharp';
import { readOrMakeLocalSecrets } from '@/lib/cli/local-secrets';
import { LOCAL_BUCKET, LOCAL_REGION } from '@/lib/server/config';
import { entriesOf } from '@/lib/server/indexes/entries-of';
import { putEntries } from '@/lib/server/indexes/put-entries';
import { createImageId } from '@/lib/shared/keys/image-id';
import { imageKey, thumbKey } from '@/lib/shared/keys/object-keys';
import { mapBounded } from '@/lib/shared/map-bounded';
import { createStorage } from '@/lib/storage';
import { BUCKET_URL } from './ports';
import { BUCKET_DIRECTORY } from './read-bucket';

/**
 * Puts private images straight into the bucket, one for each moment (milliseconds), named `<prefix>-<index>.jpg`; much faster than
 * uploading them, and as old as they should be; `takenOf` gives each the clock of its camera, `sizeBytes` what its row says of its
 * size. Gives their ids in the same order.
 */
export async function plantImages(
  prefix: string,
  moments: readonly number[],
  takenOf: (index: number) => number | null = () => null,
  sizeBytes?: number,
): Promise<string[]> {
  const { accessKeyId, secretAccessKey } = await readOrMakeLocalSecrets(BUCKET_DIRECTORY);
  const storage = createStorage({
    provider: 'local',
    bucket: LOCAL_BUCKET,
    region: LOCAL_REGION,
    endpoint: BUCKET_URL,
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
  });
  const picture = sharp({ create: { width: 90, height: 60, channels: 3, background: '#7a9e87' } });
  const [thumb, image] = await Promise.all([
    picture.clone().webp().toBuffer(),
    picture.clone().jpeg().toBuffer(),
  ]);
  const planted = moments.map((ms, index) => ({
    id: createImageId(ms),
    name: `${prefix}-${index}.jpg`,
    wallMs: takenOf(index),
  }));
  await mapBounded(planted, 16, async ({ id, name, wallMs }) => {
    const row = {
      ...(wallMs === null ? {} : { taken: { wallMs, isFileDate: false } }),
      width: 90,
      height: 60,
      sizeBytes: sizeBytes ?? image.length,
      type: 'image/jpeg',
      thumbhash: Uint8Array.from({ length: 24 }, (_, at) => at * 7),
      name,
      alt: '',
      tags: [],
      slug: 'photo.jpg',
    } as const;
    await storage.put(imageKey('private', id, row.slug), image, { headers: { contentType: 'image/jpeg' } });
    const key = thumbKey('private', id, row);
    await storage.put(key, thumb, { headers: { contentType: 'image/webp' } });
    await putEntries(storage, entriesOf({ state: 'private', id, row, key }, new Map()));
  });
  return planted.map(({ id }) => id);
}
