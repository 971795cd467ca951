/** The decisions of a host's `inspect`, seen from outside: on the whole server, with real pictures. */
import { describe, expect, test } from 'vitest';
import { StorageError } from '@/lib/storage';
import { createTestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { complete, sendFile } from '@/testing/server/upload';
import type { Seam } from '../seam/seam';
import type { InspectContext } from '../seam/sluice-options';
import { sweep } from '../sweep/testing/leftovers';

async function setUp(inspect: (context: InspectContext) => unknown, seam: Seam = {}) {
  const server = await createTestServer({}, undefined, { seam: { ...seam, inspect: inspect as never } });
  const bytes = await makePicture({ format: 'jpeg', camera: 'Obscura 9000' });
  const { ticket } = await sendFile(server, bytes, { filename: 'a.jpg' });
  return { server, bytes, ticket };
}

const placesOf = (keys: readonly string[]) => [...new Set(keys.map((key) => key.split('/')[0]))];

test('the host sees the bytes as they arrived and as they would be published, before anything is', async () => {
  const seen: InspectContext[] = [];
  let before: readonly string[] = [];
  const { server, bytes, ticket } = await setUp((context) => {
    seen.push(context);
    before = server.storage.keys();
    return { decision: 'accept' };
  });
  const { status, body } = await complete(server, ticket);
  expect(status).toBe(200);
  expect(placesOf(before)).toEqual(['uploads']);
  const [context] = seen;
  expect(Buffer.from(context?.arrivedBytes ?? []).equals(bytes)).toBe(true);
  const [key = ''] = server.storage.keys();
  const stored = await server.storage.read(key, { maxBytes: 1e6 });
  expect(Buffer.from(context?.bytes ?? []).equals(Buffer.from(stored?.bytes ?? []))).toBe(true);
  expect(bytes.length).toBeGreaterThan(context?.bytes.length ?? 0);
  expect(context).toMatchObject({
    image: {
      id: body.id,
      name: 'a.jpg',
      type: 'image/jpeg',
      width: 64,
      height: 48,
      state: 'private',
      tags: [],
    },
    identity: null,
    metadata: null,
  });
  expect(context?.image.sizeBytes).toBe(context?.bytes.length);
});

test('a refused upload is told why, is gone, and nobody hears of it', async () => {
  let told = 0;
  const onPublished = () => {
    told += 1;
  };
  const { server, ticket } = await setUp(() => ({ decision: 'refuse', reason: 'No cats, please.' }), {
    onPublished,
  });
  const { status, body } = await complete(server, ticket);
  expect({ status, code: body.error.code, message: body.error.message }).toEqual({
    status: 403,
    code: 'not_accepted',
    message: 'No cats, please.',
  });
  expect(server.storage.keys()).toEqual([]);
  server.wait(3_600);
  await sweep(server);
  expect({ told, keys: server.storage.keys() }).toEqual({ told: 0, keys: [] });
});

describe('an answer that is none never publishes', () => {
  test.each<[string, () => unknown]>([
    ['an exception', () => Promise.reject(new Error('broken'))],
    ['nothing', () => undefined],
    ['garbage', () => ({ decision: 'yes' })],
  ])('%s: the upload waits, and is tried again by its browser and by the sweep', async (_, fail) => {
    let answer: () => unknown = fail;
    const { server, ticket } = await setUp(() => answer());
    const { status, body } = await complete(server, ticket);
    expect({ status, code: body.error.code }).toEqual({ status: 503, code: 'hook_failed' });
    expect(placesOf(server.storage.keys())).toEqual(['uploads']);
    expect(server.logged.join()).toContain('inspect of the host failed');
    server.wait(300);
    expect(await sweep(server)).toMatchObject({ completed: 0, refused: 0, failed: 1 });
    expect(placesOf(server.storage.keys())).toEqual(['uploads']);
    answer = () => ({ decision: 'accept' });
    expect(await sweep(server)).toMatchObject({ completed: 1, failed: 0 });
    expect((await complete(server, ticket)).status).toBe(200);
  });
});

test('an image that was held is told of by the sweep where the hook fails as an admin lets it through', async () => {
  const told: string[] = [];
  let hear = (_id: string): void => {
    throw new Error('down');
  };
  const { server, ticket } = await setUp(() => ({ decision: 'hold' }), {
    onPublished: ({ image }) => hear(image.id),
  });
  const { body } = await complete(server, ticket);
  const headers = { cookie: await server.adminCookie() };
  const json = { ids: [body.id], to: 'private' };
  const moved = await server.call('POST', '/api/images/move', { json, headers });
  expect(await moved.json()).toMatchObject({ results: [{ ok: true }] });
  hear = (id) => void told.push(id);
  server.wait(20 * 60);
  expect(await sweep(server)).toMatchObject({ told: 1 });
  expect(told).toEqual([body.id]);
});

test('what the sweep finishes is inspected like everything else', async () => {
  const { server } = await setUp(() => ({ decision: 'refuse', reason: 'No.' }));
  server.wait(300);
  expect(await sweep(server)).toMatchObject({ completed: 0, refused: 1 });
  expect(server.storage.keys()).toEqual([]);
});

test('bytes that replaced those the host has accepted are not published in their place, whoever moves the image meanwhile', async () => {
  let cut: string | null = '/thumbs/';
  let vanish = async (_key: string) => {};
  const seen: string[] = [];
  const server = await createTestServer(
    {},
    (storage) => ({
      ...storage,
      put: (key, ...rest) => {
        if (cut !== null && key.includes(cut)) throw new StorageError('unavailable', 'Cut off.');
        return storage.put(key, ...rest);
      },
      head: async (key) => {
        const found = await storage.head(key);
        if (found !== null && key.startsWith('private/images/')) await vanish(key);
        return found;
      },
    }),
    {
      seam: {
        inspect: ({ bytes }) => {
          seen.push(Buffer.from(bytes).toString('latin1'));
          return { decision: 'accept' };
        },
      },
    },
  );
  const [first, second] = [
    await makePicture({ format: 'png', seed: 1 }),
    await makePicture({ format: 'png', seed: 2 }),
  ];
  const { ticket, key } = await sendFile(server, first, { filename: 'a.png' });
  expect((await complete(server, ticket)).status).toBe(503);
  cut = null;
  await server.storage.put(key, second, { headers: { contentType: 'image/png' } });
  vanish = (image) => server.storage.delete([image]);
  expect((await complete(server, ticket)).status).toBe(409);
  vanish = async () => {};
  expect((await complete(server, ticket)).status).toBe(200);
  const [image = ''] = server.storage.keys();
  const stored = await server.storage.read(image, { maxBytes: 1e6 });
  expect(seen).toContain(Buffer.from(stored?.bytes ?? []).toString('latin1'));
});
