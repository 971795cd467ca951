import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { fromAscii } from '@/lib/shared/media/bytes';
import { type ImageHeader, readImageHeader } from '@/lib/shared/media/read-image-header';
import { fileOf, sampleJpeg, samplePng } from '@/testing/browser/sample-files';
import { makeAv1 } from '@/testing/media/make-av1';
import { box, makeHeif } from '@/testing/media/make-heif';
import { makeImage } from '@/testing/media/make-images';
import { TINY_HEIC_CAMERA, tinyHeic } from '@/testing/media/tiny-heic';
import { type Compressor, LoadError, UndecodableImageError, UnsupportedImageError } from './compressor';
import { prepareFile } from './prepare-file';
import { PHOTO_HEADER, TURNED_HEADER } from './testing/photo-header';
import { answer, type Compress, HALF, PHOTO, request, textOf } from './testing/prepare-with';

describe('a file of a type that is not published', () => {
  const HEIC: ImageHeader = { ...PHOTO_HEADER, type: 'image/heic', width: 64, height: 48 };
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

it('a BMP without its last row, or whose runs leave pixels out, is refused, though the browser draws the others', async () => {
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
  const header: ImageHeader = { ...PHOTO_HEADER, type: 'image/bmp', width: 3, height: 2 };
  expect((await prepareFile(deps, request(fileOf(bmp, 'a.bmp'), header))).type).toBe('image/png');
  const cut = prepareFile(deps, request(fileOf(bmp.slice(0, -12), 'a.bmp'), header));
  await expect(cut).rejects.toMatchObject({ code: 'damaged_image' });
  const sparse = bmp.slice();
  sparse.set([8, 0, 1], 28);
  sparse.set([3, 9, 0, 1], 54);
  const left = prepareFile(deps, request(fileOf(sparse, 'a.bmp'), header));
  const details = { actualType: 'BMP image that leaves pixels out' };
  await expect(left).rejects.toMatchObject({ code: 'unsupported_type', details });
});

describe('a WebP that no browser turns as it says', () => {
  const prepareTurned = async (compressor: Partial<Compressor>) => {
    const bytes = new Uint8Array(await makeImage('image/webp', { orientation: 6 }));
    const header: ImageHeader = { ...TURNED_HEADER, type: 'image/webp', width: 24, height: 40 };
    const deps = {
      compressor: { canEncode: async () => true, compress: async () => null, ...compressor },
      limits: DEFAULT_LIMITS,
      photoType: 'image/jpeg',
    } as const;
    return prepareFile(deps, request(fileOf(bytes, 'a.webp'), header));
  };

  it('is drawn anew, even where that makes it larger', async () => {
    const compress = answer(sampleJpeg({ scanBytes: 9_000 }));
    const prepared = await prepareTurned({ compress, canEncode: async (type) => type === 'image/jpeg' });
    expect(prepared.type).toBe('image/jpeg');
    expect(prepared.blob.size).toBeGreaterThan(9_000);
  });

  it('is sent as browsers show it where nothing may be drawn', async () => {
    const prepared = await prepareTurned({ isFaithful: async () => false });
    expect(prepared).toMatchObject({ width: 40, height: 24, notes: ['canvas_protected'] });
    expect(readImageHeader(new Uint8Array(await prepared.blob.arrayBuffer()), 'image/webp')).toMatchObject({
      header: { width: 40, height: 24, orientation: 1 },
    });
  });
});

it('an original that is wanted keeps its pixels and loses its location', async () => {
  const compress = vi.fn<Compress>(answer(sampleJpeg()));
  const prepared = await prepareFile(
    {
      compressor: { canEncode: async () => true, compress },
      limits: DEFAULT_LIMITS,
      photoType: 'image/jpeg',
    },
    { ...request(fileOf(PHOTO, 'a.jpg'), PHOTO_HEADER), keepOriginal: true },
  );
  expect(compress).not.toHaveBeenCalled();
  expect(prepared).toMatchObject({ width: 4_000, height: 3_000 });
  expect(await textOf(prepared.blob)).not.toContain('GPS');
});

describe('an AVIF of more bytes than are sent', () => {
  const header: ImageHeader = { ...PHOTO_HEADER, type: 'image/avif' };
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

describe('an image that is kept', () => {
  const keep = (inspect: NonNullable<Compressor['inspect']>, bytes = PHOTO) =>
    prepareFile(
      {
        compressor: { canEncode: async () => false, compress: async () => null, inspect },
        limits: DEFAULT_LIMITS,
        photoType: 'image/jpeg',
      },
      request(fileOf(bytes, 'a.jpg'), PHOTO_HEADER),
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
