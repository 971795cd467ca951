import { describe, expect, test, vi } from 'vitest';
import { StorageError } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { readZip } from '@/testing/server/read-zip';
import { seedImage } from '@/testing/server/seed-image';

const post = async (server: TestServer, fields: Record<string, string>) =>
  server.call('POST', '/api/images/download', {
    body: new URLSearchParams(fields),
    headers: { cookie: await server.adminCookie() },
  });

test('chosen images come as one archive, stored as they are, under names that differ', async () => {
  const server = await createTestServer();
  const ids = [
    await seedImage(server, { name: 'a.jpg' }),
    await seedImage(server, { name: 'A.JPG', state: 'public' }),
    await seedImage(server, { name: 'IMG_1.heic' }),
    await seedImage(server, { name: 'a:b?.jpg' }),
    await seedImage(server, { name: '海.jpeg' }),
  ];
  const response = await post(server, { ids: ids.join(',') });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="sluice-2026-01-15.zip"');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const files = readZip(Buffer.from(await response.arrayBuffer()));
  expect(new Set(files.keys())).toEqual(new Set(['a.jpg', 'A (2).JPG', 'IMG_1.jpg', 'a_b_.jpg', '海.jpeg']));
  expect(files.get('a.jpg')).toBe('image');
});

test('one that cannot be read is a line at the end, and the others are there', async () => {
  const broken = { id: '' };
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    read: async (key, options) => {
      if (key.includes(broken.id)) throw new StorageError('unavailable', 'cut');
      return storage.read(key, options);
    },
  }));
  broken.id = await seedImage(server, { name: 'broken.jpg' });
  const whole = await seedImage(server, { name: 'whole.jpg' });
  const response = await post(server, { ids: `${broken.id},nonsense,${whole}` });
  const files = readZip(Buffer.from(await response.arrayBuffer()));
  expect([...files.keys()]).toEqual(['whole.jpg', '_errors.txt']);
  expect(files.get('_errors.txt')).toMatch(
    /^broken\.jpg: The storage can’t be reached.*\nnonsense: Nothing was found here.*\n$/,
  );
});

test('of thousands of images only a few are in memory at once', async () => {
  let held = 0;
  let most = 0;
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    read: async (key, options) => {
      held += 1;
      most = Math.max(most, held);
      return storage.read(key, options);
    },
  }));
  const ids = [];
  for (let index = 0; index < 300; index += 1) ids.push(await seedImage(server));
  const { body } = await post(server, { ids: ids.join(',') });
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    // A header, the bytes and a footer an image.
    if (part.value.byteLength === 5) held -= 1;
  }
  expect(most).toBeLessThan(10);
});

test.each([
  ['ids of too many', { ids: Array.from({ length: 5_001 }, () => 'x').join(',') }, 'ids'],
  ['an unknown field', { ids: 'x', to: 'public' }, 'to'],
  ['no ids', {}, 'ids'],
])('%s: refused', async (_, fields, field) => {
  const server = await createTestServer();
  const response = await post(server, fields as Record<string, string>);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { code: 'invalid_request', details: { field } } });
});

test('what is no form is refused', async () => {
  const server = await createTestServer();
  const response = await server.call('POST', '/api/images/download', {
    json: { ids: 'x' },
    headers: { cookie: await server.adminCookie() },
  });
  expect(response.status).toBe(400);
});

describe('of archives that nobody takes', () => {
  test('two of a person are under way, and the others wait for them', async () => {
    const server = await createTestServer();
    const id = await seedImage(server);
    const answers = Array.from({ length: 5 }, () => post(server, { ids: id }));
    const stats = () => server.services.galleryArchives.stats();
    await expect.poll(stats).toMatchObject({ running: 2, waiting: 3 });
    const first = await Promise.race(answers);
    expect(readZip(Buffer.from(await first.arrayBuffer())).size).toBe(1);
    await expect.poll(stats).toMatchObject({ running: 2, waiting: 2 });
  });

  test('each is cut off after a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const server = await createTestServer();
      const { body } = await post(server, { ids: await seedImage(server) });
      await vi.advanceTimersByTimeAsync(60_000);
      await expect(new Response(body).arrayBuffer()).rejects.toThrow();
      expect(server.services.galleryArchives.stats().running).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
