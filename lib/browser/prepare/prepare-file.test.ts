import { describe, expect, it, vi } from 'vitest';
import { type Compressor, UndecodableImageError } from '@/lib/browser/prepare/compressor';
import { prepareFile } from '@/lib/browser/prepare/prepare-file';
import { fileOf, sampleJpeg, samplePng, unreadableFile } from '@/lib/browser/testing/sample-files';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';

const PHOTO = sampleJpeg({ exif: 'GPS 52.5N 13.4E', scanBytes: 200_000 });
const HEADER: ImageHeader = {
  type: 'image/jpeg',
  width: 4_000,
  height: 3_000,
  orientation: 1,
  frames: 1,
  isAnimated: false,
  hasAlpha: false,
};

type Compress = Compressor['compress'];

function prepare(
  compress: Compress,
  { bytes = PHOTO, limits = DEFAULT_LIMITS, signal = new AbortController().signal } = {},
) {
  const compressor: Compressor = { canEncode: async () => true, compress };
  const request = { file: fileOf(bytes, 'a.jpg'), header: HEADER, signal, onProgress: () => {} };
  return prepareFile({ compressor, limits, photoType: 'image/jpeg' }, request);
}

const textOf = async (blob: Blob) => new TextDecoder('latin1').decode(await blob.arrayBuffer());
const answer =
  (bytes: Uint8Array<ArrayBuffer>, type = 'image/jpeg') =>
  async () => ({ blob: new Blob([bytes], { type }) });

describe('prepareFile', () => {
  it('sends what the compressor made, with its own size and dimensions', async () => {
    const small = sampleJpeg({ width: 2_048, height: 1_536, scanBytes: 9_000 });
    const compress = vi.fn<Compress>(answer(small));
    const prepared = await prepare(compress);
    expect(prepared).toMatchObject({ type: 'image/jpeg', width: 2_048, height: 1_536 });
    expect(prepared.blob.size).toBe(small.length);
    const { maxDimension, quality, maxBytes } = DEFAULT_LIMITS;
    expect(compress.mock.calls[0]?.[0]).toMatchObject({
      maxDimension,
      quality,
      maxBytes,
      targetType: 'image/jpeg',
    });
  });

  it.each<[string, Compress]>([
    ['breaks', () => Promise.reject(new Error('out of memory'))],
    ['makes it larger', answer(sampleJpeg({ scanBytes: 300_000 }))],
    ['answers another type', answer(samplePng(), 'image/jpeg')],
    ['answers half an image', answer(sampleJpeg().slice(0, 900))],
    ['answers nothing', answer(new Uint8Array())],
    ['answers the image with its metadata', answer(PHOTO)],
  ])('keeps the original, without its location, when the compressor %s', async (_, compress) => {
    const prepared = await prepare(compress);
    expect(prepared).toMatchObject({ type: 'image/jpeg', width: 4_000, height: 3_000 });
    expect(await textOf(prepared.blob)).not.toContain('GPS');
    expect(prepared.blob.size).toBeGreaterThan(200_000);
  });

  it('strips what a compressor leaves in', async () => {
    const small = sampleJpeg({ exif: 'GPS 52.5N 13.4E', scanBytes: 5_000 });
    const prepared = await prepare(answer(small));
    expect(await textOf(prepared.blob)).not.toContain('GPS');
    expect(prepared.blob.size).toBeLessThan(small.length);
  });

  it.each<[string, Compress, Uint8Array<ArrayBuffer>]>([
    ['cut short', answer(sampleJpeg()), PHOTO.slice(0, -5_000)],
    ['not decodable', () => Promise.reject(new UndecodableImageError()), PHOTO],
  ])('refuses an image that is %s', async (_, compress, bytes) => {
    await expect(prepare(compress, { bytes })).rejects.toMatchObject({ code: 'damaged_image' });
  });

  it('refuses what is too large even so', async () => {
    const limits = { ...DEFAULT_LIMITS, maxBytes: 1_000 };
    await expect(prepare(() => Promise.reject(new Error('broken')), { limits })).rejects.toMatchObject({
      code: 'file_too_large',
      details: { limitBytes: 1_000 },
    });
  });

  it('says when the file cannot be read any more', async () => {
    const compressor: Compressor = { canEncode: async () => true, compress: answer(PHOTO) };
    const request = { header: HEADER, signal: new AbortController().signal, onProgress: () => {} };
    const file = unreadableFile('a.jpg', 'image/jpeg');
    await expect(
      prepareFile({ compressor, limits: DEFAULT_LIMITS, photoType: 'image/jpeg' }, { file, ...request }),
    ).rejects.toMatchObject({
      code: 'unreadable',
    });
  });

  it('ends with the abort, not with the original', async () => {
    const controller = new AbortController();
    const compress: Compress = async () => {
      controller.abort(new Error('cancelled'));
      throw new Error('terminated');
    };
    await expect(prepare(compress, { signal: controller.signal })).rejects.toThrow('cancelled');
  });
});
