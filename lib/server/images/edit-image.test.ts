import { expect, test } from 'vitest';
import { parseThumbKey, thumbKey } from '@/lib/shared/keys/object-keys';
import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import { errorText as arabic } from '@/lib/shared/text/ar/errors';
import type { EditResponse } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';

/** As it is seeded. */
const ROW: ImageRow = {
  ...{ width: 4, height: 3, sizeBytes: 5, type: 'image/jpeg', thumbhash: Uint8Array.of(1, 2, 3) },
  ...{ name: 'photo.jpg', alt: '', tags: [], slug: 'photo.jpg' },
};

async function edit(server: TestServer, id: string, json: unknown) {
  const headers = { cookie: await server.adminCookie() };
  const response = await server.call('PATCH', `/api/images/${id}`, { json, headers });
  return { status: response.status, body: await response.json() };
}

test('description and tags change the row; the image stays where it is', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  const image = server.storage.keys().find((key) => key.includes('/images/'));
  const { status, body } = await edit(server, id, { alt: ' The  sea ', tags: ['sea', 'sea', ' '] });
  expect(status).toBe(200);
  expect(body).toMatchObject({ id, alt: 'The sea', tags: ['sea'], name: 'photo.jpg' });
  expect(server.storage.keys()).toHaveLength(2);
  expect(server.storage.keys()).toContain(image);
});

test('a new name is shown and downloaded under, and never moves the image', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  const { body } = await edit(server, id, { name: '../../Strand 🏖.jpg' });
  expect(body.name).toBe('Strand 🏖.jpg');
  const image = server.storage.keys().find((key) => key.includes('/images/')) ?? '';
  expect(image).toBe(`private/images/${id}/photo.jpg`);
  expect(server.storage.headersOf(image)?.contentDisposition).toContain("filename*=UTF-8''Strand%20");
  const again = await edit(server, id, { alt: 'x' });
  expect(again.body).toMatchObject({ name: 'Strand 🏖.jpg', alt: 'x' });
});

test('an edit that changes nothing does nothing', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  const keys = server.storage.keys();
  expect((await edit(server, id, {})).status).toBe(200);
  expect(server.storage.keys()).toEqual(keys);
});

test.each<[string, unknown, string]>([
  ['an unknown field', { state: 'public' }, 'state'],
  ['a tag that is no text', { tags: [1] }, 'tags.0'],
  ['an empty name', { name: '' }, 'name'],
  ['a list', [], 'body'],
])('%s: refused, and nothing is changed', async (_, json, field) => {
  const server = await createTestServer();
  const id = await seedImage(server);
  const keys = server.storage.keys();
  const { status, body } = await edit(server, id, json);
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code: 'invalid_request', details: { field } });
  expect(server.storage.keys()).toEqual(keys);
});

test('what is in the trash is not edited: its row would outlive the image', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'trash' });
  expect((await edit(server, id, { alt: 'x' })).body.error.code).toBe('image_in_trash');
});

test('an image that is not there is not found', async () => {
  const server = await createTestServer();
  expect((await edit(server, 'nothing', { alt: 'x' })).status).toBe(404);
});

const post = async (server: TestServer, json: unknown) => {
  const headers = { cookie: await server.adminCookie() };
  const response = await server.call('POST', '/api/images/edit', { json, headers });
  expect(response.status).toBe(200);
  return ((await response.json()) as EditResponse).results;
};

test('many are edited alike, each with a result of its own', async () => {
  const server = await createTestServer();
  const one = await seedImage(server, { tags: ['old'] });
  const two = await seedImage(server, { tags: ['old', 'kept'], state: 'public' });
  const gone = await seedImage(server, { state: 'trash' });
  const results = await post(server, {
    ids: [one, two, gone, 'nonsense', one],
    addTags: ['new'],
    removeTags: ['old'],
  });
  expect(results.map(({ id, ok }) => [id, ok])).toEqual([
    [one, true],
    [two, true],
    [gone, false],
    ['nonsense', false],
    [one, true],
  ]);
  expect(results[1]).toMatchObject({ image: { tags: ['kept', 'new'], state: 'public', lost: [] } });
  expect(await post(server, { ids: [one], addTags: ['new'] })).toMatchObject([{ image: { tags: ['new'] } }]);
});

test.each([
  ['a.jpg', 'theirs', ['alt']],
  ['z.jpg', 'mine', []],
])(
  'of two edits at once one text is lost and said to be, all else is there (%s)',
  async (name, alt, lost) => {
    const other = { edit: null as null | (() => Promise<unknown>) };
    const server = await createTestServer({}, (storage) => ({
      ...storage,
      copy: async (from, to, options) => {
        const source = await storage.read(from, { maxBytes: 100 });
        const before = other.edit;
        other.edit = null;
        if (source === null || before === null) return storage.copy(from, to, options);
        // Somebody else looked at the same row, and is done while our copy is under way.
        await before();
        await storage.put(to, source.bytes, { headers: { contentType: 'image/webp' } });
      },
    }));
    const id = await seedImage(server);
    other.edit = () => edit(server, id, { alt: 'theirs', name });
    const { status, body } = await edit(server, id, { alt: 'mine', tags: ['t'] });
    expect(status).toBe(200);
    const expected = { name, alt, tags: ['t'] };
    expect(body).toMatchObject({ ...expected, lost });
    const shown = await server.call('GET', `/api/images/${id}`, {
      headers: { cookie: await server.adminCookie() },
    });
    expect(await shown.json()).toMatchObject(expected);
    expect(server.storage.keys()).toHaveLength(2);
  },
);

test('texts that do not fit are refused with a sentence that says by how much, and nothing is changed', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  const keys = server.storage.keys();
  const { status, body } = await edit(server, id, { alt: 'ü'.repeat(999) });
  expect(status).toBe(400);
  const { code, details } = body.error;
  expect(code).toBe('texts_too_long');
  expect(server.storage.keys()).toEqual(keys);
  expect(arabic('texts_too_long', details)).not.toMatch(/[A-Za-z]/);
  const excess = details?.excessBytes ?? 0;
  expect((await edit(server, id, { alt: 'ü'.repeat(999 - Math.ceil(excess / 2)) })).status).toBe(200);
});

test('an image whose texts are as long as they may be is still moved', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { name: `${'n'.repeat(316)}.jpg` });
  let length = 600;
  while ((await edit(server, id, { alt: 'a'.repeat(length) })).status === 400) length -= 1;
  for (const to of ['trash', 'public', 'trash', 'private']) {
    const headers = { cookie: await server.adminCookie() };
    const moved = await server.call('POST', '/api/images/move', { json: { ids: [id], to }, headers });
    expect(await moved.json()).toMatchObject({ results: [{ id, ok: true }] });
  }
});

test('an edit of the old row that comes just before that row is gone is not lost', async () => {
  const other: { isDue: boolean } = { isDue: true };
  const row = { ...ROW, tags: ['theirs'], revision: { moves: 0, edits: 2 } };
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    delete: async (keys) => {
      const old = thumbKey('private', id, ROW);
      if (other.isDue && keys.includes(old)) {
        other.isDue = false;
        await storage.copy(old, thumbKey('private', id, row));
      }
      await storage.delete(keys);
    },
  }));
  const id = await seedImage(server, ROW);
  expect((await edit(server, id, { alt: 'mine' })).body).toMatchObject({ alt: 'mine', tags: ['theirs'] });
  const rows = server.storage.keys().flatMap((key) => parseThumbKey(key) ?? []);
  expect(rows.map(({ row: { alt, tags } }) => ({ alt, tags }))).toEqual([{ alt: 'mine', tags: ['theirs'] }]);
});
