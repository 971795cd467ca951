import { describe, expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
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
    countedOn: '2026-01-16',
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

describe('days of a time zone', () => {
  test.each([
    ['UTC', ['2026-01-15', '2026-01-14'], '2026-01-15'],
    ['Asia/Kathmandu', ['2026-01-15', '2026-01-14'], '2026-01-15'],
    ['Pacific/Kiritimati', ['2026-01-16', '2026-01-14'], '2026-01-16'],
    ['America/Los_Angeles', ['2026-01-15', '2026-01-13'], '2026-01-15'],
  ])('%s', async (timeZone, days, countedOn) => {
    const server = await createTestServer();
    // At noon of the 15th, and half an hour after midnight of the day before.
    await seedImage(server, { sizeBytes: 1 });
    await seedImage(server, { id: createImageId(Date.UTC(2026, 0, 14, 0, 30)), sizeBytes: 2 });
    const { numbers: found } = await numbers(server, `?timeZone=${encodeURIComponent(timeZone)}`);
    expect(found.byDay).toEqual([
      { day: days[0], images: 1, bytes: 1 },
      { day: days[1], images: 1, bytes: 2 },
    ]);
    expect(found.countedOn).toBe(countedOn);
  });

  test('of more than two months ago they are those of UTC', async () => {
    const server = await createTestServer();
    const hours = Array.from({ length: 75 * 4 }, (_, at) => Date.UTC(2026, 0, 15, 11) - at * 6 * 3_600_000);
    for (const ms of hours) await seedImage(server, { id: createImageId(ms), sizeBytes: 1 });
    for (const timeZone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata']) {
      const { numbers: found } = await numbers(server, `?timeZone=${timeZone}`);
      const days = found.byDay.map(({ day }) => day);
      expect(new Set(days).size, timeZone).toBe(days.length);
      expect(days, timeZone).toEqual(days.toSorted().toReversed());
      const counted = found.byDay.reduce((sum, { images }) => sum + images, 0);
      // Where days of the zone follow those of UTC, the hours between them are in both or in neither.
      expect(Math.abs(hours.length - counted), timeZone).toBeLessThan(4);
      expect(found.images).toBe(hours.length);
    }
  });

  test('a zone that is none is refused', async () => {
    const server = await createTestServer();
    const response = await server.call('GET', '/api/images/numbers?timeZone=Mars/Olympus', {
      headers: { cookie: await server.adminCookie() },
    });
    expect(await response.json()).toMatchObject({ error: { code: 'invalid_request' } });
  });

  test('what was counted on an earlier day is counted anew', async () => {
    const server = await createTestServer();
    await seedImage(server);
    await numbers(server);
    await seedImage(server);
    // Eleven hours later: still the 15th of UTC, and the 16th in Tokyo.
    server.wait(11 * 3_600);
    expect((await numbers(server)).numbers).toMatchObject({ images: 1, countedOn: '2026-01-15' });
    expect((await numbers(server, '?timeZone=Asia/Tokyo')).numbers).toMatchObject({
      images: 2,
      countedOn: '2026-01-16',
    });
  });
});
