import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDevBucket } from '@/lib/dev-bucket';
import { makeBucket } from '../real-servers/make-bucket';
import { startRadosgw } from '../real-servers/start-radosgw';
import type { VictimBucket } from './victim-services';

const BUCKET = 'durability';

/** Starts an empty bucket of its own: `embedded`, or `radosgw` for Ceph's. Throws for another name, and where Ceph cannot be had. */
export async function startVictimBucket(name: string): Promise<VictimBucket & { close(): Promise<void> }> {
  if (name === 'embedded') return startEmbedded();
  if (name !== 'radosgw') throw new Error(`DURABILITY_ON is embedded or radosgw, not ${name}.`);
  const { url, close, ...account } = await startRadosgw();
  await makeBucket({ url, ...account }, BUCKET);
  return { endpoint: url, bucket: BUCKET, ...account, close };
}

async function startEmbedded() {
  const dir = await mkdtemp(join(tmpdir(), 'sluice-durability-'));
  const account = { bucket: BUCKET, accessKeyId: 'TESTKEY', secretAccessKey: 'test-secret' };
  const bucket = await startDevBucket({ ...account, dir, port: 0, region: 'us-east-1' });
  const close = async () => {
    await bucket.close();
    await rm(dir, { recursive: true, force: true });
  };
  return { endpoint: bucket.url, ...account, close };
}
