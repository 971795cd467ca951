import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { concat, fromAscii } from '@/lib/shared/media/bytes';
import { pngChunk } from '@/lib/shared/media/png/png-chunk';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';
import { fileOf, sampleJpeg, samplePng, unreadableFile } from '@/testing/browser/sample-files';
import { DATE_TAG, makeExif, withExif, withHeicExif } from '@/testing/media/make-exif';
import { tinyHeic } from '@/testing/media/tiny-heic';
import { type Compressor, FalsifiedImageError, UndecodableImageError } from './compressor';
import { prepareFile } from './prepare-file';
import { PHOTO_HEADER } from './testing/photo-header';
import { answer, type Compress, HALF, PHOTO, prepare, request, textOf } from './testing/prepare-with';

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

  it('sends what the compressor made, be it larger, of colours that browsers differ in, and says that light was flattened', async () => {
    const png = samplePng({ width: 20, height: 20 });
    const header = { ...PHOTO_HEADER, type: 'image/png', width: 20, height: 20 } as const;
    const larger = samplePng({ width: 40, height: 40 });
    const compress = vi.fn<Compress>(answer(larger, 'image/png'));
    const compressor: Compressor = { canEncode: async () => true, compress };
    const prepareNumbers = (...numbers: number[]) => {
      const chunk = pngChunk('cICP', Uint8Array.from(numbers));
      const bytes = new Uint8Array(concat([png.subarray(0, 33), chunk, png.subarray(33)]));
      return prepareFile(
        { compressor, limits: DEFAULT_LIMITS, photoType: 'image/webp' },
        request(fileOf(bytes, 'a.png'), header),
      );
    };
    const pq = await prepareNumbers(9, 16, 0, 1);
    expect(pq).toMatchObject({ width: 40, height: 40, notes: ['hdr_flattened'] });
    expect(compress.mock.calls[0]?.[0].colours?.transform?.inputs).toBe(3);
    const p3 = await prepareNumbers(12, 13, 0, 1);
    expect(p3).toMatchObject({ width: 40, height: 40 });
    expect(p3.notes).toBeUndefined();
    expect(await prepareNumbers(1, 13, 0, 1)).toMatchObject({ width: 20, height: 20 });
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

  it.each([
    ['image/webp', true, { targetType: 'image/webp', likeJpeg: true }],
    ['image/jpeg', true, { targetType: 'image/jpeg', likeJpeg: false }],
    ['image/webp', false, { targetType: 'image/jpeg', likeJpeg: false }],
  ] as const)(
    'asks for %s as the line decides, of a compressor that knows what looks like a JPEG: %s',
    async (photoType, matchesJpeg, expected) => {
      const small = sampleJpeg({ width: 2_048, height: 1_536, scanBytes: 9_000 });
      const compress = vi.fn<Compress>(answer(small));
      const compressor: Compressor = { canEncode: async () => true, compress, matchesJpeg };
      const asked = { ...request(fileOf(PHOTO, 'a.jpg'), PHOTO_HEADER), photoType };
      const prepared = await prepareFile(
        { compressor, limits: DEFAULT_LIMITS, photoType: 'image/jpeg' },
        asked,
      );
      expect(compress.mock.calls[0]?.[0]).toMatchObject(expected);
      // A JPEG is as good an answer: the WebP would have been larger.
      expect(prepared).toMatchObject({ type: 'image/jpeg', width: 2_048 });
    },
  );

  it('strips what a compressor leaves in', async () => {
    const small = sampleJpeg({ exif: 'GPS 52.5N 13.4E', scanBytes: 5_000 });
    const prepared = await prepare(answer(small));
    expect(await textOf(prepared.blob)).not.toContain('GPS');
    expect(prepared.blob.size).toBeLessThan(small.length);
  });

  it('refuses an image of more parts than any has as too complex', async () => {
    const crumbs = fromAscii('\xff\xfe\0\x02'.repeat(110_000));
    const bytes = new Uint8Array(concat([PHOTO.subarray(0, 2), crumbs, PHOTO.subarray(2)]));
    const prepared = prepare(() => Promise.reject(new Error('broken')), { bytes });
    await expect(prepared).rejects.toMatchObject({ code: 'too_complex' });
  });

  it.each<[string, Compress, Uint8Array<ArrayBuffer>]>([
    ['cut short', answer(sampleJpeg()), PHOTO.slice(0, -5_000)],
    ['without its middle, though the browser draws it', answer(sampleJpeg({ scanBytes: 30_000 })), HALF],
    ['without its middle', () => Promise.reject(new UndecodableImageError()), HALF],
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

  it.each([
    [true, PHOTO_HEADER, 'original_too_large'],
    [false, PHOTO_HEADER, 'file_too_large'],
    // No browser makes an animation smaller.
    [true, { ...PHOTO_HEADER, frames: 2, isAnimated: true }, 'file_too_large'],
  ])(
    'says of one that is too large whether less than its own pixels may do',
    async (keepOriginal, header, code) => {
      const deps = {
        compressor: { canEncode: async () => true, compress: async () => null },
        limits: { ...DEFAULT_LIMITS, maxBytes: 1_000 },
        photoType: 'image/jpeg' as const,
      };
      await expect(
        prepareFile(deps, { ...request(fileOf(PHOTO, 'a.jpg'), header), keepOriginal }),
      ).rejects.toMatchObject({ code, details: { limitBytes: 1_000 } });
    },
  );

  it('says when the file cannot be read any more', async () => {
    const compressor: Compressor = { canEncode: async () => true, compress: answer(PHOTO) };
    const request = { header: PHOTO_HEADER, signal: new AbortController().signal, onProgress: () => {} };
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

describe('what a person is told', () => {
  const motionPhoto = concat([PHOTO, fromAscii('\0\0\0\x10ftypisom a film')]) as Uint8Array<ArrayBuffer>;

  it('a motion photo is sent as its still, made smaller or kept', async () => {
    const small = await prepare(answer(sampleJpeg({ scanBytes: 5_000 })), { bytes: motionPhoto });
    const kept = await prepare(async () => null, { bytes: motionPhoto });
    for (const { blob, notes } of [small, kept]) {
      expect(notes).toEqual(['motion_dropped']);
      expect(await textOf(blob)).not.toContain('a film');
    }
  });

  it('nothing, when nothing was lost', async () => {
    expect(await prepare(answer(sampleJpeg()))).not.toHaveProperty('notes');
  });

  it.each<[string, Partial<Compressor>]>([
    ['falsifies what is drawn', { isFaithful: async () => false, compress: answer(sampleJpeg()) }],
    ['falsified this image', { compress: () => Promise.reject(new FalsifiedImageError()) }],
  ])('the original goes, without its location, where the browser %s', async (_, compressor) => {
    const whole = { canEncode: async () => true, compress: async () => null, ...compressor };
    const prepared = await prepareFile(
      { compressor: whole, limits: DEFAULT_LIMITS, photoType: 'image/jpeg' },
      request(fileOf(PHOTO, 'a.jpg'), PHOTO_HEADER),
    );
    expect(prepared.notes).toEqual(['canvas_protected']);
    expect(await textOf(prepared.blob)).not.toContain('GPS');
    expect(prepared.blob.size).toBeGreaterThan(200_000);
  });
});

it('what this browser cannot decode goes as it is, for the server to judge', async () => {
  const prepared = await prepare(() => Promise.reject(new UndecodableImageError()));
  expect(prepared).toMatchObject({ type: 'image/jpeg', width: 4_000, height: 3_000 });
});

describe('the date of a photo', () => {
  const exif = makeExif({ exif: { [DATE_TAG.original]: '2025:07:14 18:03:22' } });
  const small = sampleJpeg({ width: 2_048, height: 1_536, scanBytes: 9_000 });
  const dated = withExif(sampleJpeg({ scanBytes: 20_000 }), exif);
  const compressor: Compressor = {
    canEncode: async (type) => type === 'image/jpeg',
    compress: answer(small),
  };
  const takenOf = async (
    file: Blob,
    header: ImageHeader,
    { limits = DEFAULT_LIMITS, compress = compressor } = {},
  ) => {
    const deps = {
      compressor: compress,
      limits,
      photoType: 'image/jpeg',
      nowMs: () => Date.UTC(2026, 0, 1),
    } as const;
    const prepared = await prepareFile(deps, { ...request(file as File, header) });
    expect(await textOf(prepared.blob)).not.toContain('2025');
    return prepared.taken;
  };

  it('is read before the file is drawn anew, kept as it is or converted', async () => {
    const camera = { at: '2025-07-14T18:03:22' };
    expect(await takenOf(fileOf(dated, 'a.jpg'), PHOTO_HEADER)).toEqual(camera);
    const broken: Compressor = {
      canEncode: async () => true,
      compress: () => Promise.reject(new Error('x')),
    };
    expect(await takenOf(fileOf(dated, 'a.jpg'), PHOTO_HEADER, { compress: broken })).toEqual(camera);
    const heic = withHeicExif(tinyHeic(), exif);
    expect(await takenOf(fileOf(heic, 'a.heic'), { ...PHOTO_HEADER, type: 'image/heic' })).toEqual(camera);
    expect(
      await takenOf(fileOf(new Uint8Array(exif), 'a.tif'), { ...PHOTO_HEADER, type: 'image/tiff' }),
    ).toEqual(camera);
  });

  it('is that of the file where the photo has none, with the time zone of this machine, and none for a bare Blob', async () => {
    const lastModified = Date.UTC(2025, 2, 1, 12);
    const file = new File([PHOTO], 'a.jpg', { lastModified });
    const taken = await takenOf(file, PHOTO_HEADER);
    expect(taken?.isFileDate).toBe(true);
    expect(Date.parse(taken?.at ?? '')).toBe(lastModified);
    expect(await takenOf(new Blob([PHOTO]), PHOTO_HEADER)).toBeUndefined();
  });

  it('is not read where none is to be kept', async () => {
    const limits = { ...DEFAULT_LIMITS, keepDate: false };
    expect(await takenOf(fileOf(dated, 'a.jpg'), PHOTO_HEADER, { limits })).toBeUndefined();
  });
});
