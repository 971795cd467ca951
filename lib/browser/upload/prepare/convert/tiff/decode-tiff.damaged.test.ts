import { deflateSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { readTiffHeader } from '@/lib/shared/media/tiff/read-tiff-header';
import { TAG } from '@/lib/shared/media/tiff/tags';
import { type MadeField, makeTiff } from '@/lib/shared/media/tiff/testing/make-tiff';
import fc from '@/testing/shared/fast-check';
import { decode, EIGHT, fax, fileOf, GREY, grey } from './testing/written-tiffs';

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
