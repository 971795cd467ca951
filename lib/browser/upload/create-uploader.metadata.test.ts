import { describe, expect, expectTypeOf, it } from 'vitest';
import { createFakeLocks } from '@/testing/browser/create-fake-locks';
import type { FakeServerRules } from '@/testing/browser/create-fake-server';
import { createMemoryDisk } from '@/testing/browser/create-memory-database';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import { sampleImage } from '@/testing/browser/sample-answers';
import { uniquePng } from '@/testing/browser/sample-files';
import type { createUploader } from './create-uploader';
import type { Uploader } from './uploader';

const HANGING: FakeServerRules = { call: () => new Promise<Response>(() => {}) };

describe('metadata', () => {
  it('is sent with each file it was given for, as it was then', async () => {
    const test = createTestUploader();
    const metadata = { album: 'sea', tags: ['a'] };
    test.uploader.add([uniquePng('a.png'), uniquePng('b.png')], { metadata });
    metadata.album = 'changed';
    test.uploader.add([uniquePng('c.png')]);
    await test.finished();
    expect(test.server.presigned.map(({ filename, metadata: said }) => [filename, said])).toEqual([
      ['a.png', { album: 'sea', tags: ['a'] }],
      ['b.png', { album: 'sea', tags: ['a'] }],
      ['c.png', undefined],
    ]);
    expect(test.server.presigned[2]).not.toHaveProperty('metadata');
  });

  it('outlives the page', async () => {
    const disk = createMemoryDisk();
    const locks = createFakeLocks();
    const before = createTestUploader({ disk, locks, rules: HANGING });
    before.uploader.add([uniquePng('a.png')], { metadata: { album: 'sea' } });
    before.uploader.add([uniquePng('b.png')]);
    await before.clock.advance(2_500);
    before.crash();
    const after = createTestUploader({ disk, locks });
    await after.clock.until(() => after.items().length === 2);
    await after.finished();
    const asked = after.server.presigned.map(({ filename, metadata }) => [filename, metadata]);
    expect(Object.fromEntries(asked)).toEqual({ 'a.png': { album: 'sea' }, 'b.png': undefined });
  });

  it('makes two uploads of one photo: each says something else', async () => {
    const test = createTestUploader();
    const photo = uniquePng('a.png');
    for (const album of ['sea', 'mountains', 'sea']) test.uploader.add([photo], { metadata: { album } });
    await test.finished();
    expect(test.server.presigned.map(({ metadata }) => metadata)).toEqual([
      { album: 'sea' },
      { album: 'mountains' },
    ]);
    expect(test.items().map(({ duplicateOf }) => duplicateOf !== null)).toEqual([false, false, true]);
  });

  it.each([
    ['a function', () => {}],
    ['a number without an end', 1n],
  ])('that is %s is told to the page at once', (_, metadata) => {
    const { uploader, items } = createTestUploader();
    expect(() => uploader.add([uniquePng('a.png')], { metadata })).toThrow(TypeError);
    expect(items()).toEqual([]);
  });
});

describe('what the site says of a file', () => {
  it('is the sentence at that file alone', async () => {
    const test = createTestUploader({
      rules: {
        call: (path) =>
          path === 'presign'
            ? Response.json({
                uploads: [
                  {
                    error: {
                      code: 'not_accepted',
                      message: 'x',
                      details: { reason: 'Members only.' },
                      requestId: 'r',
                    },
                  },
                ],
              })
            : undefined,
      },
    });
    const [id] = test.uploader.add([uniquePng('a.png')]);
    await test.finished();
    expect(test.item(id)).toMatchObject({
      status: 'failed',
      failure: { message: 'Members only.', canRetry: false },
    });
  });

  it('is in image.data, typed, for events and in the snapshot', async () => {
    const data = { photoId: 7, by: ['ada'] };
    const test = createTestUploader({
      rules: {
        call: (path) =>
          path === 'complete' ? Response.json({ results: [{ ...sampleImage('image-1'), data }] }) : undefined,
      },
    });
    const seen: unknown[] = [];
    test.uploader.on('completed', ({ image }) => seen.push(image.data));
    const [id] = test.uploader.add([uniquePng('a.png')]);
    await test.finished();
    const item = test.item(id);
    expect(item?.status === 'done' && item.image.data).toEqual(data);
    expect(seen).toEqual([data]);
    type Typed = ReturnType<typeof createUploader<{ photoId: number }, { album: string }>>;
    expectTypeOf<Typed>().toEqualTypeOf<Uploader<{ photoId: number }, { album: string }>>();
    const add = (uploader: Typed) => uploader.add([], { metadata: { album: 'sea' } });
    expectTypeOf(add).returns.toEqualTypeOf<readonly string[]>();
    // @ts-expect-error another album than the schema takes
    const wrong = (uploader: Typed) => uploader.add([], { metadata: { album: 7 } });
    expect(wrong).toBeTypeOf('function');
  });

  it('may be said of a photo that waits or was changed', async () => {
    const { id, name, type, uploadedAt } = sampleImage('image-1');
    const answer = {
      id,
      name,
      type,
      uploadedAt,
      url: null,
      thumbUrl: null,
      shareUrl: null,
      shareExpiresAt: null,
    };
    const test = createTestUploader({
      rules: {
        call: (path) =>
          path === 'complete' ? Response.json({ results: [{ ...answer, data: 'seen' }] }) : undefined,
      },
    });
    test.uploader.add([uniquePng('a.png')]);
    await test.finished();
    expect(test.items()).toMatchObject([{ status: 'done', image: { data: 'seen' } }]);
  });
});
