/** Rows in segments, rows from before there were any, and both of one image. */
import { describe, expect, test } from 'vitest';
import { imageKey, parseThumbKey } from '@/lib/shared/keys/object-keys';
import { longestRows } from '@/lib/shared/keys/testing/longest-rows';
import type { ImageItem, ImagePage, NumbersEvent, SearchEvent } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { readNdjson } from '@/testing/server/read-ndjson';
import { seedImage } from '@/testing/server/seed-image';
import { decideDamage } from '../repair/decide-damage';
import { listImagesById } from '../repair/list-images-by-id';
import { repairDamage } from '../repair/repair-damage';

const ALT = 'Harbour at dawn, seen from the old lighthouse. '.repeat(4).trim();
const FORMS = [
  ['in segments', false],
  ['in one piece', true],
] as const;

async function call(server: TestServer, method: string, path: string, json?: unknown) {
  const headers = { cookie: await server.adminCookie() };
  return server.call(method, path, { headers, ...(json === undefined ? {} : { json }) });
}

const rowKeys = (server: TestServer) => server.storage.keys().filter((key) => key.includes('/thumbs/'));
const namesOf = (page: ImagePage) => page.images.map(({ name }) => name);

async function damagesOf(server: TestServer) {
  server.wait(3_600);
  const foreign: string[] = [];
  const damages = [];
  for await (const parts of listImagesById(server.storage, (key) => foreign.push(key)))
    damages.push(...decideDamage(parts, server.now().getTime()));
  return { foreign, damages };
}

/** Fails unless there is one row, in segments, with its image and nothing else. */
function expectWhole(server: TestServer, state: string) {
  const [key = '', ...others] = rowKeys(server);
  expect(others).toEqual([]);
  const parsed = parseThumbKey(key);
  expect(parsed?.state).toBe(state);
  if (!parsed) throw new Error('No row.');
  expect(server.storage.keys()).toContain(imageKey(parsed.state, parsed.id, parsed.row.slug));
  expect(server.storage.keys().filter((one) => one.includes('/images/'))).toHaveLength(1);
  for (const segment of key.split('/')) expect(segment.length).toBeLessThanOrEqual(200);
  return parsed.row;
}

describe.each(FORMS)('a long row %s', (_, isInOneSegment) => {
  async function setUp() {
    const server = await createTestServer();
    const id = await seedImage(server, { alt: ALT, tags: ['sea'], isInOneSegment });
    expect(rowKeys(server)[0]?.split('/')).toHaveLength(isInOneSegment ? 4 : 5);
    return { server, id };
  }

  test('is shown, found, counted and read by its id, and its thumbnail is signed where it lies', async () => {
    const { server, id } = await setUp();
    await seedImage(server, { name: 'other.jpg', alt: ALT.replaceAll('Harbour', 'Valley') });
    const page = (await (await call(server, 'GET', '/api/images')).json()) as ImagePage;
    expect(page.skipped).toBeUndefined();
    expect(new Set(namesOf(page))).toEqual(new Set(['photo.jpg', 'other.jpg']));
    expect(page.images.find((image) => image.id === id)?.alt).toBe(ALT);
    for (const query of ['q=HARBOUR+lighthouse', 'tag=Sea']) {
      const found = await readNdjson<SearchEvent>(
        await call(server, 'GET', `/api/images/search?fields=id&${query}`),
      );
      expect(found).toEqual([
        { kind: 'match', id },
        { kind: 'end', scanned: 2, matched: 1, skipped: 0, truncated: false },
      ]);
    }
    const counted = await readNdjson<NumbersEvent>(await call(server, 'GET', '/api/images/numbers'));
    expect(counted.at(-1)).toMatchObject({ numbers: { images: 2, skippedRows: 0, duplicates: 0 } });
    const image = (await (await call(server, 'GET', `/api/images/${id}`)).json()) as ImageItem;
    expect(decodeURIComponent(new URL(image.thumbUrl).pathname)).toContain(
      rowKeys(server).find((key) => key.includes(id)),
    );
  });

  test.each(['public', 'trash'])('moves to %s and leaves nothing behind', async (to) => {
    const { server, id } = await setUp();
    const moved = await call(server, 'POST', '/api/images/move', { ids: [id], to });
    expect(await moved.json()).toMatchObject({ results: [{ id, ok: true }] });
    expect(expectWhole(server, to).alt).toBe(ALT);
  });

  test('is edited and leaves nothing behind', async () => {
    const { server, id } = await setUp();
    const edited = await call(server, 'PATCH', `/api/images/${id}`, { tags: ['sea', 'sky'] });
    expect(await edited.json()).toMatchObject({ alt: ALT, tags: ['sea', 'sky'] });
    expect(expectWhole(server, 'private').tags).toEqual(['sea', 'sky']);
  });

  test('is purged whole', async () => {
    const { server, id } = await setUp();
    await call(server, 'POST', '/api/images/move', { ids: [id], to: 'trash' });
    await seedImage(server, { id, state: 'trash', alt: ALT, isInOneSegment });
    const purged = await call(server, 'POST', '/api/images/purge', { ids: [id] });
    expect(await purged.json()).toMatchObject({ results: [{ ok: true }] });
    expect(server.storage.keys()).toEqual([`system/week/purged/${id}`]);
  });

  test('is nothing to repair', async () => {
    const { server } = await setUp();
    expect(await damagesOf(server)).toEqual({ foreign: [], damages: [] });
  });
});

describe.each([
  ['the later in segments', true, false],
  ['the later in one piece', false, true],
])('of two revisions of one image, %s', (_, isFirstOld, isLaterOld) => {
  async function setUp() {
    const server = await createTestServer();
    const later = { alt: `${ALT} At last.`, revision: { moves: 0, edits: 2 }, isInOneSegment: isLaterOld };
    const id = await seedImage(server, later);
    // Written last: times must not decide.
    server.wait(60);
    const former = { alt: ALT, revision: { moves: 0, edits: 1 }, isInOneSegment: isFirstOld };
    await seedImage(server, { id, ...former });
    return { server, id };
  }

  test('the later one is shown and found', async () => {
    const { server, id } = await setUp();
    const page = (await (await call(server, 'GET', '/api/images')).json()) as ImagePage;
    expect(page.images.map(({ alt }) => alt)).toEqual([`${ALT} At last.`]);
    const found = await readNdjson<SearchEvent>(
      await call(server, 'GET', '/api/images/search?q=last&fields=id'),
    );
    expect(found[0]).toEqual({ kind: 'match', id });
  });

  test('a repair removes the former one', async () => {
    const { server } = await setUp();
    const { damages } = await damagesOf(server);
    expect(damages.map(({ kind }) => kind)).toEqual(['leftover']);
    for (const damage of damages) await repairDamage(server.services, damage);
    const [key = '', ...others] = rowKeys(server);
    expect([parseThumbKey(key)?.row.revision, others]).toEqual([{ moves: 0, edits: 2 }, []]);
    expect((await damagesOf(server)).damages).toEqual([]);
  });

  test('a move takes the later one along and removes both', async () => {
    const { server, id } = await setUp();
    await call(server, 'POST', '/api/images/move', { ids: [id], to: 'public' });
    expect(expectWhole(server, 'public').alt).toBe(`${ALT} At last.`);
  });

  test('an edit builds on the later one and removes both', async () => {
    const { server, id } = await setUp();
    await call(server, 'PATCH', `/api/images/${id}`, { tags: ['sea'] });
    expect(expectWhole(server, 'private')).toMatchObject({
      alt: `${ALT} At last.`,
      tags: ['sea'],
      revision: { moves: 0, edits: 3 },
    });
  });
});

describe('the same row in both forms, left by a change that an upgrade cut in two,', () => {
  async function setUp() {
    const server = await createTestServer();
    const id = await seedImage(server, { alt: ALT });
    await seedImage(server, { id, alt: ALT, isInOneSegment: true });
    expect(rowKeys(server)).toHaveLength(2);
    return { server, id };
  }

  test('is one image', async () => {
    const { server } = await setUp();
    const page = (await (await call(server, 'GET', '/api/images')).json()) as ImagePage;
    expect(namesOf(page)).toEqual(['photo.jpg']);
  });

  test('is repaired without losing the image', async () => {
    const { server } = await setUp();
    const { damages } = await damagesOf(server);
    expect(damages.map(({ kind }) => kind)).toEqual(['leftover']);
    for (const damage of damages) await repairDamage(server.services, damage);
    expect(server.storage.keys()).toHaveLength(2);
    expect(rowKeys(server)).toHaveLength(1);
  });

  test.each<[string, string, (id: string) => [string, string, unknown]]>([
    ['moved', 'public', (id) => ['POST', '/api/images/move', { ids: [id], to: 'public' }]],
    ['edited', 'private', (id) => ['PATCH', `/api/images/${id}`, { tags: ['sea'] }]],
  ])('is %s as one', async (_, state, request) => {
    const { server, id } = await setUp();
    await call(server, ...request(id));
    expect(expectWhole(server, state).alt).toBe(ALT);
  });
});

test.each(longestRows)(
  'the longest row of %s goes to the trash and back',
  async (_, { stateBeforeTrash: __, revision, ...row }) => {
    const server = await createTestServer();
    const changed = revision ? { revision: { moves: 5, edits: 5 } } : {};
    const id = await seedImage(server, { ...row, ...changed });
    for (const to of ['trash', 'private', 'public']) {
      const moved = await call(server, 'POST', '/api/images/move', { ids: [id], to });
      expect(await moved.json()).toMatchObject({ results: [{ id, ok: true }] });
      expect(expectWhole(server, to)).toMatchObject({ name: row.name, alt: row.alt, tags: row.tags });
    }
  },
);

test('a row as long as one could be in one piece goes to the trash with every word of it', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, {
    ...{ alt: 'a'.repeat(638), slug: 'p--00000000.jpg', thumbhash: new Uint8Array(24).fill(7) },
    ...{ revision: { moves: 1, edits: 1 }, isInOneSegment: true },
  });
  // With what it says in the trash it would have 942 characters.
  expect(rowKeys(server)[0]?.split('/').at(-1)).toHaveLength(936 + '.webp'.length);
  for (const to of ['trash', 'private']) {
    const moved = await call(server, 'POST', '/api/images/move', { ids: [id], to });
    expect(await moved.json()).toMatchObject({ results: [{ id, ok: true }] });
    expect(expectWhole(server, to)).toMatchObject({ name: 'photo.jpg', alt: 'a'.repeat(638) });
  }
});

test.each([
  ['a page', '/api/images?state=private&limit=100', 1],
  ['a search', '/api/images/search?state=private&q=harbour&fields=id', 1],
])('%s of long rows asks the bucket as often as one of short rows', async (_, path, expected) => {
  const counts = [];
  for (const alt of ['Harbour', ALT]) {
    let lists = 0;
    const server = await createTestServer({}, (storage) => ({
      ...storage,
      list: (options) => {
        lists += 1;
        return storage.list(options);
      },
    }));
    for (let index = 0; index < 100; index += 1) await seedImage(server, { alt });
    await (await call(server, 'GET', path)).text();
    counts.push(lists);
  }
  expect(counts).toEqual([expected, expected]);
});
