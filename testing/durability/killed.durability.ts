import { expect, test } from 'vitest';
import { killAtRandom } from './kills';
import { startVictimBucket } from './start-victim-bucket';

const KILLS = Number(process.env.DURABILITY_KILLS ?? 40);
const SEED = Number(process.env.SEED ?? 1);
const ON = process.env.DURABILITY_ON ?? 'embedded';

test('whatever is killed in the middle, no image is lost, made public or brought back', async () => {
  const bucket = await startVictimBucket(ON);
  try {
    const started = await killAtRandom(bucket, KILLS, SEED);
    console.info(`Of ${started} processes ${KILLS} were killed before they were done, on ${ON}.`);
    expect(started).toBeLessThan(KILLS * 4);
  } finally {
    await bucket.close();
  }
});
