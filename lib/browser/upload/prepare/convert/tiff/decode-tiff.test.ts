import { readFileSync } from 'node:fs';
import { deflateSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { concat } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { readTiffHeader } from '@/lib/shared/media/tiff/read-tiff-header';
import { TAG } from '@/lib/shared/media/tiff/tags';
import { type MadeField, makeTiff } from '@/lib/shared/media/tiff/testing/make-tiff';
import fc from '@/testing/shared/fast-check';
import type { Raster } from '../decode-foreign';
import { decodeTiff, type JpegDecoder } from './decode-tiff';
import { alphaAt, PICTURES, type PictureName } from './testing/pictures';

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
/** A line of four pixels in codes of T.4. */
const fax = (codes: string) =>
  makeTiff([
    {
      fields: [
        ...GREY.slice(0, 1),
        [TAG.height, [1]],
        [TAG.bitsPerSample, [1]],
        [TAG.photometric, [0]],
        [TAG.compression, [2]],
      ],
      data: Uint8Array.from({ length: Math.ceil(codes.length / 8) }, (_, at) =>
        Number.parseInt(codes.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
      ),
    },
  ]);
const EIGHT = [10, 20, 30, 40, 50, 60, 70, 80];

test('tiles whose places stand where those of strips belong are tiles all the same', async () => {
  const data = Uint8Array.from({ length: 16 * 16 }, (_, at) => at);
  const tile: MadeField[] = [
    [TAG.tileWidth, [16]],
    [TAG.tileHeight, [16]],
  ];
  const { pixels } = await decode(makeTiff([{ fields: [...GREY, ...tile], data }]));
  const greys = pixels.filter((_, at) => at % 4 === 0);
  expect([...greys]).toEqual([0, 1, 2, 3, 16, 17, 18, 19]);
});

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
      'LZW of zeros in place of its data, which never clear the table',
      makeTiff([
        {
          fields: [...GREY.slice(2), [TAG.width, [100]], [TAG.height, [100]], [TAG.compression, [5]]],
          data: new Uint8Array(15_000),
        },
      ]),
    ],
    ['deflated data that ends early', grey([[TAG.compression, [8]]], [...deflateSync(Buffer.alloc(4))])],
    [
      'a fax line of more runs than it has pixels',
      fax('00110101000011011100110101000011011100110101000011011100110101000011011110111011'),
    ],
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

describe('a JPEG in a TIFF', () => {
  const inTiff = (width: number, height: number, data: Uint8Array) => {
    const fields: MadeField[] = [
      [TAG.width, [width]],
      [TAG.height, [height]],
      [TAG.bitsPerSample, [8]],
      [TAG.photometric, [1]],
      [TAG.compression, [7]],
    ];
    return makeTiff([{ fields, data }]);
  };
  const noise = Uint8Array.from({ length: 64 * 64 }, (_, at) => (at * 7_919) % 251);
  const jpegOf = async () => {
    const grey = sharp(noise, { raw: { width: 64, height: 64, channels: 1 } }).toColourspace('b-w');
    return new Uint8Array(await grey.jpeg().toBuffer());
  };
  const never = () => Promise.reject(new Error('It was decoded.'));

  it('is decoded where it is as large as its strip', async () => {
    await expect(decode(inTiff(64, 64, await jpegOf()))).resolves.toMatchObject({ width: 64, height: 64 });
  });

  it('is never decoded at another size than its strip: a browser would take memory for whatever it says', async () => {
    const jpeg = await jpegOf();
    const frame = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0);
    for (const at of [frame + 5, frame + 7]) {
      const huge = jpeg.slice();
      huge[at] = 0xff;
      await expect(decodeTiff(inTiff(64, 64, huge), never)).rejects.toThrow('another size');
    }
  });

  it('is never decoded in part', async () => {
    const jpeg = await jpegOf();
    const broken = jpeg.slice();
    broken.fill(0, jpeg.length - 1_000, jpeg.length - 300);
    await expect(decodeTiff(inTiff(64, 64, broken), never)).rejects.toThrow(DamagedImageError);
  });

  it('of more scans than any encoder writes is never decoded', async () => {
    const jpeg = await jpegOf();
    const at = jpeg.findIndex((byte, index) => byte === 0xff && jpeg[index + 1] === 0xda);
    const scan = jpeg.slice(at, at + 12);
    const many = concat([jpeg.slice(0, at), ...Array<Uint8Array>(200).fill(scan), jpeg.slice(at)]);
    await expect(decodeTiff(inTiff(64, 64, many), never)).rejects.toThrow('too many scans');
  });

  it('of a kind that browsers do not decode is refused by its name', async () => {
    const jpeg = await jpegOf();
    jpeg[jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0) + 1] = 0xc3;
    await expect(decodeTiff(inTiff(64, 64, jpeg), never)).rejects.toMatchObject({
      form: 'TIFF image compressed with Lossless JPEG',
    });
  });
});

test('what comes out in one colour of inks that differ is refused', async () => {
  const fields: MadeField[] = [
    [TAG.width, [2]],
    [TAG.height, [1]],
    [TAG.photometric, [5]],
    [TAG.samplesPerPixel, [4]],
    [TAG.bitsPerSample, [8, 8, 8, 8]],
  ];
  const inks = (black: number) =>
    makeTiff([{ fields, data: Uint8Array.of(0, 90, 0, black, 200, 9, 0, black) }]);
  await expect(decode(inks(100))).resolves.toMatchObject({ width: 2 });
  await expect(decode(inks(255))).rejects.toThrow('one colour');
});

describe('work', () => {
  it.each(['none', 'lzw', 'deflate', 'packbits', 'jpeg'])(
    'is not begun for a file of %s that is too short for its picture',
    async (name) => {
      const compression = { none: 1, lzw: 5, deflate: 8, packbits: 32_773, jpeg: 7 }[name] ?? 1;
      const fields: MadeField[] = [
        [TAG.width, [10_000]],
        [TAG.height, [10_000]],
        [TAG.bitsPerSample, [8]],
        [TAG.photometric, [1]],
        [TAG.compression, [compression]],
      ];
      const before = process.memoryUsage().arrayBuffers;
      await expect(decode(makeTiff([{ fields, data: new Uint8Array(6_000) }]))).rejects.toThrow('too short');
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
    },
  );

  it('is bounded by the picture, however long a strip says that it is', async () => {
    // Its run stands behind a megabyte of codes that mean nothing.
    const data = new Uint8Array(1_000_000).fill(128);
    data.set([253, 7], data.length - 2);
    const fields: MadeField[] = [
      [TAG.width, [4]],
      [TAG.height, [1]],
      [TAG.bitsPerSample, [8]],
      [TAG.photometric, [1]],
      [TAG.compression, [32_773]],
    ];
    const reading = (from: number) => decode(makeTiff([{ fields, data: data.subarray(from) }]));
    await expect(reading(data.length - 1_000)).resolves.toMatchObject({ width: 4 });
    await expect(reading(0)).rejects.toThrow('ends too early');
  });

  it('is not begun for a tile that no memory could hold', async () => {
    const fields: readonly MadeField[] = [
      [TAG.tileWidth, [3_000_000_000]],
      [TAG.tileHeight, [16]],
      [TAG.tileOffsets, [8]],
      [TAG.tileByteCounts, [8]],
      [TAG.compression, [8]],
    ];
    await expect(decode(grey(fields, EIGHT))).rejects.toThrow('too large');
  });
});
