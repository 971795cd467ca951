import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import { fileOf, samplePng, uniquePng, unreadableFile } from '@/testing/browser/sample-files';

const png = uniquePng;

describe('createUploader', () => {
  it('takes a file from the list to the bucket and through verification', async () => {
    const onCompleted = vi.fn();
    const { uploader, server, bucket, items, finished, storage } = createTestUploader();
    uploader.on('completed', onCompleted);
    const file = png('Urlaub ☀.png');
    const [id] = uploader.add([file]);
    expect(items()).toMatchObject([{ id, name: 'Urlaub ☀.png', sourceBytes: file.size, folder: '' }]);
    await finished();
    expect(items()).toMatchObject([
      { status: 'done', image: { id: 'image-of-ticket-1' }, width: 2, height: 1 },
    ]);
    const { size } = file;
    expect(server.presigned).toEqual([
      {
        filename: 'Urlaub ☀.png',
        contentType: 'image/png',
        size,
        sha256: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
        taken: { at: expect.any(String), isFileDate: true },
      },
    ]);
    expect(bucket.sends).toHaveLength(1);
    expect(onCompleted).toHaveBeenCalledExactlyOnceWith({
      id,
      image: expect.objectContaining({ id: 'image-of-ticket-1' }),
      duplicateOf: null,
    });
    expect(storage.length).toBe(0);
  });

  it('states the type of the bytes, whatever the name and the browser say', async () => {
    const { uploader, server, finished } = createTestUploader();
    const small = samplePng({ seed: 1 });
    uploader.add([fileOf(samplePng(), 'photo.jpg', 'image/jpeg'), fileOf(small, 'photo', '')]);
    await finished();
    expect(server.presigned.map(({ contentType }) => contentType)).toEqual(['image/png', 'image/png']);
  });

  it('sends no metadata of an original that is kept', async () => {
    const { uploader, bucket, finished } = createTestUploader();
    uploader.add([fileOf(samplePng({ comment: 'GPS 52.5N 13.4E' }), 'a.png')]);
    await finished();
    const sent = (bucket.sends[0]!.body as FormData).get('file') as File;
    expect(await sent.text()).not.toContain('GPS');
    expect(sent.size).toBe(samplePng().length);
  });

  it('lets one bad file stop no other, and says of each what is wrong', async () => {
    const { uploader, items, finished, bucket } = createTestUploader({
      limits: { ...DEFAULT_LIMITS, maxSourceBytes: 5_000, maxPixels: 1_000, maxBytes: 2_000 },
    });
    uploader.add([
      fileOf('', 'empty.jpg', 'image/jpeg'),
      fileOf('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'drawing.png', 'image/png'),
      fileOf('x'.repeat(5_001), 'huge.jpg', 'image/jpeg'),
      fileOf(samplePng({ width: 40, height: 30 }), 'wide.png'),
      fileOf(samplePng({ width: 30, height: 30 }), 'heavy.png'),
      fileOf(samplePng().slice(0, -15), 'cut.png'),
      unreadableFile('gone.jpg', 'image/jpeg'),
      png('good.png'),
    ]);
    await finished();
    expect(items().map((item) => (item.status === 'failed' ? item.failure.code : item.status))).toEqual([
      'file_empty',
      'unsupported_type',
      'source_too_large',
      'too_many_pixels',
      'file_too_large',
      'damaged_image',
      'unreadable',
      'done',
    ]);
    for (const item of items()) {
      if (item.status === 'failed') expect(item.failure.message.length).toBeGreaterThan(20);
    }
    expect(bucket.sends).toHaveLength(1);
  });

  it('takes a folder that slipped in off the list again', async () => {
    const { uploader, items, clock } = createTestUploader();
    uploader.add([unreadableFile('Holiday.2025', ''), png()]);
    await clock.until(() => items().length === 1);
    expect(items()).toMatchObject([{ name: 'a.png' }]);
  });

  it('sends at most as many at once as it may, and prepares only a handful ahead', async () => {
    const { uploader, clock, bucket, statuses, finished } = createTestUploader({
      onSend: () => {},
      concurrency: { send: 99 },
    });
    uploader.add(Array.from({ length: 60 }, () => png()));
    await clock.until(() => bucket.open().length >= 6);
    await clock.advance(1_000);
    expect(bucket.open()).toHaveLength(6);
    expect(statuses().filter((status) => status === 'uploading').length).toBeLessThanOrEqual(16);
    expect(statuses().filter((status) => status === 'queued').length).toBeGreaterThanOrEqual(44);
    const answering = setInterval(() => bucket.open()[0]?.answer(204), 0);
    await finished();
    clearInterval(answering);
    expect(bucket.mostOpen()).toBe(6);
    expect(new Set(statuses())).toEqual(new Set(['done']));
  });

  it('takes two thousand files, telling listeners now and then', async () => {
    const { uploader, server, items, finished } = createTestUploader();
    const listener = vi.fn();
    uploader.subscribe(listener);
    uploader.add(Array.from({ length: 2_000 }, (_, i) => png(`${i}.png`)));
    await finished();
    expect(items().every(({ status }) => status === 'done')).toBe(true);
    expect(listener.mock.calls.length).toBeLessThan(1_500);
    expect(new Set(server.presigned.map(({ filename }) => filename)).size).toBe(2_000);
  });

  it('goes on when a callback throws', async () => {
    const { uploader, statuses, finished } = createTestUploader();
    uploader.on('completed', () => {
      throw new Error('a view broke');
    });
    uploader.add([png(), png()]);
    await finished();
    expect(statuses()).toEqual(['done', 'done']);
  });

  it('leaves nothing running after destroy', async () => {
    const { uploader, clock, bucket, storage } = createTestUploader({ onSend: () => {} });
    uploader.add([png(), png()]);
    await clock.until(() => bucket.open().length === 2);
    uploader.destroy();
    await clock.advance(0);
    expect(bucket.sends.every((send) => send.isAborted())).toBe(true);
    expect(clock.pendingTimers()).toBe(0);
    expect(uploader.add([png()])).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it('computes the same checksum where the page has no Web Crypto', async () => {
    vi.stubGlobal('crypto', { randomUUID: () => 'x' });
    const file = png();
    const plain = createTestUploader();
    plain.uploader.add([file]);
    await plain.finished();
    vi.unstubAllGlobals();
    const { uploader, server, finished } = createTestUploader();
    uploader.add([file]);
    await finished();
    const { sha256 } = plain.server.presigned[0] ?? {};
    expect(sha256).toMatch(/^[\w+/]{43}=$/);
    expect(server.presigned[0]).toMatchObject({ sha256 });
  });
});
