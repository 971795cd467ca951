import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { JsonValue } from '@/lib/shared/json';
import { METADATA_MARK_KEY } from '@/lib/shared/keys/system-keys';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { complete, sendFile } from '@/testing/server/upload';
import { listImagesById } from '../repair/list-images-by-id';
import { renewHeaders } from '../repair/renew-headers';
import { formatImageMetadata, parseImageMetadata } from './image-metadata';

const SAID = { album: 'Sommer ☀', by: ['ädä', null], at: 1.5 };
const picture = await makePicture({ format: 'png' });
let server: TestServer;
let heads: string[];

beforeEach(async () => {
  heads = [];
  server = await createTestServer(
    {},
    (storage) => ({
      ...storage,
      head(key) {
        heads.push(key);
        return storage.head(key);
      },
    }),
    { seam: { metadata: z.unknown() } },
  );
});

async function upload(metadata?: JsonValue): Promise<string> {
  const { ticket } = await sendFile(server, picture, {
    filename: 'a.png',
    ...(metadata === undefined ? {} : { metadata }),
  });
  return (await complete(server, ticket)).body.id;
}

async function asAdmin(method: string, path: string, json?: unknown) {
  const headers = { cookie: await server.adminCookie() };
  const answer = await server.call(method, path, { headers, ...(json === undefined ? {} : { json }) });
  return (await answer.json()) as Record<string, unknown>;
}

const saidOf = async (id: string) => (await asAdmin('GET', `/api/images/${id}`)).metadata;

describe('what was said about an image', () => {
  test('is answered with it, and null where nothing was', async () => {
    expect(await saidOf(await upload(SAID))).toEqual(SAID);
    expect(await saidOf(await upload())).toBeNull();
  });

  test('stays through every move and every edit', async () => {
    const id = await upload(SAID);
    for (const to of ['public', 'trash', 'former', 'private']) {
      await asAdmin('POST', '/api/images/move', { ids: [id], to });
      expect(await saidOf(id), to).toEqual(SAID);
    }
    await asAdmin('PATCH', `/api/images/${id}`, { name: 'Übersicht.png', tags: ['x'] });
    expect(await saidOf(id)).toEqual(SAID);
  });

  test('stays where headers of an earlier version are renewed', async () => {
    const id = await upload(SAID);
    const key = server.storage.keys().find((one) => one.includes('/images/')) ?? '';
    const headers = { ...server.storage.headersOf(key), contentType: 'image/png', cacheControl: 'no-cache' };
    await server.storage.copy(key, key, { headers });
    for await (const { rows } of listImagesById(server.storage, () => {})) {
      for (const row of rows) await renewHeaders(server.storage, row);
    }
    expect(server.storage.headersOf(key)?.cacheControl).toBe('private, max-age=7200');
    expect(await saidOf(id)).toEqual(SAID);
  });

  test('goes with the image when that is purged', async () => {
    const id = await upload(SAID);
    await asAdmin('POST', '/api/images/move', { ids: [id], to: 'trash' });
    await asAdmin('POST', '/api/images/purge', { ids: [id] });
    expect(server.storage.keys().filter((key) => key.includes(id) && !key.startsWith('system/'))).toEqual([]);
  });
});

describe('a bucket in which nothing was said about any image', () => {
  test('is asked once a move, whatever the number of images', async () => {
    const ids = [await upload(), await upload(), await upload()];
    expect(server.storage.keys()).not.toContain(METADATA_MARK_KEY);
    heads = [];
    await asAdmin('POST', '/api/images/move', { ids, to: 'public' });
    expect(heads).toEqual([METADATA_MARK_KEY]);
  });

  test('gets the mark before the first image about which something is said', async () => {
    const id = await upload(SAID);
    expect(server.storage.keys()).toContain(METADATA_MARK_KEY);
    // Another process, which has not seen the mark itself.
    const other = await createTestServer({}, () => ({ ...server.storage }));
    const headers = { cookie: await other.adminCookie() };
    await other.call('POST', '/api/images/move', { headers, json: { ids: [id], to: 'public' } });
    expect(await saidOf(id)).toEqual(SAID);
  });
});

test.each<JsonValue>(['', 0, false, [], {}, SAID, 'ü'.repeat(255)])(
  '%j survives the headers of a store',
  (said) => {
    const { metadata } = formatImageMetadata(said);
    expect(Object.values(metadata ?? {})).toEqual([expect.stringMatching(/^[\w-]+$/)]);
    expect(parseImageMetadata({ ...(metadata ? { metadata } : {}) })).toEqual(said);
  },
);

test.each([
  {},
  { metadata: {} },
  { metadata: { said: '' } },
  { metadata: { said: '!' } },
  { metadata: { said: 'e30x' } },
  { metadata: { ticket: 'x' } },
])('user metadata that is none of ours, %j, says nothing', (info) => {
  expect(parseImageMetadata(info)).toBeNull();
});
