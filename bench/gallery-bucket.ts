import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedObjects } from '@/lib/dev-bucket/store/seed-objects';
import type { ObjectStorage } from '@/lib/storage';
import { benchStorage } from './bench-storage';
import { galleryKeys, STEP_SECONDS } from './gallery-keys';
import { signIn, startProduct } from './start-product';

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
  await seedObjects(directory, galleryKeys(count, nowMs, hasImages), {
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
