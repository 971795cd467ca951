import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCAL_BUCKET, LOCAL_REGION } from '@/lib/cli/start-local-bucket';
import { seedObjects } from '@/lib/dev-bucket/store/seed-objects';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { ImageRow } from '@/lib/shared/keys/image-row';
import { imageKey, thumbKey } from '@/lib/shared/keys/object-keys';
import { slugOf } from '@/lib/shared/keys/slug';
import { createStorage, type ObjectStorage } from '@/lib/storage';
import type { GalleryPicture } from './gallery-pictures';
import { BENCH_KEYS, signIn, startProduct } from './start-product';

/** Seconds between two images of the bucket. */
const STEP_SECONDS = 10;

/** Where nobody looks at the pictures, a thumbnail is so many bytes of nothing. */
const NOTHING: GalleryPicture = {
  width: 2_048,
  height: 1_536,
  thumbhash: Uint8Array.from({ length: 24 }, (_, at) => (at * 7) % 256),
  bytes: new Uint8Array(10_000),
};

/** The product over a bucket of many images, the newest of now. */
export type OpenGallery = Readonly<{
  url: string;
  count: number;
  newest: Date;
  oldest: Date;
  cookie: string;
  /** The same bucket without the product. */
  storage: ObjectStorage;
  close(): Promise<void>;
}>;

/**
 * Fills a bucket of its own with `count` private images and starts the product over it. With `hasImages` the images themselves are
 * there, not only their thumbnails; with `pictures` the thumbnails are these in turn.
 */
export async function openGallery(options: {
  count: number;
  port: number;
  bucketPort: number;
  hasImages?: boolean;
  pictures?: readonly GalleryPicture[];
}): Promise<OpenGallery> {
  const { count, port, bucketPort, hasImages = false, pictures = [NOTHING] } = options;
  const directory = await mkdtemp(join(tmpdir(), 'sluice-gallery-'));
  const nowMs = Date.now();
  for (const [turn, picture] of pictures.entries()) {
    const indexes = { first: turn, count, step: pictures.length };
    await seedObjects(directory, keysOf(picture, indexes, { nowMs, hasImages }), {
      bytes: picture.bytes,
      headers: { contentType: 'image/webp', metadata: {} },
      lastModifiedMs: nowMs,
    });
  }
  const product = await startProduct({ port, bucketPort, directory });
  return {
    url: product.url,
    count,
    newest: new Date(nowMs),
    oldest: new Date(nowMs - (count - 1) * STEP_SECONDS * 1_000),
    cookie: await signIn(product.url),
    storage: createStorage({
      provider: 'local',
      bucket: LOCAL_BUCKET,
      region: LOCAL_REGION,
      endpoint: product.bucketUrl,
      forcePathStyle: true,
      credentials: BENCH_KEYS,
    }),
    async close() {
      await product.close();
      await rm(directory, { recursive: true });
    },
  };
}

function* keysOf(
  { width, height, thumbhash }: GalleryPicture,
  { first, count, step }: { first: number; count: number; step: number },
  { nowMs, hasImages }: { nowMs: number; hasImages: boolean },
): Generator<string> {
  for (let index = first; index < count; index += step) {
    const name = `IMG_${index}.jpg`;
    const id = createImageId(nowMs - index * STEP_SECONDS * 1_000);
    const row: ImageRow = {
      width,
      height,
      sizeBytes: 400_000,
      type: 'image/jpeg',
      thumbhash,
      name,
      alt: '',
      tags: [],
      slug: slugOf(name, 'image/jpeg'),
    };
    yield thumbKey('private', id, row);
    if (hasImages) yield imageKey('private', id, row.slug);
  }
}
