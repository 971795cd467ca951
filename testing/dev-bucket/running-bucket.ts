import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DevBucket, type DevBucketOptions, startDevBucket } from '@/lib/dev-bucket/start-dev-bucket';

/** A bucket on a free port over a fresh folder, for tests. */
export const TEST_BUCKET = {
  bucket: 'examples',
  region: 'us-east-1',
  accessKeyId: 'TESTKEY',
  secretAccessKey: 'test-secret',
};

export type RunningBucket = DevBucket & Readonly<{ dir: string; errors: string[]; stop(): Promise<void> }>;

/** Starts it; `stop` also removes its folder. Internal errors are collected in `errors`. */
export async function runBucket(options: Partial<DevBucketOptions> = {}): Promise<RunningBucket> {
  const dir = await mkdtemp(join(tmpdir(), 'sluice-bucket-'));
  const errors: string[] = [];
  const bucket = await startDevBucket({
    ...TEST_BUCKET,
    dir,
    port: 0,
    log: (line) => errors.push(line),
    ...options,
  });
  return {
    ...bucket,
    dir,
    errors,
    async stop() {
      await bucket.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
