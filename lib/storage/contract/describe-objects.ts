import { describe, expect, test } from 'vitest';
import type { ObjectHeaders } from '../object-storage';
import type { StorageFixture } from './storage-fixture';

const HEADERS: ObjectHeaders = {
  contentType: 'image/webp',
  cacheControl: 'private, max-age=7200',
  contentDisposition: `inline; filename="image.webp"; filename*=UTF-8''%E5%86%99%E7%9C%9F%20%F0%9F%8C%8A.webp`,
};

const YEAR_2020_MS = 1_577_836_800_000;

/** The behaviour of every bucket with objects: put, head, read, copy, delete. */
export function describeObjects(fixture: () => StorageFixture): void {
  const bytes = new TextEncoder().encode('the bytes of an image');
  const storage = () => fixture().storage;

  describe('put, head, read', () => {
    test('what was put is read back whole, with its type, size, caching and name', async () => {
      await storage().put('private/images/a.webp', bytes, { headers: HEADERS });
      const head = await storage().head('private/images/a.webp');
      expect(head).toMatchObject({
        key: 'private/images/a.webp',
        sizeBytes: bytes.length,
        contentType: 'image/webp',
        cacheControl: HEADERS.cacheControl,
        contentDisposition: HEADERS.contentDisposition,
      });
      expect(head?.etag).toMatch(/^[^"]+$/);
      expect(head?.lastModified.getTime()).toBeGreaterThan(YEAR_2020_MS);
      const read = await storage().read('private/images/a.webp', { maxBytes: bytes.length });
      expect(read && new Uint8Array(read.bytes)).toEqual(bytes);
      expect(read?.info).toEqual(head);
    });

    test('what is not there is null, not an error', async () => {
      expect(await storage().head('private/images/missing')).toBeNull();
      expect(await storage().read('private/images/missing', { maxBytes: 10 })).toBeNull();
    });

    test('an empty object is an object', async () => {
      await storage().put('a/empty', new Uint8Array(), { headers: HEADERS });
      expect(await storage().head('a/empty')).toMatchObject({ sizeBytes: 0 });
      expect((await storage().read('a/empty', { maxBytes: 0 }))?.bytes).toHaveLength(0);
    });

    test('an object longer than allowed is not read', async () => {
      await storage().put('a/long', new Uint8Array(300_000), { headers: HEADERS });
      await expect(storage().read('a/long', { maxBytes: 299_999 })).rejects.toMatchObject({
        code: 'too_large',
      });
      expect((await storage().read('a/long', { maxBytes: 300_000 }))?.bytes).toHaveLength(300_000);
    });

    test('a put replaces what was there', async () => {
      await storage().put('a/b', bytes, { headers: HEADERS });
      await storage().put('a/b', bytes.subarray(4), { headers: { contentType: 'image/png' } });
      expect(await storage().head('a/b')).toMatchObject({
        sizeBytes: bytes.length - 4,
        contentType: 'image/png',
      });
    });

    test('a create-only put leaves an object that is there untouched', async () => {
      await storage().put('a/once', bytes, { headers: HEADERS, createOnly: true });
      const second = storage().put('a/once', new Uint8Array([1]), { headers: HEADERS, createOnly: true });
      await expect(second).rejects.toMatchObject({ name: 'StorageError', code: 'precondition_failed' });
      expect(await storage().head('a/once')).toMatchObject({ sizeBytes: bytes.length });
    });

    test('of eight create-only puts at once exactly one succeeds', async () => {
      const sizes = [1, 2, 3, 4, 5, 6, 7, 8];
      const results = await Promise.allSettled(
        sizes.map((size) =>
          storage().put('a/race', new Uint8Array(size), { headers: HEADERS, createOnly: true }),
        ),
      );
      const winners = sizes.filter((_, index) => results[index]?.status === 'fulfilled');
      const losers = results.filter((result) => result.status === 'rejected');
      expect(winners).toHaveLength(1);
      for (const { reason } of losers) expect(reason).toMatchObject({ code: 'precondition_failed' });
      expect(await storage().head('a/race')).toMatchObject({ sizeBytes: winners[0] });
    });

    test('a put over a version replaces that version, and leaves a newer one untouched', async () => {
      await storage().put('a/version', bytes, { headers: HEADERS });
      const [first, second] = [bytes.subarray(1), bytes.subarray(2)];
      const before = (await storage().head('a/version'))?.etag ?? '';
      await storage().put('a/version', first, { headers: HEADERS, ifMatch: before });
      const late = storage().put('a/version', second, { headers: HEADERS, ifMatch: before });
      await expect(late).rejects.toMatchObject({ name: 'StorageError', code: 'precondition_failed' });
      const read = await storage().read('a/version', { maxBytes: 1_000 });
      expect(read && new Uint8Array(read.bytes)).toEqual(first);
      await storage().put('a/version', second, { headers: HEADERS, ifMatch: read?.info.etag ?? '' });
      expect(await storage().head('a/version')).toMatchObject({ sizeBytes: second.length });
    });

    test('a put over a version that is gone creates nothing', async () => {
      await storage().put('a/gone', bytes, { headers: HEADERS });
      const ifMatch = (await storage().head('a/gone'))?.etag ?? '';
      await storage().delete(['a/gone']);
      const late = storage().put('a/gone', bytes, { headers: HEADERS, ifMatch });
      await expect(late).rejects.toMatchObject({ name: 'StorageError', code: 'precondition_failed' });
      expect(await storage().head('a/gone')).toBeNull();
    });

    test('of eight puts over one version at once exactly one succeeds', async () => {
      await storage().put('a/change', new Uint8Array(), { headers: HEADERS });
      const ifMatch = (await storage().head('a/change'))?.etag ?? '';
      const sizes = [1, 2, 3, 4, 5, 6, 7, 8];
      const results = await Promise.allSettled(
        sizes.map((size) => storage().put('a/change', new Uint8Array(size), { headers: HEADERS, ifMatch })),
      );
      const winners = sizes.filter((_, index) => results[index]?.status === 'fulfilled');
      const losers = results.filter((result) => result.status === 'rejected');
      expect(winners).toHaveLength(1);
      for (const { reason } of losers) expect(reason).toMatchObject({ code: 'precondition_failed' });
      expect(await storage().head('a/change')).toMatchObject({ sizeBytes: winners[0] });
    });
  });

  describe('copy and delete', () => {
    test('a copy brings the bytes and the headers along', async () => {
      await storage().put('private/a.b_c-d', bytes, { headers: HEADERS });
      await storage().copy('private/a.b_c-d', 'public/a.b_c-d');
      const copy = await load('public/a.b_c-d');
      expect(copy?.bytes).toEqual(bytes);
      expect(copy?.headers.get('content-type')).toBe('image/webp');
      expect(copy?.headers.get('cache-control')).toBe(HEADERS.cacheControl);
      expect(copy?.headers.get('content-disposition')).toBe(HEADERS.contentDisposition);
    });

    test('a copy with headers replaces them all', async () => {
      await storage().put('private/a', bytes, { headers: HEADERS });
      const headers = { contentType: 'image/png', cacheControl: 'public, max-age=1' };
      await storage().copy('private/a', 'public/a', { headers });
      const copy = await load('public/a');
      expect(copy?.bytes).toEqual(bytes);
      expect(copy?.headers.get('content-type')).toBe('image/png');
      expect(copy?.headers.get('cache-control')).toBe('public, max-age=1');
      if (fixture().lacks?.headerRemovalInCopies) return;
      expect(copy?.headers.get('content-disposition')).toBeUndefined();
    });

    test('user metadata is told by head and read, and a copy says its own', async () => {
      const metadata = { said: 'eyJhIjoxfQ_-' };
      await storage().put('private/said', bytes, { headers: { ...HEADERS, metadata } });
      expect((await storage().head('private/said'))?.metadata).toMatchObject(metadata);
      expect((await storage().read('private/said', { maxBytes: 100 }))?.info.metadata).toMatchObject(
        metadata,
      );
      await storage().copy('private/said', 'public/said');
      expect((await storage().head('public/said'))?.metadata).toMatchObject(metadata);
      for (const [target, said] of [
        ['public/said', 'bmV3'],
        ['private/said', 'c2VsZg'],
      ] as const) {
        await storage().copy('private/said', target, { headers: { ...HEADERS, metadata: { said } } });
        expect((await storage().head(target))?.metadata).toMatchObject({ said });
      }
    });

    test('an object copied onto itself gets new headers and keeps its bytes', async () => {
      await storage().put('a/self', bytes, { headers: HEADERS });
      await storage().copy('a/self', 'a/self', { headers: { contentType: 'image/gif' } });
      const copy = await load('a/self');
      expect(copy?.bytes).toEqual(bytes);
      expect(copy?.headers.get('content-type')).toBe('image/gif');
    });

    test('a copy of what is not there fails', async () => {
      await expect(storage().copy('a/missing', 'a/b')).rejects.toMatchObject({ code: 'not_found' });
      expect(await storage().head('a/b')).toBeNull();
    });

    test('delete removes what is named, twice named or missing included, and nothing else', async () => {
      for (const key of ['d/1', 'd/2', 'd/3']) await storage().put(key, bytes, { headers: HEADERS });
      await storage().delete(['d/1', 'd/1', 'd/missing', 'd/3']);
      const { objects } = await storage().list({ prefix: 'd/', limit: 10 });
      expect(objects.map(({ key }) => key)).toEqual(['d/2']);
      await storage().delete([]);
    });

    test('more keys than one request may carry are deleted', async () => {
      const keys = Array.from({ length: 1_003 }, (_, index) => `e/${index}`);
      const last = ['e/0', 'e/999', 'e/1000', 'e/1002'];
      for (const key of last) await storage().put(key, bytes, { headers: HEADERS });
      await storage().delete(keys);
      expect((await storage().list({ prefix: 'e/', limit: 10 })).objects).toEqual([]);
    });
  });

  async function load(key: string) {
    const url = await storage().createDownloadUrl(key, { expiresInSeconds: 60, signedAt: new Date() });
    return fixture().load(url);
  }
}
