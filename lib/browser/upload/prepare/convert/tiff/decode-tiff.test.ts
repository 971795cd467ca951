import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { concat } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { readTiffHeader } from '@/lib/shared/media/tiff/read-tiff-header';
import { TAG } from '@/lib/shared/media/tiff/tags';
import { type MadeField, makeTiff } from '@/lib/shared/media/tiff/testing/make-tiff';
import type { Raster } from '../raster';
import { decodeTiff } from './decode-tiff';
import { alphaAt, PICTURES, type PictureName } from './testing/pictures';
import { decode, fileOf, GREY, toleranceOf, WRITERS } from './testing/written-tiffs';

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
