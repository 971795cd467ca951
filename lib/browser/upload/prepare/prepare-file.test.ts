import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { concat, fromAscii } from '@/lib/shared/media/bytes';
import { pngChunk } from '@/lib/shared/media/png/png-chunk';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';
import { fileOf, sampleJpeg, samplePng, unreadableFile } from '@/testing/browser/sample-files';
import { makeAv1 } from '@/testing/media/make-av1';
import { DATE_TAG, makeExif, withExif, withHeicExif } from '@/testing/media/make-exif';
import { box, makeHeif } from '@/testing/media/make-heif';
import { TINY_HEIC_CAMERA, tinyHeic } from '@/testing/media/tiny-heic';
import {
  type Compressor,
  FalsifiedImageError,
  LoadError,
  UndecodableImageError,
  UnsupportedImageError,
} from './compressor';
import { prepareFile } from './prepare-file';

const PHOTO = sampleJpeg({ exif: 'GPS 52.5N 13.4E', scanBytes: 200_000 });
/** Ten kilobytes of its middle are not there: each code is right, and some are missing. */
const HALF = new Uint8Array(concat([PHOTO.subarray(0, -80_000), PHOTO.subarray(-70_000)]));
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

const request = (file: File, header: ImageHeader) => ({
  file,
  header,
  signal: new AbortController().signal,
  onProgress: () => {},
});

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

  it('sends what the compressor made, be it larger, of colours that browsers differ in, and says that light was flattened', async () => {
    const png = samplePng({ width: 20, height: 20 });
    const header = { ...HEADER, type: 'image/png', width: 20, height: 20 } as const;
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
    [true, HEADER, 'original_too_large'],
    [false, HEADER, 'file_too_large'],
    // No browser makes an animation smaller.
    [true, { ...HEADER, frames: 2, isAnimated: true }, 'file_too_large'],
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
      request(fileOf(PHOTO, 'a.jpg'), HEADER),
    );
    expect(prepared.notes).toEqual(['canvas_protected']);
    expect(await textOf(prepared.blob)).not.toContain('GPS');
    expect(prepared.blob.size).toBeGreaterThan(200_000);
  });
});

describe('a file of a type that is not published', () => {
  const HEIC: ImageHeader = { ...HEADER, type: 'image/heic', width: 64, height: 48 };
  const convert = (compressor: Partial<Compressor>, header = HEIC) =>
    prepareFile(
      {
        compressor: { canEncode: async () => true, compress: async () => null, ...compressor },
        limits: DEFAULT_LIMITS,
        photoType: 'image/jpeg',
      },
      request(fileOf(tinyHeic(), 'a.heic'), header),
    );

  it('is converted, even where that makes it larger, and where it was taken is not in what is sent', async () => {
    const compress = vi.fn<Compress>(answer(sampleJpeg({ scanBytes: 9_000 })));
    const prepared = await convert({ compress, canEncode: async (type) => type === 'image/jpeg' });
    expect(prepared.type).toBe('image/jpeg');
    expect(prepared.blob.size).toBeGreaterThan(tinyHeic().length);
    const [seen] = compress.mock.calls[0] ?? [];
    expect(seen?.header.type).toBe('image/heic');
    expect(await textOf(prepared.blob)).not.toContain(TINY_HEIC_CAMERA);
  });

  it('may become PNG when it is a drawing', async () => {
    const prepared = await convert({ compress: answer(samplePng(), 'image/png') });
    expect(prepared.type).toBe('image/png');
  });

  it('says that only its first page was sent', async () => {
    const compress: Compress = async () => ({ blob: new Blob([samplePng()]), hasMorePages: true });
    expect((await convert({ compress })).notes).toEqual(['pages_dropped']);
  });

  it.each<[string, Partial<Compressor>, string]>([
    ['where drawings are falsified', { isFaithful: async () => false }, 'cannot_convert'],
    ['where no type can be written', { canEncode: async () => false }, 'cannot_convert'],
    [
      'where the compressor breaks',
      { compress: () => Promise.reject(new Error('broken')) },
      'cannot_convert',
    ],
    ['that is damaged', { compress: () => Promise.reject(new UndecodableImageError()) }, 'damaged_image'],
    [
      'that nobody here can decode',
      { compress: () => Promise.reject(new UnsupportedImageError('No decoder.')) },
      'unsupported_type',
    ],
  ])('is refused %s', async (_, compressor, code) => {
    await expect(convert(compressor)).rejects.toMatchObject({ code });
  });

  it('whose decoder could not be fetched is nobody’s fault', async () => {
    await expect(convert({ compress: () => Promise.reject(new LoadError()) })).rejects.toBeInstanceOf(
      LoadError,
    );
  });
});

it('a BMP without its last row is refused, though the browser draws the others', async () => {
  const bmp = new Uint8Array(54 + 12 * 2);
  bmp.set(fromAscii('BM'));
  for (const [at, value] of [
    [10, 54],
    [14, 40],
    [18, 3],
    [22, 2],
    [26, 1],
    [28, 24],
  ] as const)
    bmp[at] = value;
  const deps = {
    compressor: { canEncode: async () => true, compress: answer(samplePng(), 'image/png') },
    limits: DEFAULT_LIMITS,
    photoType: 'image/jpeg',
  } as const;
  const header: ImageHeader = { ...HEADER, type: 'image/bmp', width: 3, height: 2 };
  expect((await prepareFile(deps, request(fileOf(bmp, 'a.bmp'), header))).type).toBe('image/png');
  const cut = prepareFile(deps, request(fileOf(bmp.slice(0, -12), 'a.bmp'), header));
  await expect(cut).rejects.toMatchObject({ code: 'damaged_image' });
});

it('an original that is wanted keeps its pixels and loses its location', async () => {
  const compress = vi.fn<Compress>(answer(sampleJpeg()));
  const prepared = await prepareFile(
    {
      compressor: { canEncode: async () => true, compress },
      limits: DEFAULT_LIMITS,
      photoType: 'image/jpeg',
    },
    { ...request(fileOf(PHOTO, 'a.jpg'), HEADER), keepOriginal: true },
  );
  expect(compress).not.toHaveBeenCalled();
  expect(prepared).toMatchObject({ width: 4_000, height: 3_000 });
  expect(await textOf(prepared.blob)).not.toContain('GPS');
});

describe('an AVIF of more bytes than are sent', () => {
  const header: ImageHeader = { ...HEADER, type: 'image/avif' };
  const prepareAvif = (compress: Compress, limits = { ...DEFAULT_LIMITS, maxBytes: 100 }) => {
    const bytes = makeHeif({
      items: [{ type: 'av01', content: makeAv1({ width: 300, height: 200 }, ['the picture'.repeat(20)]) }],
      properties: [box('av1C', '\x81\x20\x02\0')],
    });
    return prepareFile(
      {
        compressor: { canEncode: async () => true, compress },
        limits,
        photoType: 'image/jpeg',
      },
      request(fileOf(new Uint8Array(bytes), 'a.avif'), header),
    );
  };

  it('is made smaller, and one of fewer goes as it is', async () => {
    const small = samplePng();
    const compress = vi.fn<Compress>(answer(small, 'image/webp'));
    await expect(prepareAvif(compress)).rejects.toMatchObject({ code: 'file_too_large' });
    expect(compress.mock.calls[0]?.[0]).toMatchObject({ targetType: 'image/webp', png: 'never' });
    compress.mockClear();
    expect(await prepareAvif(compress, DEFAULT_LIMITS)).toMatchObject({ type: 'image/avif', width: 4_000 });
    expect(compress).not.toHaveBeenCalled();
  });

  it('that this browser cannot decode is refused by its name', async () => {
    await expect(prepareAvif(() => Promise.reject(new UndecodableImageError()))).rejects.toMatchObject({
      code: 'undecodable_here',
      details: { actualType: 'AVIF' },
    });
  });
});

it('what this browser cannot decode goes as it is, for the server to judge', async () => {
  const prepared = await prepare(() => Promise.reject(new UndecodableImageError()));
  expect(prepared).toMatchObject({ type: 'image/jpeg', width: 4_000, height: 3_000 });
});

describe('an image that is kept', () => {
  const keep = (inspect: NonNullable<Compressor['inspect']>, bytes = PHOTO) =>
    prepareFile(
      {
        compressor: { canEncode: async () => false, compress: async () => null, inspect },
        limits: DEFAULT_LIMITS,
        photoType: 'image/jpeg',
      },
      request(fileOf(bytes, 'a.jpg'), HEADER),
    );

  it('goes without its small picture where this browser cannot read it: the server looks at it', async () => {
    const kept = await keep(() => Promise.reject(new UndecodableImageError()));
    expect(kept).toMatchObject({ type: 'image/jpeg', width: 4_000, height: 3_000 });
    expect(kept).not.toHaveProperty('preview');
  });

  it('is refused when half of it is missing', async () => {
    const half = keep(async () => undefined, HALF);
    await expect(half).rejects.toMatchObject({ code: 'damaged_image' });
  });

  it('comes with the small picture that came about, and goes without when looking at it failed', async () => {
    const preview = new Blob(['small']);
    expect((await keep(async () => preview)).preview).toBe(preview);
    expect(await keep(() => Promise.reject(new Error('out of memory')))).not.toHaveProperty('preview');
  });
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
    expect(await takenOf(fileOf(dated, 'a.jpg'), HEADER)).toEqual(camera);
    const broken: Compressor = {
      canEncode: async () => true,
      compress: () => Promise.reject(new Error('x')),
    };
    expect(await takenOf(fileOf(dated, 'a.jpg'), HEADER, { compress: broken })).toEqual(camera);
    const heic = withHeicExif(tinyHeic(), exif);
    expect(await takenOf(fileOf(heic, 'a.heic'), { ...HEADER, type: 'image/heic' })).toEqual(camera);
    expect(await takenOf(fileOf(new Uint8Array(exif), 'a.tif'), { ...HEADER, type: 'image/tiff' })).toEqual(
      camera,
    );
  });

  it('is that of the file where the photo has none, with the time zone of this machine, and none for a bare Blob', async () => {
    const lastModified = Date.UTC(2025, 2, 1, 12);
    const file = new File([PHOTO], 'a.jpg', { lastModified });
    const taken = await takenOf(file, HEADER);
    expect(taken?.isFileDate).toBe(true);
    expect(Date.parse(taken?.at ?? '')).toBe(lastModified);
    expect(await takenOf(new Blob([PHOTO]), HEADER)).toBeUndefined();
  });

  it('is not read where none is to be kept', async () => {
    const limits = { ...DEFAULT_LIMITS, keepDate: false };
    expect(await takenOf(fileOf(dated, 'a.jpg'), HEADER, { limits })).toBeUndefined();
  });
});
