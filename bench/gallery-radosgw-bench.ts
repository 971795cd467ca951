import { signInByHand } from '@/e2e/support/sign-in-by-hand';
import { thumbsPrefix } from '@/lib/shared/keys/object-keys';
import { mapBounded } from '@/lib/shared/map-bounded';
import { createStorage, type ObjectStorage } from '@/lib/storage';
import { makeBucket } from '@/testing/real-servers/make-bucket';
import type { S3Server } from '@/testing/real-servers/s3-server';
import { startRadosgw } from '@/testing/real-servers/start-radosgw';
import type { Finding } from './finding';
import { galleryKeys } from './gallery-keys';
import { searchForOne } from './search-for-one';
import { BENCH_PASSWORD, startProduct } from './start-product';
import { median, timeMs } from './statistics';

const COUNT = 20_000;
const PAGE = 1_000;
/** LISTs a search has under way at once. */
const PARALLEL = 6;
const RUNS = 15;
const BUCKET = 'gallery';

/**
 * A search over a real S3 server against the LISTs it needs, by somebody who knows beforehand where each page begins. Gives
 * nothing, and says why, where the server cannot be started.
 */
export async function benchRadosgw(report: (line: string) => void): Promise<readonly Finding[]> {
  let gateway: S3Server;
  try {
    gateway = await startRadosgw();
  } catch (error) {
    report(`No search over radosgw: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
  try {
    return [await benchOver(gateway, report)];
  } finally {
    await gateway.close();
  }
}

async function benchOver(gateway: S3Server, report: (line: string) => void): Promise<Finding> {
  const { url: endpoint, accessKeyId, secretAccessKey } = gateway;
  await makeBucket(gateway, BUCKET);
  const credentials = { accessKeyId, secretAccessKey };
  const storage = createStorage({
    provider: 's3',
    bucket: BUCKET,
    region: 'us-east-1',
    endpoint,
    forcePathStyle: true,
    credentials,
  });
  report(`Filling radosgw with ${COUNT.toLocaleString('en')} images`);
  const headers = { contentType: 'image/webp' };
  const keys = [...galleryKeys(COUNT, Date.now())].sort((one, other) => (one < other ? -1 : 1));
  await mapBounded(keys, 32, (key) => storage.put(key, new Uint8Array(1), { headers }));
  const product = await startProduct({
    port: 3_289,
    bucketPort: 9_289,
    environment: {
      STORAGE_PROVIDER: 's3',
      STORAGE_BUCKET: BUCKET,
      STORAGE_ENDPOINT: endpoint,
      STORAGE_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      APP_SECRET: 'a secret of the bench, and of nothing else',
    },
  });
  try {
    const gallery = {
      url: product.url,
      cookie: await signInByHand(product.url, BENCH_PASSWORD),
      count: COUNT,
    };
    const [searches, lists]: [number[], number[]] = [[], []];
    for (let run = 0; run <= RUNS; run += 1) {
      const list = await timeMs(() => listAll(storage, keys));
      const search = await timeMs(() => searchForOne(gallery));
      // The first is for compilers and caches.
      if (run === 0) continue;
      lists.push(list);
      searches.push(search);
    }
    const [searchMs, listMs] = [median(searches), median(lists)];
    return {
      what: `A search through ${COUNT.toLocaleString('en')} images on radosgw`,
      measured: `${Math.round(searchMs)} ms`,
      against: `${Math.round(listMs)} ms for its bare LISTs, ${PARALLEL} at once, with all places known`,
      value: searchMs / listMs,
      limit: 1.2,
      unit: 'ratio',
    };
  } finally {
    await product.close();
  }
}

async function listAll(storage: ObjectStorage, keys: readonly string[]): Promise<void> {
  const prefix = thumbsPrefix('private');
  const starts = keys.flatMap((_, index) => (index % PAGE === 0 ? [keys[index - 1] ?? prefix] : []));
  const counts = await mapBounded(starts, PARALLEL, async (startAfter) => {
    // Servers may return fewer keys than they are asked for.
    let count = 0;
    let after: string | null = startAfter;
    while (after !== null && count < PAGE) {
      const page: { objects: readonly unknown[]; next: string | null } = await storage.list({
        prefix,
        startAfter: after,
        limit: PAGE - count,
      });
      count += page.objects.length;
      after = page.next;
    }
    return count;
  });
  const count = counts.reduce((sum, one) => sum + one, 0);
  if (count !== keys.length) throw new Error(`The LISTs have ${count} keys.`);
}
