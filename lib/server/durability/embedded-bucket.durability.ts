import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDevBucket } from '@/lib/dev-bucket';
import { killAtRandom } from './kills';

const KILLS = Number(process.env.DURABILITY_KILLS ?? 40);
const SEED = Number(process.env.SEED ?? 1);

test('whatever is killed in the middle, no image is lost, made public or brought back', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'sluice-durability-'));
  const account = { bucket: 'durability', accessKeyId: 'TESTKEY', secretAccessKey: 'test-secret' };
  const bucket = await startDevBucket({ ...account, dir, port: 0, region: 'us-east-1' });
  try {
    const killed = await killAtRandom({ ...account, endpoint: bucket.url }, KILLS, SEED);
    console.info(`${killed} of ${KILLS} processes were killed before they were done.`);
    expect(killed).toBeGreaterThan(KILLS / 4);
  } finally {
    await bucket.close();
    await rm(dir, { recursive: true, force: true });
  }
});
