import { describe, expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { thumbKey, thumbsOfIdPrefix, thumbsPrefix } from '@/lib/shared/keys/object-keys';
import { longestRows } from '@/lib/shared/keys/testing/longest-rows';
import type { StorageFixture } from './storage-fixture';

const HEADERS = { contentType: 'image/webp' };
const id = createImageId(Date.UTC(2026, 0, 1));

/** The longest keys there are: those of thumbnails with as much to say as a row holds. */
export function describeRows(fixture: () => StorageFixture): void {
  const bytes = new TextEncoder().encode('the bytes of a thumbnail');
  const storage = () => fixture().storage;
  const keysUnder = async (prefix: string) =>
    (await storage().list({ prefix, limit: 1_000 })).objects.map(({ key }) => key);

  describe.each(longestRows)('a thumbnail with the longest row of %s', (_, row) => {
    const key = thumbKey('private', id, row);
    const copy = thumbKey('public', id, row);

    test('is put, listed, read, copied and deleted', async () => {
      await storage().put(key, bytes, { headers: HEADERS, createOnly: true });
      expect(await keysUnder(thumbsPrefix('private'))).toEqual([key]);
      expect(await keysUnder(thumbsOfIdPrefix('private', id))).toEqual([key]);
      expect((await storage().read(key, { maxBytes: 100 }))?.info).toMatchObject({
        key,
        sizeBytes: bytes.length,
      });
      await storage().copy(key, copy, { headers: { contentType: 'image/png' } });
      expect(await storage().head(copy)).toMatchObject({ contentType: 'image/png', sizeBytes: bytes.length });
      await storage().delete([key]);
      expect(await storage().head(key)).toBeNull();
      expect(await keysUnder(thumbsPrefix('private'))).toEqual([]);
      expect(await keysUnder(thumbsPrefix('public'))).toEqual([copy]);
    });

    test('is opened by its signed address', async () => {
      await storage().put(key, bytes, { headers: HEADERS });
      const options = { expiresInSeconds: 60, signedAt: new Date() };
      const loaded = await fixture().load(await storage().createDownloadUrl(key, options));
      expect(loaded?.bytes).toEqual(bytes);
    });

    test('stands beside another row of the same image, and between its neighbours', async () => {
      const edited = { ...row, alt: row.alt.slice(20), revision: { moves: 0, edits: 1 } };
      const keys = [
        key,
        thumbKey('private', id, edited),
        thumbKey('private', createImageId(Date.UTC(2026, 0, 2)), row),
        thumbKey('private', createImageId(Date.UTC(2025, 11, 31)), { ...row, alt: '' }),
      ];
      await Promise.all(keys.map((one) => storage().put(one, bytes, { headers: HEADERS })));
      const [first = '', second = '', third = '', fourth = ''] = keys.toSorted((one, other) =>
        one < other ? -1 : 1,
      );
      expect(await keysUnder(thumbsPrefix('private'))).toEqual([first, second, third, fourth]);
      const after = await storage().list({ prefix: thumbsPrefix('private'), startAfter: second, limit: 1 });
      expect(after.objects.map((object) => object.key)).toEqual([third]);
      await storage().delete(keys);
      expect(await keysUnder(thumbsPrefix('private'))).toEqual([]);
    });
  });
}
