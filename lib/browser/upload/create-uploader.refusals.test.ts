import { describe, expect, it } from 'vitest';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import { uniquePng } from '@/testing/browser/sample-files';
import { codeOf } from './testing/code-of';

describe('an uploader whose files the server refuses', () => {
  it.each(['ticket_invalid', 'ticket_expired'])(
    'sends anew by itself what the server no longer takes: %s',
    async (code) => {
      const { uploader, bucket, server, items, finished, storage } = createTestUploader({
        rules: { complete: (ticket) => (ticket === 'ticket-1' ? code : undefined) },
      });
      uploader.add([uniquePng()]);
      await finished();
      expect(codeOf(items()[0])).toBe('done');
      expect([bucket.sends.length, server.completed]).toEqual([2, ['ticket-2']]);
      expect(storage.length).toBe(0);
    },
  );

  it('fails only the file that the server refuses', async () => {
    const { uploader, items, finished } = createTestUploader({
      rules: {
        presign: ({ filename }) => (filename === 'a.png' ? 'file_too_large' : undefined),
        complete: (ticket) => (ticket === 'ticket-1' ? 'not_an_image' : undefined),
      },
    });
    uploader.add([uniquePng('a.png'), uniquePng('b.png'), uniquePng('c.png')]);
    await finished();
    expect(items().map(codeOf)).toEqual(['file_too_large', 'not_an_image', 'done']);
  });

  it('is never done before the server says so, and asks again while it is busy', async () => {
    let busy = 3;
    const { uploader, bucket, items, finished } = createTestUploader({
      rules: { complete: () => (busy-- > 0 ? 'busy' : undefined) },
    });
    uploader.add([uniquePng()]);
    await finished();
    expect(codeOf(items()[0])).toBe('done');
    expect(bucket.sends).toHaveLength(1);
  });

  it.each([
    [1, 'done', 2],
    [2, 'upload_missing', 2],
  ])('sends again once when what was sent is not there (%i times)', async (times, expected, sends) => {
    let left = times;
    const { uploader, bucket, items, finished, storage } = createTestUploader({
      rules: { complete: () => (left-- > 0 ? 'upload_missing' : undefined) },
    });
    uploader.add([uniquePng()]);
    await finished();
    expect(codeOf(items()[0])).toBe(expected);
    expect(bucket.sends).toHaveLength(sends);
    expect(storage.length).toBe(0);
  });
});
