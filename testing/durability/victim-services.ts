import type { Seam } from '@/lib/server/seam/seam';
import { createServices, type Services } from '@/lib/server/services';
import { createStorage, type ObjectStorage } from '@/lib/storage';
import { TEST_CONFIG } from '../server/test-config';

/** A real bucket of tests. */
export type VictimBucket = Readonly<{
  endpoint: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}>;

/**
 * The services of one process over a real bucket. Decoding is replaced by a stand-in that takes everything: what is tried is
 * what becomes of the bucket.
 */
export function createVictimServices(
  { endpoint, bucket, ...credentials }: VictimBucket,
  wrap: (storage: ObjectStorage) => ObjectStorage = (storage) => storage,
  clock: () => Date = () => new Date(),
  seam: Seam = {},
): Promise<Services> {
  const verify = async (bytes: Uint8Array) => ({
    ...{ bytes, thumbnail: new Uint8Array(1), thumbhash: Uint8Array.of(1), sizes: [bytes] },
    ...{ width: 1_600, height: 1_200, pixels: 1_920_000 },
  });
  const storage = createStorage({
    ...{ provider: 's3', region: 'us-east-1', endpoint, bucket, credentials, forcePathStyle: true },
  });
  return createServices(TEST_CONFIG, {
    storage: wrap(storage),
    clock,
    seam,
    writeLog: () => {},
    decoder: {
      verify,
      inLane: () => ({ verify }),
      warm() {},
      stats: () => ({ processes: 0, busy: 0, waiting: 0 }),
      close() {},
    },
  });
}
