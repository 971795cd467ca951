import { expect, test } from 'vitest';
import type { NumbersEvent } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { readNdjson } from '@/testing/server/read-ndjson';
import { seedImage } from '@/testing/server/seed-image';

async function numbers(server: TestServer, query = '') {
  const response = await server.call('GET', `/api/images/numbers${query}`, {
    headers: { cookie: await server.adminCookie() },
  });
  const last = (await readNdjson<NumbersEvent>(response)).at(-1);
  if (last?.kind !== 'end') throw new Error(`The last line is ${JSON.stringify(last)}.`);
  return last;
}

test('images and bytes are counted by state, type and day', async () => {
  const server = await createTestServer();
  await seedImage(server, { sizeBytes: 10, width: 2_000, height: 1_000, hasSizes: true });
  await seedImage(server, {
    ...{ sizeBytes: 20, state: 'public', type: 'image/png', slug: 'a.png' },
    tags: ['sea'],
  });
  server.wait(86_400);
  const id = await seedImage(server, { sizeBytes: 30, state: 'trash', alt: 'old', tags: ['gone'] });
  server.wait(1);
  await seedImage(server, { id, sizeBytes: 40, state: 'trash', alt: 'new' });
  await server.storage.put(`trash/thumbs/${id}/9.x.webp`, new Uint8Array(), {
    headers: { contentType: 'x' },
  });
  expect((await numbers(server)).numbers).toEqual({
    images: 3,
    bytes: 70,
    byState: {
      held: { images: 0, bytes: 0 },
      private: { images: 1, bytes: 10 },
      public: { images: 1, bytes: 20 },
      trash: { images: 1, bytes: 40 },
    },
    byType: { 'image/jpeg': { images: 2, bytes: 50 }, 'image/png': { images: 1, bytes: 20 } },
    byDay: [
      { day: '2026-01-16', images: 1, bytes: 40 },
      { day: '2026-01-15', images: 2, bytes: 30 },
    ],
    tags: [{ tag: 'sea', images: 1 }],
    // 1,280 by 640.
    sizesBytes: 163_840,
    scannedAt: '2026-01-16T12:00:01.000Z',
    skippedRows: 1,
    duplicates: 1,
  });
});

test('an image that a cut-off move left in two states is a duplicate', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  await seedImage(server, { id, state: 'public' });
  expect((await numbers(server)).numbers).toMatchObject({ images: 2, duplicates: 1 });
});

test('what was counted is answered at once with its age, also by another process, until a refresh', async () => {
  const server = await createTestServer();
  await seedImage(server);
  await numbers(server);
  await seedImage(server);
  server.wait(90);
  expect(await numbers(server)).toMatchObject({ ageSeconds: 90, numbers: { images: 1 } });
  const other = await createTestServer();
  for (const key of server.storage.keys()) {
    const stored = await server.storage.read(key, { maxBytes: 1e6 });
    await other.storage.put(key, stored!.bytes, { headers: { contentType: 'x' } });
  }
  other.wait(7_200);
  expect(await numbers(other)).toMatchObject({ ageSeconds: 7_200, numbers: { images: 1 } });
  expect(await numbers(server, '?refresh=1')).toMatchObject({ ageSeconds: 0, numbers: { images: 2 } });
  expect(await numbers(server)).toMatchObject({ numbers: { images: 2 } });
});

test.each(['', 'not json', '{"images":-1}', '[]'])('%j in the cache is counted over', async (text) => {
  const server = await createTestServer();
  await server.storage.put('cache/numbers.json', Buffer.from(text), {
    headers: { contentType: 'application/json' },
  });
  expect((await numbers(server)).numbers.images).toBe(0);
});
