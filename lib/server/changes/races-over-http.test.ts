import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDevBucket } from '@/lib/dev-bucket';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { imageKey, parseThumbKey } from '@/lib/shared/keys/object-keys';
import { seedImage } from '@/testing/server/seed-image';
import { TEST_CONFIG } from '@/testing/server/test-config';
import { editImages } from '../images/edit-images';
import { moveImages } from '../images/move-images';
import { purgeImages } from '../images/purge-images';
import { createServices } from '../services';

const credentials = { accessKeyId: 'key', secretAccessKey: 'a secret of tests' };
const BUCKET = { bucket: 'sluice', region: 'us-east-1' };

test('three servers that work on the same images of a real bucket leave each in one state, whole', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'sluice-races-'));
  const bucket = await startDevBucket({ dir, port: 0, ...BUCKET, ...credentials });
  try {
    const storage = {
      provider: 'local',
      ...BUCKET,
      endpoint: bucket.url,
      forcePathStyle: true,
      credentials,
    } as const;
    const open = () => createServices({ ...TEST_CONFIG, storage }, { writeLog: () => undefined });
    const admins = await Promise.all([open(), open(), open()]);
    const first = admins[0]!;
    const ids: string[] = [];
    for (let index = 0; index < 12; index += 1) {
      ids.push(await seedImage({ storage: first.storage, now: () => new Date(1e12 + index) }));
    }
    const purged = new Set<string>();
    await Promise.all(
      admins.map(async (services, who) => {
        for (let round = 0; round < 6; round += 1) {
          // Different for each admin and round, the same in each run; what meets what is up to the machine.
          const some = ids.filter((_, index) => (index * 7 + who * 5 + round * 3) % 4 !== 0);
          const turn = (who + round) % 5;
          if (turn === 4) await editImages(services, { ids: some, addTags: [`${who}-${round}`] }, 'test');
          else if (turn === 3) {
            const { results } = await purgeImages(services, { ids: some.slice(0, 3) }, 'test');
            for (const { id, ok } of results) if (ok) purged.add(id);
          } else await moveImages(services, { ids: some, to: IMAGE_STATES[turn] }, 'test');
        }
      }),
    );
    const { objects } = await first.storage.list({ prefix: '', limit: 1_000 });
    const keys = objects.map(({ key }) => key);
    for (const id of ids) {
      const rows = keys.flatMap((key) => parseThumbKey(key) ?? []).filter((row) => row.id === id);
      if (purged.has(id) && rows.length === 0) continue;
      expect(rows).toHaveLength(1);
      for (const { state, row } of rows) expect(keys).toContain(imageKey(state, id, row.slug));
    }
  } finally {
    await bucket.close();
    await rm(dir, { recursive: true });
  }
});
