import { expect, test } from 'vitest';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { createPrefixedStorage } from './create-prefixed-storage';
import { createStorage } from './create-storage';
import { describeObjectStorage } from './object-storage.contract';

const HEADERS = { contentType: 'image/png' };
const bytes = new TextEncoder().encode('an image');

describeObjectStorage('a part of a bucket in memory', async () => {
  let offsetMs = 0;
  const bucket = createMemoryStorage({ clock: () => new Date(Date.now() + offsetMs) });
  // On both sides of it in every listing lies something of others.
  for (const key of ['team/', 'team/app', 'team/app.txt', 'team/app/', 'team/apq', 'private/images/a.webp']) {
    await bucket.put(key, bytes, { headers: HEADERS });
  }
  const others = bucket.keys();
  return {
    storage: createPrefixedStorage(bucket, 'team/app/'),
    send: bucket.send,
    load: async (url) => {
      const loaded = await bucket.load(url);
      if (!loaded) return null;
      const { contentType, cacheControl, contentDisposition } = loaded.headers;
      const headers = Object.entries({
        'content-type': contentType,
        'cache-control': cacheControl,
        'content-disposition': contentDisposition,
      });
      return {
        bytes: loaded.bytes,
        headers: new Map(headers.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
      };
    },
    advanceClock: (seconds) => {
      offsetMs += seconds * 1_000;
    },
    close: async () => {
      expect(bucket.keys().filter((key) => !/^team\/app\/./.test(key))).toEqual(others);
    },
  };
});

test('without a prefix it is the bucket itself', () => {
  const bucket = createMemoryStorage();
  expect(createPrefixedStorage(bucket, '')).toBe(bucket);
});

test('the folder’s own empty object, as consoles make one, is in no listing', async () => {
  const bucket = createMemoryStorage();
  const storage = createPrefixedStorage(bucket, 'app/');
  await bucket.put('app/', new Uint8Array(), { headers: HEADERS });
  expect(await storage.list({ prefix: '', limit: 1 })).toEqual({ objects: [], next: null });
  await storage.put('a', bytes, { headers: HEADERS });
  const { objects, next } = await storage.list({ prefix: '', limit: 1 });
  expect(objects.map(({ key }) => key)).toEqual(['a']);
  expect(next).toBeNull();
});

test.each(['../private/images/a', 'a/../../b', 'a/./b', '..'])(
  'the key %j, which addresses shorten until it lies elsewhere, is refused by every call, and nothing is asked',
  async (key) => {
    const calls: string[] = [];
    const asked = new Proxy(createMemoryStorage(), {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...args: readonly unknown[]) => {
          calls.push(String(name));
          return member.apply(target, args);
        };
      },
    });
    const storage = createPrefixedStorage(asked, 'app/');
    const terms = { key, contentType: 'image/png', sizeBytes: { min: 1, max: 1 }, expiresInSeconds: 60 };
    const tries = [
      () => storage.createUpload(terms),
      () => storage.createDownloadUrl(key, { expiresInSeconds: 60, signedAt: new Date() }),
      () => storage.head(key),
      () => storage.read(key, { maxBytes: 1 }),
      () => storage.put(key, bytes, { headers: HEADERS }),
      () => storage.copy(key, 'a'),
      () => storage.copy('a', key),
      () => storage.delete(['a', key]),
      () => storage.list({ prefix: `${key}/`, limit: 1 }),
    ];
    for (const one of tries) await expect(one()).rejects.toMatchObject({ code: 'invalid' });
    expect(calls).toEqual([]);
  },
);

test('a server that lists what lies elsewhere is not believed', async () => {
  const bucket = createMemoryStorage();
  await bucket.put('other/uploads/a', bytes, { headers: HEADERS });
  const deaf = { ...bucket, list: async () => bucket.list({ prefix: '', limit: 10 }) };
  const listing = createPrefixedStorage(deaf, 'app/').list({ prefix: 'uploads/', limit: 10 });
  await expect(listing).rejects.toMatchObject({ code: 'unavailable' });
});

test.each(['app', '/app/', '../', 'a/../b/', 'uploads/', 'a//'])('%j is no prefix of a storage', (prefix) => {
  const config = { provider: 'local', bucket: 'b', region: 'us-east-1' } as const;
  expect(() => createStorage({ ...config, prefix })).toThrow('must be a folder');
});
