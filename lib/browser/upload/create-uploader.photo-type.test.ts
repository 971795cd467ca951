import { describe, expect, it, vi } from 'vitest';
import type { FakeSend } from '@/testing/browser/create-fake-bucket';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import { fileOf, sampleJpeg, samplePng } from '@/testing/browser/sample-files';
import { UploadError } from './failure/upload-error';
import type { PreparedFile, PrepareRequest } from './prepare/prepare-file';

const photo = (which: number, name = 'a.jpg') =>
  fileOf(sampleJpeg({ scanBytes: 30_000 + which * 1_000 }), name);

/** One at a time; the bytes that are sent say what they were made from, and to which type. */
function setUp({
  onSend,
  photoType = 'auto' as const,
}: {
  onSend?: (send: FakeSend) => void;
  photoType?: 'auto' | 'image/jpeg';
} = {}) {
  const prepare = vi.fn(async ({ file, photoType = 'image/jpeg' }: PrepareRequest): Promise<PreparedFile> => {
    const blob = new Blob([`${photoType} ${file.size}`.padEnd(500_000)], { type: photoType });
    return { blob, type: photoType, width: 1, height: 1, sha256: `${photoType} ${file.size}` };
  });
  const asked = () => prepare.mock.calls.map(([request]) => request.photoType);
  const world = createTestUploader({
    ...{ prepare, photoType, concurrency: { prepare: 1 } },
    ...(onSend ? { onSend } : {}),
  });
  return { ...world, prepare, asked };
}

describe('the type of photos', () => {
  it('is WebP once the line is slower than the encoder, and the server is told so', async () => {
    const sends: FakeSend[] = [];
    const { uploader, clock, asked, server } = setUp({ onSend: (send) => sends.push(send) });
    uploader.add([1, 2, 3, 4, 5].map((which) => photo(which)));
    await clock.until(() => server.presigned.length === 5);
    const sent = server.presigned.map(({ contentType }) => contentType);
    expect(sent).toEqual(asked());
    expect(sent[0]).toBe('image/jpeg');
    expect(sent.slice(3)).toEqual(['image/webp', 'image/webp']);
  });

  it('stays JPEG where each is sent as soon as it is ready', async () => {
    const { uploader, asked, finished } = setUp();
    uploader.add([1, 2, 3, 4, 5, 6].map((which) => photo(which)));
    await finished();
    expect(asked()).toEqual(Array(6).fill('image/jpeg'));
  });

  it('is not decided where it is given, for a PNG, or for an original', async () => {
    const { uploader, asked, finished } = setUp({ photoType: 'image/jpeg' });
    uploader.add([photo(1)]);
    await finished();
    expect(asked()).toEqual([undefined]);
    const auto = setUp();
    auto.uploader.add([fileOf(samplePng(), 'a.png', 'image/png')]);
    auto.uploader.add([photo(1)], { keepOriginal: true });
    await auto.finished();
    expect(auto.asked()).toEqual([undefined, undefined]);
  });

  it('stays the same for the same photo, which is sent once, however slow the line has become', async () => {
    const sends: FakeSend[] = [];
    const { uploader, clock, asked, items } = setUp({ onSend: (send) => sends.push(send) });
    uploader.add([photo(1), photo(2)]);
    await clock.until(() => sends.length === 2);
    await clock.advance(3_000);
    uploader.add([photo(3), photo(1, 'again.jpg')]);
    await clock.until(() => asked().length === 4);
    expect(asked()).toEqual(['image/jpeg', 'image/jpeg', 'image/webp', 'image/jpeg']);
    await clock.until(() => items()[3]?.duplicateOf !== null);
    expect(items()[3]).toMatchObject({ name: 'again.jpg', duplicateOf: { name: 'a.jpg' } });
  });

  it('stays the same when a photo is tried again', async () => {
    const { uploader, clock, asked, prepare, item, finished } = setUp();
    prepare.mockRejectedValueOnce(new UploadError('unreadable'));
    const [first = ''] = uploader.add([photo(1)]);
    await finished();
    expect(item(first)?.status).toBe('failed');
    uploader.retry(first);
    await clock.until(() => asked().length === 2);
    expect(asked()).toEqual(['image/jpeg', 'image/jpeg']);
  });
});
