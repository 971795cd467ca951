/** Links to large albums: what a page and an archive ask of the bucket, however many photos there are. */
import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { LinkItem } from '@/lib/shared/links/link-item';
import type { SetPage } from '@/lib/shared/links/set-page';
import { createTestServer } from '@/testing/server/create-test-server';
import { readZip } from '@/testing/server/read-zip';
import { seedImage } from '@/testing/server/seed-image';
import { buildIndexes } from '../indexes/build-index';

/** A link to an album, whose photos were uploaded in another order than they were taken, and other photos between them. */
async function setUp(count: number) {
  const asked = { lists: 0, reads: 0, reading: 0, mostReading: 0 };
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    list(options) {
      asked.lists += 1;
      return storage.list(options);
    },
    async read(key, options) {
      if (!key.includes('/images/')) return storage.read(key, options);
      asked.reads += 1;
      asked.reading += 1;
      asked.mostReading = Math.max(asked.mostReading, asked.reading);
      const answer = await storage.read(key, options);
      asked.reading -= 1;
      return answer;
    },
  }));
  const headers = { cookie: await server.adminCookie() };
  const post = async (path: string, json: object) =>
    (await server.call('POST', path, { json, headers })).json() as Promise<{ id: string }>;
  const order = { by: 'taken', direction: 'oldest' };
  const album = await post('/api/albums', { title: 'All of it', order });
  const nowMs = server.now().getTime();
  for (let at = 0; at < count * 2; at += 1) {
    const wallMs = nowMs - ((at * 7_919) % (count * 2)) * 60_000;
    await seedImage(server, {
      ...{ id: createImageId(nowMs - at * 1_000), name: `${at}.jpg`, taken: { wallMs, isFileDate: false } },
      ...(at % 2 === 0 ? { albums: [{ id: album.id }] } : {}),
    });
  }
  for await (const _ of buildIndexes(server.storage, null));
  const link = (await post('/api/links', { album: album.id })) as unknown as LinkItem;
  const token = link.url.replace('/s/', '');
  async function page(after: string | null): Promise<SetPage> {
    const query = after === null ? '' : `?after=${after}`;
    return (await (await server.call('GET', `/api/sets/${token}/images${query}`)).json()) as SetPage;
  }
  const archive = () => server.call('POST', `/api/sets/${token}/archive`, { body: new URLSearchParams() });
  return { asked, page, archive };
}

test.each([250, 2_500])(
  'a page of a shared album of %i photos asks for each of its photos about once, at its beginning and further on',
  async (count) => {
    const { asked, page } = await setUp(count);
    let after: string | null = null;
    for (let turn = 0; turn < 2; turn += 1) {
      asked.lists = 0;
      const answer = await page(after);
      expect(answer.images).toHaveLength(100);
      expect(asked.lists).toBeLessThanOrEqual(120);
      after = answer.next;
    }
  },
);

test('the archive of a shared album reads each photo once, and three ahead of its reader at most', async () => {
  const { asked, archive } = await setUp(450);
  const response = await archive();
  const files = readZip(Buffer.from(await response.arrayBuffer()));
  expect(files.size).toBe(450);
  expect(asked.reads).toBe(450);
  expect(asked.mostReading).toBeLessThanOrEqual(4);
});
