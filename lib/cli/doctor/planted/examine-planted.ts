import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDevBucket } from '@/lib/dev-bucket';
import type { BucketConfig } from '@/lib/server/config';
import { createBucketAdmin, createStorage, type S3StorageConfig } from '@/lib/storage';
import { beginExamination } from '../begin-examination';
import type { Check } from '../examination';
import { examineBucket } from '../examine-bucket';
import type { Finding } from '../finding';
import { type Drops, startAlteringProxy } from '../testing/altering-proxy';
import type { Plant } from './planted-fault';

/** Where the planted app is served. */
export const ORIGIN = 'https://photos.example';

const KEYS = { accessKeyId: 'doctor', secretAccessKey: 'only-for-the-tests-of-the-doctor' };

const LIFECYCLE_DAYS = { 'uploads/': 3, 'trash/': 30, 'system/week/': 7 };

/** Small, so that a row costs little; large enough for a proxy's limit of 1 MB. */
const MAX_UPLOAD_BYTES = 1_500_000;

/** Plants a fault and answers all the doctor finds, or one check of it; nothing is left running. */
export async function examinePlanted(plant: Plant = {}, check?: Check): Promise<readonly Finding[]> {
  const dir = await mkdtemp(join(tmpdir(), 'sluice-planted-'));
  const closing: (() => Promise<unknown>)[] = [() => rm(dir, { recursive: true, force: true })];
  // The bucket's clock runs ahead in place of waiting.
  let offsetMs = 0;
  try {
    const bucket = await startDevBucket({
      ...{ dir, port: 0, bucket: 'photos', region: 'us-east-1', ...KEYS },
      corsOrigins: [ORIGIN],
      lifecycleDays: LIFECYCLE_DAYS,
      clock: () => Date.now() + offsetMs + (plant.aheadMs ?? 0),
      ...plant.bucket,
    });
    closing.unshift(bucket.close);
    const front = async (interfere: Plant['proxy'], upstream: string, drops?: Drops) => {
      if (!interfere) return null;
      const proxy = await startAlteringProxy(upstream, interfere, drops);
      closing.unshift(proxy.close);
      return proxy.url;
    };
    const direct: S3StorageConfig = {
      provider: 'local',
      bucket: 'photos',
      region: 'us-east-1',
      endpoint: bucket.url,
      forcePathStyle: true,
      credentials: KEYS,
    };
    const admin = await createBucketAdmin(direct);
    if (plant.cors) await admin.writeCors(plant.cors);
    if (plant.lifecycle) await admin.writeLifecycle(plant.lifecycle);
    const passOn = plant.drops && (() => false);
    const endpoint = (await front(plant.proxy ?? passOn, bucket.url, plant.drops)) ?? bucket.url;
    const door = await front(plant.door, bucket.url);
    const cdn = await front(plant.cdn, `${bucket.url}/photos`);
    const planted = await plant.prepare?.({ bucketUrl: bucket.url, admin, storage: createStorage(direct) });
    if (planted?.close) closing.unshift(planted.close);
    const config: BucketConfig = {
      storage: {
        ...direct,
        endpoint,
        ...(door === null ? {} : { publicEndpoint: door }),
        ...plant.storage,
        ...planted?.storage,
      },
      origins: [ORIGIN],
      uploadMethod: plant.storage?.uploadMethod === 'put' ? 'put' : 'post',
      maxUploadBytes: MAX_UPLOAD_BYTES,
      cdnBaseUrl: cdn,
      cloudFront: null,
      ...plant.config,
      ...planted?.config,
    };
    const wait = async (ms: number) => {
      offsetMs += ms;
    };
    const examination = await beginExamination(config, { wait, ...plant.outside });
    return await (check ? check(examination) : examineBucket(examination, () => {}));
  } finally {
    for (const close of closing) await close();
  }
}
