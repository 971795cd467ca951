import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedObjects } from '@/lib/dev-bucket/store/seed-objects';
import { createImageId } from '@/lib/shared/keys/image-id';
import { thumbKey } from '@/lib/shared/keys/object-keys';
import { slugOf } from '@/lib/shared/keys/slug';
import type { Finding } from './finding';
import { type RunningProduct, signIn, startProduct } from './start-product';
import { median, timeMs } from './statistics';

const CALLS = 150;
const SIZES = [1_000, 100_000] as const;

/** A page of 100 over a small and a large bucket, by the same product, call by call in turn. */
export async function benchGallery(): Promise<Finding> {
  const [small, large] = await Promise.all(SIZES.map(openGallery));
  if (!small || !large) throw new Error('No gallery was opened.');
  try {
    const times: { small: number[]; large: number[] } = { small: [], large: [] };
    for (let call = 0; call < CALLS + 20; call += 1) {
      const pair = { small: await timeMs(small.readPage), large: await timeMs(large.readPage) };
      // The first calls warm up.
      if (call < 20) continue;
      times.small.push(pair.small);
      times.large.push(pair.large);
    }
    const [smallMs, largeMs] = [median(times.small), median(times.large)];
    return {
      what: 'A gallery page of 100 over 100,000 images',
      measured: `${largeMs.toFixed(1)} ms`,
      against: `${smallMs.toFixed(1)} ms over 1,000`,
      value: largeMs / smallMs,
      limit: 1.5,
      unit: 'ratio',
    };
  } finally {
    await Promise.all([small.close(), large.close()]);
  }
}

async function openGallery(count: number, index: number) {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-gallery-'));
  await seedObjects(directory, rowKeys(count), {
    bytes: new Uint8Array(1),
    headers: { contentType: 'image/webp', metadata: {} },
    lastModifiedMs: Date.now(),
  });
  const product: RunningProduct = await startProduct({
    port: 3291 + index,
    bucketPort: 9291 + index,
    directory,
  });
  const cookie = await signIn(product.url);
  return {
    async readPage() {
      const response = await fetch(`${product.url}/api/images?limit=100`, { headers: { cookie } });
      const { images } = (await response.json()) as { images: unknown[] };
      if (images.length !== 100) throw new Error(`The page has ${images.length} images.`);
    },
    async close() {
      await product.close();
      await rm(directory, { recursive: true });
    },
  };
}

function* rowKeys(count: number): Generator<string> {
  const now = Date.now();
  for (let index = 0; index < count; index += 1) {
    const name = `IMG_${index}.jpg`;
    yield thumbKey('private', createImageId(now - index * 1_000), {
      width: 2_048,
      height: 1_536,
      sizeBytes: 400_000,
      type: 'image/jpeg',
      thumbhash: Uint8Array.from({ length: 24 }, (_, at) => (index * 31 + at * 7) % 256),
      name,
      alt: '',
      tags: [],
      slug: slugOf(name, 'image/jpeg'),
    });
  }
}
