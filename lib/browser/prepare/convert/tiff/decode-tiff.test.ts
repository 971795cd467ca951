import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import type { Raster } from '@/lib/browser/prepare/convert/decode-foreign';
import { decodeTiff, type JpegDecoder } from '@/lib/browser/prepare/convert/tiff/decode-tiff';
import { alphaAt, PICTURES, type PictureName } from '@/lib/browser/prepare/convert/tiff/testing/pictures';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { readTiffHeader } from '@/lib/shared/media/tiff/read-tiff-header';
import { TAG } from '@/lib/shared/media/tiff/tags';
import { type MadeField, makeTiff } from '@/lib/shared/media/tiff/testing/make-tiff';

/** The files by name. */
function readWriters(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const packed = readFileSync(new URL('testing/writers.json.gz', import.meta.url));
  const files: Record<string, string> = JSON.parse(gunzipSync(packed).toString());
  return new Map(
    Object.entries(files).map(([name, text]) => [name, new Uint8Array(Buffer.from(text, 'base64'))]),
  );
}

/** In place of a browser's. */
const decodeJpegBySharp: JpegDecoder = async (bytes) => {
  const rgb = sharp(bytes, { failOn: 'warning' }).toColourspace('srgb').removeAlpha();
  const { data, info } = await rgb.raw().toBuffer({ resolveWithObject: true });
  const rgba = new Uint8ClampedArray(info.width * info.height * 4).fill(255);
  for (let pixel = 0; pixel < info.width * info.height; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      rgba[pixel * 4 + channel] = data[pixel * info.channels + Math.min(channel, info.channels - 1)] ?? 0;
    }
  }
  return { width: info.width, height: info.height, rgba };
};

const WRITERS = readWriters();
const decode = (bytes: Uint8Array<ArrayBuffer>) => decodeTiff(bytes, decodeJpegBySharp);
const fileOf = (name: string) => WRITERS.get(name) ?? new Uint8Array();

/** Levels of 256 that a form loses by itself. */
function toleranceOf(name: string): number {
  if (/premultiplied/.test(name)) return 6;
  if (/D65/.test(name)) return 10;
  if (/jpeg|lab/.test(name)) return 5;
  if (/grey2/.test(name)) return 80;
  return /grey4/.test(name) ? 17 : 0;
}

/** The largest difference to the picture that the file was made of. */
function distance({ pixels, width, height }: Raster, picture: PictureName, hasAlpha: boolean): number {
  const wanted = PICTURES[picture];
  if (width !== wanted.width || height !== wanted.height) return Number.POSITIVE_INFINITY;
  let worst = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [red, green, blue, opaque] = wanted.at(x, y);
      const pixel = [red, green, blue, hasAlpha ? alphaAt(x, y) : opaque];
      for (const [channel, value] of pixel.entries()) {
        worst = Math.max(worst, Math.abs(value - (pixels[(y * width + x) * 4 + channel] ?? 0)));
      }
    }
  }
  return worst;
}

const READ = [...WRITERS.keys()].filter((name) => !name.includes(' refused '));

describe('decodeTiff', () => {
  it('has files of five writers', () => {
    expect(new Set([...WRITERS.keys()].map((name) => name.split(' ')[0]))).toEqual(
      new Set(['tifffile', 'Pillow', 'ImageMagick', 'libvips', 'libtiff']),
    );
  });

  it.each(READ)('decodes what was put into it: %s', async (name) => {
    const [, picture = ''] = /^\S+ ([a-z]+)/.exec(name) ?? [];
    const hasAlpha = / alpha/.test(name);
    const header = readTiffHeader(fileOf(name));
    expect(header).toMatchObject({ kind: 'header', header: { hasAlpha } });
    const raster = await decode(fileOf(name));
    expect(distance(raster, picture as PictureName, hasAlpha)).toBeLessThanOrEqual(toleranceOf(name));
    expect(raster.hasMorePages).toBe(name.endsWith(' pages'));
  });

  it.each([
    ['tifffile refused zstd', 'TIFF image compressed with Zstandard'],
    ['libvips refused zstd', 'TIFF image compressed with Zstandard'],
    ['tifffile refused lzma', 'TIFF image compressed with LZMA'],
    ['tifffile refused webp', 'TIFF image compressed with WebP'],
    ['libvips refused webp', 'TIFF image compressed with WebP'],
    ['tifffile refused jpeg2000', 'TIFF image compressed with JPEG 2000'],
    ['tifffile refused jpegxl', 'TIFF image compressed with JPEG XL'],
    ['tifffile refused lerc', 'TIFF image compressed with LERC'],
    ['tifffile refused float32', 'TIFF image with floating-point numbers'],
    ['tifffile refused float16', 'TIFF image with floating-point numbers'],
    ['tifffile refused uint32', 'TIFF image in RGB with 32 bits'],
    ['tifffile refused int16', 'TIFF image with negative numbers'],
    ['tifffile refused jpeg planes', 'TIFF image in RGB whose colours are compressed one by one'],
    ['Pillow refused ycbcr', 'TIFF image in YCbCr without JPEG compression'],
    ['ImageMagick refused 12 bits', 'TIFF image in RGB with 12 bits'],
  ])('%s: by its header already, and never decoded', async (name, form) => {
    expect(readTiffHeader(fileOf(name))).toMatchObject({ kind: 'invalid', unsupported: form });
    await expect(decode(fileOf(name))).rejects.toMatchObject({ name: 'UnsupportedImageError', form });
  });

  it('has every refused file in that list', () => {
    expect([...WRITERS.keys()].filter((name) => name.includes(' refused '))).toHaveLength(15);
  });
});

const GREY: readonly MadeField[] = [
  [TAG.width, [4]],
  [TAG.height, [2]],
  [TAG.bitsPerSample, [8]],
  [TAG.photometric, [1]],
];
const grey = (fields: readonly MadeField[], data: readonly number[]) =>
  makeTiff([{ fields: [...GREY, ...fields], data: Uint8Array.from(data) }]);
const EIGHT = [10, 20, 30, 40, 50, 60, 70, 80];

describe('a damaged TIFF', () => {
  it.each([
    'tifffile rgb zlib',
    'tifffile rgb lzw',
    'tifffile rgb packbits',
    'tifffile flat jpeg',
    'libtiff bits group4',
  ])('is never half a picture, wherever it is cut: %s', async (name) => {
    const bytes = fileOf(name);
    const whole = await decode(bytes);
    for (let length = 8; length < bytes.length; length += Math.ceil(bytes.length / 40)) {
      const result = await decode(bytes.slice(0, length)).catch((error: unknown) => error);
      if (result instanceof Error) continue;
      expect(result).toEqual(whole);
    }
  });

  it.each([
    ['a strip behind the end', grey([[TAG.stripByteCounts, [9_999]]], EIGHT)],
    ['a strip that is too short', grey([], EIGHT.slice(0, 7))],
    ['fewer strips than rows', grey([[TAG.rowsPerStrip, [1]]], EIGHT)],
    ['packed data that ends early', grey([[TAG.compression, [32_773]]], [3, 1, 2, 3, 4])],
    ['LZW that refers to nothing', grey([[TAG.compression, [5]]], [0x80, 0x7f, 0xff, 0xff])],
    ['LZW of nothing but cleared tables', grey([[TAG.compression, [5]]], Array(200).fill(0x80))],
    [
      'a fax line that is too long',
      grey(
        [
          [TAG.bitsPerSample, [1]],
          [TAG.compression, [2]],
        ],
        [0b01001100, 0xff, 0xff],
      ),
    ],
    ['a palette without colours', grey([[TAG.photometric, [3]]], EIGHT)],
    [
      'tiles of no size',
      grey(
        [
          [TAG.tileOffsets, [8]],
          [TAG.tileByteCounts, [8]],
        ],
        EIGHT,
      ),
    ],
  ])('is refused: %s', async (_, bytes) => {
    await expect(decode(bytes)).rejects.toThrow(DamagedImageError);
  });

  test('any bytes change neither end in a hang nor in another error', async () => {
    const names = [
      'libtiff bits group3 two-dimensional',
      'libtiff bits group4',
      'tifffile rgb predictor lzw',
      'tifffile rgb planar zlib',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.nat(4_000), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (name, changes) => {
          const bytes = fileOf(name).slice();
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const header = readTiffHeader(bytes);
          if (header.kind !== 'header' || header.header.width * header.header.height > 100_000) return;
          const result = await decode(bytes).catch((error: unknown) => error);
          if (result instanceof Error)
            expect([
              'DamagedImageError',
              'TooComplexError',
              'UnsupportedImageError',
              'BytesNeededError',
            ]).toContain(result.name);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('work', () => {
  it('is bounded by the picture, however long the strips say that they are', async () => {
    // 4,000 rows that all point at the same megabyte of codes without data.
    const rows = 4_000;
    const fields: MadeField[] = [
      [TAG.width, [4]],
      [TAG.height, [rows]],
      [TAG.bitsPerSample, [8]],
      [TAG.photometric, [1]],
      [TAG.compression, [32_773]],
      [TAG.rowsPerStrip, [1]],
      [TAG.stripByteCounts, Array(rows).fill(1_000_000)],
    ];
    const bytes = makeTiff([{ fields, data: new Uint8Array(1_000_000).fill(128), repeats: rows }]);
    const before = performance.now();
    await expect(decode(bytes)).rejects.toThrow('ends too early');
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
