import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedObjects } from '@/lib/dev-bucket/store/seed-objects';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { ImageRow } from '@/lib/shared/keys/image-row';
import { imageKey, thumbKey } from '@/lib/shared/keys/object-keys';
import { slugOf } from '@/lib/shared/keys/slug';
import type { ObjectStorage } from '@/lib/storage';
import { benchStorage } from './bench-storage';
import { signIn, startProduct } from './start-product';

/** Seconds between two images of the bucket. */
const STEP_SECONDS = 10;

/** The product over a bucket of many images, the newest of now. */
export type OpenGallery = Readonly<{
  url: string;
  count: number;
  newest: Date;
  oldest: Date;
  cookie: string;
  bucketUrl: string;
  /** The same bucket without the product. */
  storage: ObjectStorage;
  close(): Promise<void>;
}>;

/**
 * Fills a bucket of its own with `count` private images and starts the product over it. With `hasImages` the images themselves are
 * there, not only their thumbnails.
 */
export async function openGallery(options: {
  count: number;
  port: number;
  bucketPort: number;
  hasImages?: boolean;
}): Promise<OpenGallery> {
  const { count, port, bucketPort, hasImages = false } = options;
  const directory = await mkdtemp(join(tmpdir(), 'sluice-gallery-'));
  const nowMs = Date.now();
  await seedObjects(directory, keysOf(count, nowMs, hasImages), {
    bytes: new Uint8Array(10_000),
    headers: { contentType: 'image/webp', metadata: {} },
    lastModifiedMs: nowMs,
  });
  const product = await startProduct({ port, bucketPort, directory });
  return {
    url: product.url,
    count,
    newest: new Date(nowMs),
    oldest: new Date(nowMs - (count - 1) * STEP_SECONDS * 1_000),
    cookie: await signIn(product.url),
    bucketUrl: product.bucketUrl,
    storage: benchStorage(product.bucketUrl),
    async close() {
      await product.close();
      await rm(directory, { recursive: true });
    },
  };
}

function* keysOf(count: number, nowMs: number, hasImages: boolean): Generator<string> {
  for (let index = 0; index < count; index += 1) {
    const name = `IMG_${index}.jpg`;
    const id = createImageId(nowMs - index * STEP_SECONDS * 1_000);
    const row: ImageRow = {
      width: 2_048,
      height: 1_536,
      sizeBytes: 400_000,
      type: 'image/jpeg',
      thumbhash: Uint8Array.from({ length: 24 }, (_, at) => (index * 31 + at * 7) % 256),
      name,
      alt: '',
      tags: [],
      slug: slugOf(name, 'image/jpeg'),
    };
    yield thumbKey('private', id, row);
    if (hasImages) yield imageKey('private', id, row.slug);
  }
}
