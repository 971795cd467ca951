import { beforeEach, describe, expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES, type ImageState } from '@/lib/shared/keys/image-state';
import { type IndexedImage, type IndexName, TAKEN_INDEX } from '@/lib/shared/keys/index-keys';
import { parseThumbKey } from '@/lib/shared/keys/object-keys';
import type { ImagePage } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { type SeedOptions, seedImage } from '@/testing/server/seed-image';
import { moveImages } from '../images/move-images';
import { entriesOf } from './entries-of';
import { type IndexListing, listIndex } from './list-index';
import { putEntries } from './put-entries';

const ALBUM: IndexName = { album: 'a1b2c3', order: { by: 'own', direction: 'newest' } };
const ORDERS = new Map([['a1b2c3', [ALBUM.order]]]);
const at = (iso: string) => ({ taken: { wallMs: Date.parse(`${iso}Z`), isFileDate: false } });

let server: TestServer;
let lists: { count: number };
beforeEach(async () => {
  const counted = { count: 0 };
  lists = counted;
  server = await createTestServer({}, (storage) => ({
    ...storage,
    list(options) {
      counted.count += 1;
      return storage.list(options);
    },
  }));
});

async function seed(name: string, options: SeedOptions = {}): Promise<string> {
  server.wait(60);
  return seedImage(server, { name: `${name}.jpg`, ...options });
}

const rowsOf = (id: string): IndexedImage[] =>
  server.storage.keys().flatMap((key) => {
    const parsed = parseThumbKey(key);
    return parsed?.id === id ? [{ ...parsed, key }] : [];
  });

async function namesIn(index: IndexName, listing: Partial<IndexListing> = {}): Promise<string[]> {
  const names: string[] = [];
  const rows = listIndex(server.services.storage, index, {
    states: index.album === null ? IMAGE_STATES : ['private', 'public'],
    start: null,
    pageSize: 3,
    ...listing,
  });
  for await (const batch of rows) names.push(...batch.map(({ row }) => row.name.replace('.jpg', '')));
  return names;
}

async function ask(query: string): Promise<ImagePage> {
  const headers = { cookie: await server.adminCookie() };
  const response = await server.call('GET', `/api/images?${query}`, { headers });
  expect(response.status).toBe(200);
  return (await response.json()) as ImagePage;
}

describe('by date taken', () => {
  beforeEach(async () => {
    await seed('old', { ...at('1951-05-05T10:00:00'), state: 'public' });
    await seed('undated');
    await seed('new', at('2026-01-16T10:00:00'));
    await seed('waits', { ...at('2020-01-01T00:00:00'), state: 'held' });
    await seed('thrown', { ...at('2021-01-01T00:00:00'), state: 'trash' });
    await seed('same moment', { ...at('1951-05-05T10:00:00'), state: 'private' });
    await seed('ancient', at('1826-01-01T00:00:00'));
    await seed('far', at('2038-01-19T03:14:08'));
    lists.count = 0;
  });

  const EVERYTHING = ['far', 'new', 'undated', 'thrown', 'waits', 'same moment', 'old', 'ancient'];

  test('the newest photo comes first, one without a date stands where it was uploaded', async () => {
    expect(await namesIn(TAKEN_INDEX)).toEqual(EVERYTHING);
  });

  test.each([1, 2, 3, 5, 200])('pages of %i show each once', async (limit) => {
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: ImagePage = await ask(`order=taken&limit=${limit}${next === '' ? '' : `&after=${next}`}`);
      seen.push(...page.images.map(({ name }) => name.replace('.jpg', '')));
      next = page.next;
    }
    expect(seen).toEqual(EVERYTHING);
  });

  test.each([
    ['private', ['far', 'new', 'undated', 'same moment', 'ancient']],
    ['private,public', ['far', 'new', 'undated', 'same moment', 'old', 'ancient']],
    ['held', ['waits']],
    ['trash', ['thrown']],
  ])('a tab of %s shows nothing else', async (state, names) => {
    const page = await ask(`order=taken&state=${state}`);
    expect(page.images.map(({ name }) => name.replace('.jpg', ''))).toEqual(names);
  });

  test('a page is one LIST of each state', async () => {
    await server.services.indexes.build(() => false);
    for (const [state, expected] of [
      ['private', 1],
      ['held', 1],
      ['private,public', 2],
    ] as const) {
      lists.count = 0;
      await ask(`order=taken&state=${state}`);
      expect(lists.count).toBe(expected);
    }
  });

  test('before goes to a day by the clock of the camera, and a cursor of another order is refused', async () => {
    const page = await ask('order=taken&before=2020-01-01T00:00:00.001Z&limit=2');
    expect(page.images.map(({ name }) => name)).toEqual(['waits.jpg', 'same moment.jpg']);
    const headers = { cookie: await server.adminCookie() };
    const id = createImageId(0);
    for (const query of [`order=taken&after=${id}`, `after=0000000000-${id}`]) {
      expect((await server.call('GET', `/api/images?${query}`, { headers })).status).toBe(400);
    }
  });
});

test('an album shows its own order, and neither what waits nor what is in the trash', async () => {
  const placed = { b: 'm', a: '1', c: 'm4' };
  const states: Record<string, ImageState> = { a: 'public', waits: 'held', thrown: 'trash' };
  for (const name of ['b', 'unplaced', 'a', 'c', 'waits', 'thrown', 'elsewhere']) {
    const place = placed[name as keyof typeof placed];
    const albums =
      name === 'elsewhere' ? [{ id: 'zzzzzz' }] : [{ id: 'a1b2c3', ...(place ? { place } : {}) }];
    const id = await seed(name, { albums, state: states[name] ?? 'private' });
    await putEntries(
      server.storage,
      rowsOf(id).flatMap((image) => entriesOf(image, ORDERS)),
    );
  }
  expect(await namesIn(ALBUM)).toEqual(['a', 'b', 'c', 'unplaced']);
  expect(await namesIn(ALBUM, { states: ['public'] })).toEqual(['a']);
});

describe('an entry that is wrong', () => {
  test('is shown to nobody else than admins: its row is looked up', async () => {
    const id = await seed('secret', { state: 'public' });
    const stale = rowsOf(id).flatMap((image) => entriesOf(image, new Map()));
    await moveImages(server.services, { ids: [id], to: 'private' }, 'test');
    expect(server.storage.entries()).not.toContain(stale[0]);
    await putEntries(server.storage, stale);
    expect(await namesIn(TAKEN_INDEX, { states: ['public'] })).toEqual(['secret']);
    expect(await namesIn(TAKEN_INDEX, { states: ['public'], isChecked: true })).toEqual([]);
  });

  test('of the trash is shown to nobody, as the trash ends by itself', async () => {
    const id = await seed('thrown', { state: 'trash' });
    await server.storage.delete(rowsOf(id).map(({ key }) => key));
    expect(server.storage.entries()).toHaveLength(1);
    expect(await namesIn(TAKEN_INDEX, { states: ['trash'] })).toEqual([]);
  });

  test('says what its row says, once that was looked up', async () => {
    const id = await seed('before');
    const stale = rowsOf(id).flatMap((image) => entriesOf(image, new Map()));
    const headers = { cookie: await server.adminCookie() };
    await server.call('PATCH', `/api/images/${id}`, { json: { name: 'after.jpg' }, headers });
    await putEntries(server.storage, stale);
    expect(await namesIn(TAKEN_INDEX)).toEqual(['after']);
    await server.storage.delete(server.storage.entries().filter((key) => key !== stale[0]));
    expect(await namesIn(TAKEN_INDEX, { isChecked: true })).toEqual(['after']);
  });

  test('or of a later release is passed over and counted', async () => {
    await seed('known');
    await putEntries(server.storage, [
      'index/taken/private/notes.txt',
      `index/taken/private/0000000000-${createImageId(1e12)}/9.of.the.future`,
    ]);
    let skipped = 0;
    const onSkipped = () => {
      skipped += 1;
    };
    expect(await namesIn(TAKEN_INDEX, { onSkipped })).toEqual(['known']);
    expect(skipped).toBe(2);
  });
});

test('a row that has no room in a key is read by its id', async () => {
  await seed('short', at('2020-01-01T00:00:00'));
  await seed('long', { alt: 'a'.repeat(675) });
  expect(server.storage.entries().filter((key) => key.endsWith('/-'))).toHaveLength(1);
  expect(await namesIn(TAKEN_INDEX)).toEqual(['long', 'short']);
});

test('images from before there were indexes are put into them, also where others change them meanwhile', async () => {
  for (const name of ['a', 'b', 'c']) await seed(name);
  await server.storage.delete(server.storage.entries());
  expect(await server.services.indexes.build(() => false)).toBe(true);
  expect(await namesIn(TAKEN_INDEX)).toEqual(['c', 'b', 'a']);
});
