import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { fileOf, sampleJpeg } from '@/testing/browser/sample-files';
import type { Compressor } from './compressor';
import { createPagePreparer } from './create-page-preparer';
import { PHOTO_HEADER } from './testing/photo-header';

const REQUEST = {
  file: fileOf(sampleJpeg({ scanBytes: 200_000 }), 'a.jpg'),
  header: PHOTO_HEADER,
  signal: new AbortController().signal,
  onProgress: () => {},
} as const;
const create = (compressor: () => Promise<Compressor>) =>
  createPagePreparer({ compressor, limits: DEFAULT_LIMITS, photoType: 'image/jpeg' });

describe('createPagePreparer', () => {
  it('prepares with the compressor it is given', async () => {
    const small = sampleJpeg({ scanBytes: 1_000 });
    const prepare = create(async () => ({
      canEncode: async () => true,
      compress: async () => ({ blob: new Blob([small], { type: 'image/jpeg' }) }),
    }));
    expect((await prepare(REQUEST)).blob.size).toBe(small.length);
  });

  it('fails as a matter of the connection when its code cannot be fetched: nothing is sent as it is for that', async () => {
    const prepare = create(() => Promise.reject(new Error('ChunkLoadError')));
    await expect(prepare(REQUEST)).rejects.toMatchObject({ code: 'network' });
  });
});
