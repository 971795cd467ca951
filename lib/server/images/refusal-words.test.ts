import { expect, test } from 'vitest';
import { refusalWordKey } from '@/lib/shared/keys/object-keys';
import type { ChangeResponse, MoveRequest } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { readRefusalWords } from './refusal-words';

async function move(server: TestServer, json: MoveRequest) {
  const headers = { cookie: await server.adminCookie() };
  const response = await server.call('POST', '/api/images/move', { json, headers });
  return { status: response.status, body: (await response.json()) as ChangeResponse & { error?: object } };
}
const refuse = (server: TestServer, ids: readonly string[], word?: string) =>
  move(server, { ids, to: 'trash', from: 'held', ...(word === undefined ? {} : { word }) });
const wordsOf = async (server: TestServer, ids: readonly string[]) =>
  Object.fromEntries(await readRefusalWords(server.storage, ids));
const wordKeys = (server: TestServer) =>
  server.storage.keys().filter((key) => key.startsWith('trash/words/'));

test('a word is kept for each photo that is refused with one, and for no other', async () => {
  const server = await createTestServer();
  const [one, two, bare] = await Promise.all([1, 2, 3].map(() => seedImage(server, { state: 'held' })));
  const ids = [one ?? '', two ?? ''];
  const { body } = await refuse(server, ids, '  Too\tdark,\nsorry 🌙 ');
  expect(body.results.map(({ ok }) => ok)).toEqual([true, true]);
  await refuse(server, [bare ?? '']);
  expect(await wordsOf(server, [...ids, bare ?? ''])).toEqual({
    [ids[0] ?? '']: 'Too dark, sorry 🌙',
    [ids[1] ?? '']: 'Too dark, sorry 🌙',
  });
});

test('is there before the photo is seen refused, and gone where the photo was not refused', async () => {
  const seen: (readonly string[])[] = [];
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    copy: async (from, to, options) => {
      seen.push(wordKeys(server));
      return storage.copy(from, to, options);
    },
  }));
  const held = await seedImage(server, { state: 'held' });
  const accepted = await seedImage(server, { state: 'private' });
  const { body } = await refuse(server, [held, accepted, 'nonsense'], 'No');
  expect(body.results.map(({ ok }) => ok)).toEqual([true, false, false]);
  expect(seen[0]).toContain(refusalWordKey(held));
  expect(wordKeys(server)).toEqual([refusalWordKey(held)]);
});

test('the first of two words counts, and goes when the photo is to wait again', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'held' });
  await refuse(server, [id], 'First');
  await refuse(server, [id], 'Second');
  expect(await wordsOf(server, [id])).toEqual({ [id]: 'First' });
  await move(server, { ids: [id], to: 'former', from: 'trash' });
  expect(wordKeys(server)).toEqual([]);
  await refuse(server, [id]);
  expect(await wordsOf(server, [id])).toEqual({});
});

test('goes with the photo: purged, or after its days in the trash', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'held' });
  await refuse(server, [id], 'No');
  const headers = { cookie: await server.adminCookie() };
  await server.call('POST', '/api/images/purge', { json: { ids: [id] }, headers });
  expect(wordKeys(server)).toEqual([]);
});

test.each<[string, Partial<MoveRequest>]>([
  ['to another state', { to: 'private', from: 'held' }],
  ['from another state', { to: 'trash', from: 'private' }],
  ['from wherever it is', { to: 'trash' }],
  ['that is too long', { to: 'trash', from: 'held', word: 'x'.repeat(301) }],
])('a word with a move %s is refused, and nothing is moved', async (_, request) => {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'held' });
  const before = server.storage.keys();
  const { status, body } = await move(server, { ids: [id], to: 'trash', word: 'No', ...request });
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code: 'invalid_request', details: { field: 'word' } });
  expect(server.storage.keys()).toEqual(before);
});
