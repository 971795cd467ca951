import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signInByHand } from '@/e2e/support/sign-in-by-hand';
import { seedObjects } from '@/lib/dev-bucket/store/seed-objects';
import { ALBUMS_KEY, INDEXES_KEY } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import { benchStorage } from './bench-storage';
import { BENCH_ALBUMS, indexEntries } from './gallery-index-keys';
import { galleryKeys, STEP_SECONDS } from './gallery-keys';
import type { GalleryPicture } from './gallery-pictures';
import { BENCH_PASSWORD, startProduct } from './start-product';

const ALBUM_SIZE = 100_000;

/** A thumbnail where nobody looks at the pictures. */
const NOTHING = new Uint8Array(10_000);

/** The product over a bucket of many images, the newest of now. */
export type OpenGallery = Readonly<{
  url: string;
  count: number;
  /** Images in the bench's album. */
  inAlbum: number;
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
 * there, not only their thumbnails; with `pictures` the thumbnails are these in turn.
 */
export async function openGallery(options: {
  count: number;
  port: number;
  bucketPort: number;
  hasImages?: boolean;
  pictures?: readonly GalleryPicture[];
  /** With entries by date taken, and an album of 100,000. */
  isIndexed?: boolean;
}): Promise<OpenGallery> {
  const { count, port, bucketPort, hasImages = false, isIndexed = false, pictures } = options;
  const directory = await mkdtemp(join(tmpdir(), 'sluice-gallery-'));
  const nowMs = Date.now();
  const headers = { contentType: 'image/webp', metadata: {} };
  const seed = (keys: Iterable<string>, bytes: Uint8Array) =>
    seedObjects(directory, keys, { bytes, headers, lastModifiedMs: nowMs });
  if (pictures === undefined) await seed(galleryKeys(count, nowMs, { hasImages }), NOTHING);
  for (const [first, picture] of pictures?.entries() ?? []) {
    const part = { first, step: pictures?.length ?? 1, picture };
    await seed(galleryKeys(count, nowMs, { hasImages, part }), picture.bytes);
  }
  const inAlbum = isIndexed ? Math.min(count, ALBUM_SIZE) : 0;
  if (isIndexed) await seed(indexEntries(count, inAlbum, nowMs), new Uint8Array());
  // Nobody builds indexes of a million images beside what is measured.
  await seed([INDEXES_KEY], Buffer.from(JSON.stringify({ taken: { isComplete: true, afterId: null } })));
  await seed([ALBUMS_KEY], Buffer.from(JSON.stringify(BENCH_ALBUMS)));
  const product = await startProduct({ port, bucketPort, directory });
  return {
    url: product.url,
    count,
    inAlbum,
    newest: new Date(nowMs),
    oldest: new Date(nowMs - (count - 1) * STEP_SECONDS * 1_000),
    cookie: await signInByHand(product.url, BENCH_PASSWORD),
    bucketUrl: product.bucketUrl,
    storage: benchStorage(product.bucketUrl),
    async close() {
      await product.close();
      await rm(directory, { recursive: true });
    },
  };
}
