/** The date a photo was taken at, seen from outside: on the whole server, with real pictures. */
import { describe, expect, test } from 'vitest';
import { parseThumbKey, stagingKey } from '@/lib/shared/keys/object-keys';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import type { ImageItem, WireTaken } from '@/lib/shared/wire';
import { DATE_TAG, makeExif, withExif } from '@/testing/media/make-exif';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { complete, sendFile } from '@/testing/server/upload';
import { decideDamage } from '../repair/decide-damage';
import { listImagesById } from '../repair/list-images-by-id';
import { repairDamage } from '../repair/repair-damage';
import { sweep } from '../sweep/testing/leftovers';

const CAMERA = { at: '2025-07-14T18:03:22+02:00' };
const FILE = { at: '2025-08-01T09:00:00+02:00', isFileDate: true };
/** `1970` on an old print. */
const ARCHIVE = { at: '1970-01-01T00:00' };
const STATED = { at: '2024-01-02T03:04:05' };

/** A JPEG as a camera leaves it. */
async function makePhoto(date = '2025:07:14 18:03:22', offset = '+02:00'): Promise<Buffer> {
  const exif = makeExif({ exif: { [DATE_TAG.original]: date, [DATE_TAG.originalOffset]: offset } });
  return Buffer.from(withExif(await makePicture({ format: 'jpeg' }), exif));
}

const plain = () => makePicture({ format: 'jpeg' });

async function upload(server: TestServer, bytes: Uint8Array, stated?: WireTaken) {
  const { ticket } = await sendFile(server, bytes, {
    filename: 'a.jpg',
    ...(stated ? { taken: stated } : {}),
  });
  return complete(server, ticket);
}

async function ask(server: TestServer, method: string, path: string, json?: unknown) {
  const headers = { cookie: await server.adminCookie() };
  return server.call(method, path, { headers, ...(json === undefined ? {} : { json }) });
}

const takenOf = async (server: TestServer, id: string) =>
  ((await (await ask(server, 'GET', `/api/images/${id}`)).json()) as ImageItem).taken;

const publishedBytes = async (server: TestServer) => {
  const key = server.storage.keys().find((one) => one.includes('/images/')) ?? '';
  return Buffer.from((await server.storage.read(key, { maxBytes: 1e6 }))?.bytes ?? []);
};

test.each<[string, () => Promise<Buffer>, WireTaken | undefined, WireTaken | undefined]>([
  ['nothing where nobody says it', plain, undefined, undefined],
  ['what the smallest client leaves in a JPEG', makePhoto, undefined, CAMERA],
  ['what a browser has read before it stripped the file', plain, STATED, STATED],
  ['a date of the file, marked', plain, FILE, FILE],
  ['what the camera wrote before what is claimed', makePhoto, STATED, CAMERA],
  [
    'the claim where the camera wrote nothing that can be',
    () => makePhoto('2099:01:01 00:00:00'),
    STATED,
    STATED,
  ],
  ['a year that an archive wrote, though unset clocks begin in it', plain, ARCHIVE, ARCHIVE],
  ['no claim of the future', plain, { at: '2031-01-01T00:00:00' }, undefined],
  ['no claim of a clock that nobody has set', plain, { at: '1970-01-01T00:00:00' }, undefined],
])('it counts: %s', async (_, make, stated, expected) => {
  const server = await createTestServer();
  const { status, body } = await upload(server, await make(), stated);
  expect(status).toBe(200);
  expect(body.taken).toEqual(expected);
  expect(await takenOf(server, body.id)).toEqual(expected);
});

test('the date is in the row and in nothing that is published', async () => {
  const server = await createTestServer({ uploadState: 'public' });
  await upload(server, await makePhoto(), STATED);
  const bytes = await publishedBytes(server);
  expect(bytes.length).toBeGreaterThan(0);
  for (const text of ['2025:07:14', '2025-07-14', '2024-01-02', 'Exif'])
    expect(bytes.includes(text)).toBe(false);
  const key = server.storage.keys().find((one) => one.includes('/images/')) ?? '';
  expect(JSON.stringify(await server.storage.head(key))).not.toMatch(/2025|18:03|mrk|ticket/);
});

test.each([
  ['a date that is none', { at: '2026-02-30' }],
  ['a date with more words', { at: '2026-02-03T04:05:06 or so' }],
  ['a text', '2026-02-03T04:05:06'],
  ['an unknown field', { at: '2026-02-03T04:05:06', by: 'me' }],
])('a client that states %s is told so', async (_, taken) => {
  const server = await createTestServer();
  const response = await server.call('POST', '/api/upload/presign', { json: { filename: 'a.jpg', taken } });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { code: 'invalid_request' } });
});

test('where dates are not kept none is sealed, read or stored, not even of a ticket from before', async () => {
  const off = { limits: { ...DEFAULT_LIMITS, keepDate: false } };
  const server = await createTestServer(off);
  const before = await createTestServer();
  const { body } = await upload(server, await makePhoto(), STATED);
  expect(body.taken).toBeUndefined();
  const { ticket, key } = await sendFile(before, await plain(), { filename: 'b.jpg', taken: STATED });
  await server.storage.put(key, await plain(), { headers: { contentType: 'image/jpeg' } });
  expect((await complete(server, ticket)).body).toMatchObject({ name: 'b.jpg' });
  const rows = server.storage.keys().flatMap((stored) => parseThumbKey(stored) ?? []);
  expect(rows).toHaveLength(2);
  for (const { row } of rows) expect(row).not.toHaveProperty('taken');
  const { ticket: fresh } = await sendFile(server, await plain(), { filename: 'c.jpg', taken: STATED });
  const opened = await server.services.tickets.open(fresh);
  expect(opened).not.toHaveProperty('claims.taken');
});

describe('the date survives', () => {
  test('edits, moves, the trash and the way back', async () => {
    const server = await createTestServer();
    const { id } = (await upload(server, await plain(), CAMERA)).body;
    await ask(server, 'PATCH', `/api/images/${id}`, { name: 'other.jpg', tags: ['sea'] });
    for (const to of ['public', 'trash', 'former', 'held', 'private']) {
      await ask(server, 'POST', '/api/images/move', { ids: [id], to });
      expect(await takenOf(server, id)).toEqual(CAMERA);
    }
  });

  test('a browser that never comes back', async () => {
    const server = await createTestServer();
    await sendFile(server, await plain(), { filename: 'a.jpg', taken: CAMERA });
    server.wait(3_600);
    await sweep(server);
    const [row] = server.storage.keys().flatMap((key) => parseThumbKey(key) ?? []);
    expect(await takenOf(server, row?.id ?? '')).toEqual(CAMERA);
  });

  test('publishing that was cut off before the row, whether its bytes or its ticket say it', async () => {
    for (const [make, stated] of [
      [makePhoto, undefined],
      [plain, CAMERA],
    ] as const) {
      const server = await createTestServer();
      const bytes = await make();
      const { ticket } = await sendFile(server, bytes, {
        filename: 'a.jpg',
        ...(stated ? { taken: stated } : {}),
      });
      const staged = server.storage.keys()[0] ?? '';
      await complete(server, ticket);
      const thumb = server.storage.keys().find((key) => key.includes('/thumbs/')) ?? '';
      await server.storage.delete([thumb]);
      await server.storage.put(staged, bytes, { headers: { contentType: 'image/jpeg' } });
      expect((await complete(server, ticket)).body.taken).toEqual(CAMERA);
    }
  });

  test('a repair that finds an image without a row, and with it what it is called', async () => {
    const server = await createTestServer();
    const { ticket } = await sendFile(server, await plain(), { filename: 'Zoë am Meer.jpg', taken: CAMERA });
    const [staged = ''] = server.storage.keys();
    const id = staged.split('/')[1] ?? '';
    const sent = await server.storage.read(staged, { maxBytes: 1e6 });
    await complete(server, ticket);
    await server.storage.delete(server.storage.keys().filter((key) => key.includes('/thumbs/')));
    const request = await server.storage.createUpload({
      ...{ key: stagingKey(id, staged.split('/')[2] ?? ''), contentType: 'image/jpeg' },
      ...{ sizeBytes: { min: 1, max: 1e6 }, expiresInSeconds: 60, metadata: { ticket } },
    });
    await server.storage.send(request, sent?.bytes ?? new Uint8Array());
    server.wait(3_600);
    for await (const parts of listImagesById(server.storage, () => {})) {
      for (const damage of decideDamage(parts, server.now().getTime()))
        await repairDamage(server.services, damage);
    }
    expect(await takenOf(server, id)).toEqual(CAMERA);
    const [row] = server.storage.keys().flatMap((key) => parseThumbKey(key) ?? []);
    expect(row?.row.name).toBe('Zoë am Meer.jpg');
  });
});

test('who uploaded it is in the row, cut at a character, and is looked for whole', async () => {
  const name = `Zoë ${'ö'.repeat(40)}`;
  const server = await createTestServer({}, undefined, {
    seam: { identify: () => ({ id: 'u1', name, role: 'admin' }) },
  });
  const { body } = await upload(server, await plain());
  const kept = `Zoë ${'ö'.repeat(17)}`;
  expect(Buffer.byteLength(kept)).toBe(39);
  expect(body.uploader).toBe(kept);
  const find = async (uploader: string) =>
    (
      await (
        await ask(server, 'GET', `/api/images/search?fields=id&uploader=${encodeURIComponent(uploader)}`)
      ).text()
    ).includes(body.id);
  expect(await find(kept.toUpperCase())).toBe(true);
  expect(await find('Zoë')).toBe(false);
  expect(await find('')).toBe(false);
});
