import { describe, expect, test } from 'vitest';
import type { ObjectInfo } from '../object-storage';
import type { StorageFixture } from './storage-fixture';

const HEADERS = { contentType: 'image/webp' };

/** The promises of every bucket's listing. */
export function describeListing(fixture: () => StorageFixture): void {
  async function put(keys: readonly string[]): Promise<void> {
    await Promise.all(
      keys.map((key) => fixture().storage.put(key, new Uint8Array([1]), { headers: HEADERS })),
    );
  }

  async function listAll(prefix: string, limit: number): Promise<readonly ObjectInfo[]> {
    const all: ObjectInfo[] = [];
    let startAfter: string | undefined;
    do {
      const page = await fixture().storage.list({ prefix, limit, ...(startAfter ? { startAfter } : {}) });
      expect(page.objects.length).toBeLessThanOrEqual(limit);
      all.push(...page.objects);
      startAfter = page.next ?? undefined;
    } while (startAfter !== undefined);
    return all;
  }

  describe('list', () => {
    test('keys come in ascending byte order, those of the prefix only', async () => {
      // No key is the folder of another and none is a dot alone: ours never are, and file systems have no place for such.
      const ordered = ['p/-', 'p/.a', 'p/0', 'p/A', 'p/Z', 'p/_', 'p/a-', 'p/a.b', 'p/a/b', 'p/aa', 'p/z'];
      await put([...ordered].reverse());
      await put(['o/z', 'p0', 'q/a']);
      const listed = (await listAll('p/', 1_000)).map(({ key }) => key);
      if (!fixture().lacks?.orderAcrossFolders) return expect(listed).toEqual(ordered);
      expect(new Set(listed)).toEqual(new Set(ordered));
      const isFlat = (key: string) => key.split('/').length === 2;
      expect(listed.filter(isFlat)).toEqual(ordered.filter(isFlat));
    });

    test('a listing tells size, tag and date as head does', async () => {
      await put(['l/one']);
      const head = await fixture().storage.head('l/one');
      const [listed] = (await fixture().storage.list({ prefix: 'l/', limit: 1 })).objects;
      expect(listed).toMatchObject({ key: 'l/one', sizeBytes: 1, etag: head?.etag });
      // A listing may tell milliseconds where a header has seconds.
      const differenceMs = (listed?.lastModified.getTime() ?? 0) - (head?.lastModified.getTime() ?? 0);
      expect(Math.abs(differenceMs)).toBeLessThan(1_000);
      expect(listed && 'contentType' in listed).toBe(false);
    });

    test.each([1, 2, 3, 7])('pages of %i bring every key once', async (limit) => {
      const keys = ['g/1', 'g/2', 'g/3-x', 'g/3.x', 'g/3/x', 'g/3/y', 'g/4'];
      await put(keys);
      const listed = (await listAll('g/', limit)).map(({ key }) => key);
      expect(listed).toHaveLength(keys.length);
      expect(new Set(listed)).toEqual(new Set(keys));
      if (!fixture().lacks?.orderAcrossFolders) expect(listed).toEqual(keys);
    });

    test('the last page says so, even when it is full', async () => {
      await put(['h/1', 'h/2']);
      const { objects, next } = await fixture().storage.list({ prefix: 'h/', limit: 2 });
      expect(objects).toHaveLength(2);
      expect(next).toBeNull();
    });

    test('startAfter need not be a key, nor lie within the prefix, and is itself left out', async () => {
      await put(['s/1', 's/3', 's/5']);
      const keysAfter = async (startAfter: string) =>
        (await fixture().storage.list({ prefix: 's/', startAfter, limit: 10 })).objects.map(({ key }) => key);
      expect(await keysAfter('s/1')).toEqual(['s/3', 's/5']);
      expect(await keysAfter('s/2')).toEqual(['s/3', 's/5']);
      expect(await keysAfter('a')).toEqual(['s/1', 's/3', 's/5']);
      expect(await keysAfter('t')).toEqual([]);
    });

    test('nothing is an empty last page', async () => {
      expect(await fixture().storage.list({ prefix: 'none/', limit: 5 })).toEqual({
        objects: [],
        next: null,
      });
    });
  });
}
