import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { UploadRequest, UploadTerms } from '../object-storage';
import { withKey, withLongerLife, withMetadata, without, withType } from './altered-request';
import type { StorageFixture } from './storage-fixture';

const KEY = 'uploads/f0000000-0000-8000-8000-000000000000/photo.jpg';
const OTHER_KEY = 'uploads/f0000000-0000-8000-8000-000000000000/other.jpg';

/** The one thing that a signed request allows, and that it allows nothing else. */
export function describeSignatures(fixture: () => StorageFixture): void {
  const bytes = new TextEncoder().encode('exactly thirty-two bytes, really');
  const storage = () => fixture().storage;

  function terms(changes: Partial<UploadTerms> = {}): UploadTerms {
    const { length } = bytes;
    return {
      key: KEY,
      contentType: 'image/jpeg',
      sizeBytes: { min: length, max: length },
      expiresInSeconds: 600,
      ...changes,
    };
  }

  const sha256 = createHash('sha256').update(bytes).digest('base64');

  async function expectRefused(status: number): Promise<void> {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect((await storage().list({ prefix: 'uploads/', limit: 10 })).objects).toEqual([]);
  }

  describe('createUpload', () => {
    test('the request it describes stores the bytes under the key with the type', async () => {
      const request = await storage().createUpload(terms({ sha256 }));
      expect(await fixture().send(request, bytes)).toBeLessThan(300);
      const stored = await storage().read(KEY, { maxBytes: 100 });
      expect(stored && new Uint8Array(stored.bytes)).toEqual(bytes);
      expect(stored?.info.contentType).toBe('image/jpeg');
    });

    test('what is to be kept beside the bytes is kept, to be read with the object', async () => {
      const metadata = { ticket: `${'a-Z_0.9'.repeat(250)}` };
      const request = await storage().createUpload(terms({ metadata }));
      expect(await fixture().send(request, bytes)).toBeLessThan(300);
      // A server may add some of its own.
      expect((await storage().head(KEY))?.metadata).toMatchObject(metadata);
      expect((await storage().read(KEY, { maxBytes: 100 }))?.info.metadata).toMatchObject(metadata);
    });

    test('it leads to the public origin', async () => {
      const { url } = await storage().createUpload(terms());
      expect(new URL(url).origin).toBe(storage().publicOrigin);
    });

    test.each([
      ['no life', { expiresInSeconds: 0 }],
      ['more than seven days', { expiresInSeconds: 604_801 }],
      ['more metadata than is kept', { metadata: { ticket: 'a'.repeat(1_900) } }],
      ['metadata that no header can hold', { metadata: { ticket: 'a\r\nb' } }],
      ['half a byte', { sizeBytes: { min: 0.5, max: 1 } }],
      ['a range upside down', { sizeBytes: { min: 2, max: 1 } }],
    ])('%s cannot be promised', async (_, changes) => {
      await expect(storage().createUpload(terms(changes))).rejects.toMatchObject({ code: 'invalid' });
    });
  });

  describe('what was not signed', () => {
    beforeEach(({ skip }) =>
      skip(fixture().lacks?.signatures === true, 'this server is known not to check signatures'),
    );

    test.each([
      ['other than promised', (request: UploadRequest) => withMetadata(request, 'another')],
      ['left out', (request: UploadRequest) => withMetadata(request, null)],
    ])('what is kept beside the bytes cannot be %s', async (_, alter) => {
      const request = await storage().createUpload(terms({ metadata: { ticket: 'sealed' } }));
      await expectRefused(await fixture().send(alter(request), bytes));
    });

    test.each([
      ['a byte more', 33],
      ['a byte less', 31],
      ['nothing', 0],
    ])('%s than promised is refused', async (_, length) => {
      const request = await storage().createUpload(terms());
      await expectRefused(await fixture().send(request, new Uint8Array(length)));
    });

    test('another type than promised is refused', async () => {
      const request = await storage().createUpload(terms());
      await expectRefused(await fixture().send(withType(request, 'text/html'), bytes));
    });

    test('a request without its type is refused', async () => {
      const request = await storage().createUpload(terms());
      await expectRefused(await fixture().send(without(request, 'content-type'), bytes));
    });

    test('another key than promised is refused', async () => {
      const request = await storage().createUpload(terms());
      await expectRefused(await fixture().send(withKey(request, OTHER_KEY), bytes));
    });

    test('other bytes than promised are refused', async ({ skip }) => {
      skip(fixture().lacks?.sha256InUploads === true, 'this server is known not to compare');
      const request = await storage().createUpload(terms({ sha256 }));
      await expectRefused(await fixture().send(request, new Uint8Array(bytes.length)));
    });

    test('a grant altered to live longer is refused', async () => {
      const request = await storage().createUpload(terms({ expiresInSeconds: 60 }));
      const altered = withLongerLife(request);
      await expectRefused(await fixture().send(altered, bytes));
    });

    test('a grant is refused once it has expired', async ({ skip }) => {
      const { advanceClock, send } = fixture();
      skip(!advanceClock, 'the clock of this server is not ours');
      const request = await storage().createUpload(terms({ expiresInSeconds: 60 }));
      advanceClock?.(62);
      await expectRefused(await send(request, bytes));
    });

    test('a link opens no other object and lives no longer than signed', async () => {
      await storage().put('a/one', bytes, { headers: { contentType: 'image/png' } });
      await storage().put('a/two', bytes, { headers: { contentType: 'image/png' } });
      const url = await storage().createDownloadUrl('a/one', { expiresInSeconds: 60, signedAt: new Date() });
      expect(await fixture().load(url.replace('a/one', 'a/two'))).toBeNull();
      expect(await fixture().load(url.replace(/(expires=)60/i, '$13600'))).toBeNull();
    });
  });

  describe('createDownloadUrl', () => {
    test('it opens the object with its headers until it expires', async () => {
      const headers = { contentType: 'image/png', cacheControl: 'private, max-age=60' };
      await storage().put('private/images/p.png', bytes, { headers });
      const url = await storage().createDownloadUrl('private/images/p.png', {
        expiresInSeconds: 60,
        signedAt: new Date(),
      });
      expect(new URL(url).origin).toBe(storage().publicOrigin);
      const loaded = await fixture().load(url);
      expect(loaded?.bytes).toEqual(bytes);
      expect(loaded?.headers.get('content-type')).toBe('image/png');
      expect(loaded?.headers.get('cache-control')).toBe('private, max-age=60');
      fixture().advanceClock?.(62);
      if (fixture().advanceClock) expect(await fixture().load(url)).toBeNull();
    });

    test('it is the same to the byte for the same signing time, and another for another', async () => {
      const signedAt = new Date(Math.floor(Date.now() / 1_000) * 1_000 - 5_000);
      const options = { expiresInSeconds: 3_600, signedAt };
      const first = await storage().createDownloadUrl('a/b', options);
      expect(await storage().createDownloadUrl('a/b', options)).toBe(first);
      const later = new Date(signedAt.getTime() + 1_000);
      expect(await storage().createDownloadUrl('a/b', { ...options, signedAt: later })).not.toBe(first);
    });

    test('what was never there opens nothing', async () => {
      const options = { expiresInSeconds: 60, signedAt: new Date() };
      expect(await fixture().load(await storage().createDownloadUrl('a/missing', options))).toBeNull();
    });
  });
}
