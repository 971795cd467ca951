import { LOCAL_BUCKET, LOCAL_REGION } from '@/lib/server/config';
import { createStorage, type ObjectStorage } from '@/lib/storage';
import { BENCH_KEYS } from './start-product';

/** The bucket of a product that `startProduct` started, without the product. */
export function benchStorage(endpoint: string): ObjectStorage {
  return createStorage({
    provider: 'local',
    bucket: LOCAL_BUCKET,
    region: LOCAL_REGION,
    endpoint,
    forcePathStyle: true,
    credentials: BENCH_KEYS,
  });
}
