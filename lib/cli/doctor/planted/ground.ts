import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DevBucketOptions, startDevBucket } from '@/lib/dev-bucket';
import {
  type GcsStorageConfig,
  lifecycleDays,
  type S3Credentials,
  type S3StorageConfig,
} from '@/lib/storage';
import type { DoctorLimits } from '../request/limits';
import { ORIGIN } from './origin';
import type { Plant } from './planted-fault';

/** A bucket that is as it should be, on which a fault is planted. */
export type GroundBucket = Readonly<{
  storage: (S3StorageConfig & Readonly<{ credentials: S3Credentials }>) | GcsStorageConfig;
  /** Where the machine that runs it says nothing of how fast the store is: no row waits for less. */
  limits?: Pick<DoctorLimits, 'slowMs' | 'requestMs'>;
  /** In place of waiting. */
  wait: (ms: number) => Promise<void>;
  close: () => Promise<void>;
}>;

/** Makes a bucket for a row, with whatever of the plant belongs to the bucket itself. */
export type Ground = (plant: Plant) => Promise<GroundBucket>;

const KEYS = { accessKeyId: 'doctor', secretAccessKey: 'only-for-the-tests-of-the-doctor' };

/** The clock of an embedded bucket, which runs ahead in place of waiting. */
type BucketClock = { aheadMs: number };

async function startBucket(clock: BucketClock, options: Partial<DevBucketOptions> = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'sluice-planted-'));
  const bucket = await startDevBucket({
    ...{ dir, port: 0, bucket: 'photos', region: 'us-east-1', ...KEYS },
    corsOrigins: [ORIGIN],
    lifecycleDays: lifecycleDays(),
    clock: () => Date.now() + clock.aheadMs,
    log: () => {},
    ...options,
  });
  const close = async () => {
    await bucket.close();
    await rm(dir, { recursive: true, force: true });
  };
  return { url: bucket.url, clock, close };
}

/**
 * Embedded buckets for rows: one for all that change nothing of the bucket itself, and one for each that does. With a prefix the app lives
 * below it, and whatever a row says of places means those below it.
 */
export function createEmbeddedGround(prefix = ''): Readonly<{ ground: Ground; close: () => Promise<void> }> {
  let shared: ReturnType<typeof startBucket> | undefined;
  return {
    async ground(plant) {
      const isOwn = plant.bucket || plant.aheadMs || plant.cors || plant.lifecycle;
      if (!isOwn) shared ??= startBucket({ aheadMs: 0 }, below({}, prefix));
      const bucket = await (isOwn
        ? startBucket({ aheadMs: plant.aheadMs ?? 0 }, below(plant.bucket ?? {}, prefix))
        : shared);
      if (!bucket) throw new Error('There is a bucket by now.');
      let waitedMs = 0;
      return {
        limits: { slowMs: 30_000, requestMs: 8_000 },
        storage: {
          ...({ provider: 'local', bucket: 'photos', region: 'us-east-1', forcePathStyle: true } as const),
          endpoint: bucket.url,
          credentials: KEYS,
          prefix,
        },
        async wait(ms) {
          waitedMs += ms;
          bucket.clock.aheadMs += ms;
        },
        async close() {
          // On a shared clock only what this row has waited is taken back.
          bucket.clock.aheadMs -= waitedMs;
          if (isOwn) await bucket.close();
        },
      };
    },
    close: async () => (await shared)?.close(),
  };
}

function below(options: Partial<DevBucketOptions>, prefix: string): Partial<DevBucketOptions> {
  const { lifecycleDays: days, publicPrefixes } = options;
  // A slash at the start: the name is one of the whole bucket.
  const whole = (name: string) => (name.startsWith('/') ? name.slice(1) : prefix + name);
  return {
    ...options,
    lifecycleDays: days
      ? Object.fromEntries(Object.entries(days).map(([name, count]) => [whole(name), count]))
      : lifecycleDays(prefix),
    ...(publicPrefixes ? { publicPrefixes: publicPrefixes.map(whole) } : {}),
  };
}
