import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { thumbHashToApproximateAspectRatio } from 'thumbhash';
import { describe, expect, test } from 'vitest';
import { concat } from '@/lib/shared/media/bytes';
import { pngChunk } from '@/lib/shared/media/png/png-chunk';
import { makePicture } from '@/testing/server/make-picture';
import fc from '@/testing/shared/fast-check';
import { makeThumbnail } from './make-thumbnail';

const maxPixels = 10_000_000;

test('a thumbnail is a WebP of at most 640 pixels, without metadata', async () => {
  const { bytes, thumbhash } = await makeThumbnail(
    await makePicture({ format: 'jpeg', width: 1_600, height: 1_200 }),
    { maxPixels },
  );
  const metadata = await sharp(bytes).metadata();
  expect(metadata).toMatchObject({ format: 'webp', width: 640, height: 480 });
  expect(metadata.exif).toBeUndefined();
  expect(thumbhash.length).toBeLessThanOrEqual(25);
  expect(thumbHashToApproximateAspectRatio(thumbhash)).toBeCloseTo(4 / 3, 0);
});

test('a small image is not enlarged, a thin one keeps at least one pixel', async () => {
  const small = await makeThumbnail(await makePicture({ format: 'png', width: 5, height: 4 }), { maxPixels });
  expect(await sharp(small.bytes).metadata()).toMatchObject({ width: 5, height: 4 });
  const thin = await makeThumbnail(await makePicture({ format: 'png', width: 5_000, height: 1 }), {
    maxPixels,
  });
  expect(await sharp(thin.bytes).metadata()).toMatchObject({ width: 640, height: 1 });
});

test('a rotated photo lies upright', async () => {
  const turned = await sharp(await makePicture({ format: 'jpeg', width: 80, height: 40 }))
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { bytes } = await makeThumbnail(turned, { maxPixels });
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 40, height: 80 });
});

test('a print in CMYK comes out in its colours', async () => {
  const colour = { r: 200, g: 40, b: 30 };
  const print = await sharp({ create: { width: 50, height: 50, channels: 3, background: colour } })
    .toColourspace('cmyk')
    .jpeg({ quality: 100 })
    .toBuffer();
  const { bytes } = await makeThumbnail(print, { maxPixels });
  const { channels } = await sharp(bytes).stats();
  const [red = 0, green = 0, blue = 0] = channels.map(({ mean }) => mean);
  expect(red).toBeGreaterThan(150);
  expect(Math.max(green, blue)).toBeLessThan(90);
});

test.each([null, { width: 900, height: 600 }])(
  'half transparent colours stay as they are where the tile is smaller than the picture: %j',
  async (wholeSize) => {
    const colour = { r: 120, g: 60, b: 30 };
    const picture = sharp({
      create: { width: 900, height: 600, channels: 4, background: { ...colour, alpha: 0.4 } },
    });
    for (const bytes of [await picture.png().toBuffer(), await picture.webp({ lossless: true }).toBuffer()]) {
      const { bytes: thumbnail } = await makeThumbnail(bytes, { maxPixels: 1_000_000, wholeSize });
      const [red = 0, green = 0, blue = 0, alpha = 0] = await sharp(thumbnail).raw().toBuffer();
      const distances = [red - colour.r, green - colour.g, blue - colour.b, alpha - 102].map(Math.abs);
      expect(Math.max(...distances)).toBeLessThan(6);
    }
  },
);

test('a tiny picture has each of its pixels on its tile', async () => {
  const pixels = Buffer.from(Array.from({ length: 12 * 9 * 3 }, (_, index) => (index * index * 97) % 256));
  const bytes = await sharp(pixels, { raw: { width: 12, height: 9, channels: 3 } })
    .png()
    .toBuffer();
  const { bytes: thumbnail } = await makeThumbnail(bytes, { maxPixels });
  expect(await sharp(thumbnail).raw().toBuffer()).toEqual(pixels);
});

test('transparency stays', async () => {
  const { bytes } = await makeThumbnail(
    await sharp({ create: { width: 9, height: 9, channels: 4, background: '#f000' } })
      .png()
      .toBuffer(),
    { maxPixels },
  );
  expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
});

describe('of a picture of which every row is read', () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;

  test('the thumbnail looks like any other', async () => {
    const create = { width: 1_500, height: 1_000, channels: 3, background: '#808080', noise } as const;
    const bytes = await sharp({ create }).blur(9).jpeg().toBuffer();
    const wholeSize = { width: 1_500, height: 1_000 };
    const [read, passedOver] = await Promise.all([
      makeThumbnail(bytes, { maxPixels, wholeSize }),
      makeThumbnail(bytes, { maxPixels }),
    ]);
    const [one, other] = await Promise.all(
      [read, passedOver].map(({ bytes: webp }) => sharp(webp).raw().toBuffer({ resolveWithObject: true })),
    );
    expect(one?.info).toEqual(other?.info);
    const far = one?.data.filter((value, index) => Math.abs(value - (other?.data[index] ?? 0)) > 12) ?? [];
    expect(far).toHaveLength(0);
  });

  test('detail that rotted is noticed', async () => {
    const bytes = Uint8Array.from(await makePicture({ format: 'jpeg', width: 2_600, height: 1_400 }));
    bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 200);
    const wholeSize = { width: 2_600, height: 1_400 };
    await expect(makeThumbnail(bytes, { maxPixels, wholeSize })).rejects.toThrow();
  });

  test('none can be missing, whatever its size', async () => {
    const makeGrey = (width: number, height: number, rows: number) => {
      const header = new DataView(new ArrayBuffer(13));
      header.setUint32(0, width);
      header.setUint32(4, height);
      header.setUint8(8, 8);
      return concat([
        Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
        pngChunk('IHDR', new Uint8Array(header.buffer)),
        pngChunk('IDAT', deflateSync(new Uint8Array((width + 1) * rows))),
        pngChunk('IEND'),
      ]);
    };
    const sides = fc.record({
      width: fc.integer({ min: 1, max: 900 }),
      height: fc.oneof(fc.integer({ min: 2, max: 700 }), fc.integer({ min: 641, max: 9_000 })),
    });
    await fc.assert(
      fc.asyncProperty(sides, async (wholeSize) => {
        const { width, height } = wholeSize;
        await makeThumbnail(makeGrey(width, height, height), { maxPixels, wholeSize });
        const cut = makeGrey(width, height, height - 1);
        await expect(makeThumbnail(cut, { maxPixels, wholeSize })).rejects.toThrow();
      }),
      { numRuns: 40 },
    );
  });
});

describe('the profile of a photo', () => {
  const size = { width: 900, height: 600 };
  const colour = { r: 230, g: 40, b: 90 };
  const inP3 = () => sharp({ create: { ...size, channels: 3, background: colour } }).withIccProfile('p3');

  test.each([
    ['JPEG', () => inP3().jpeg({ quality: 95 })],
    ['PNG', () => inP3().png()],
    ['WebP', () => inP3().webp({ lossless: true })],
  ])('of a %s counts as if every pixel had gone through it', async (_, make) => {
    const bytes = await make().toBuffer();
    const pixelsOf = async (hasRgbProfile: boolean) => {
      const tile = await makeThumbnail(bytes, { maxPixels, wholeSize: size, hasRgbProfile });
      return sharp(tile.bytes).raw().toBuffer();
    };
    const whole = await pixelsOf(false);
    const small = await pixelsOf(true);
    expect(small.length).toBe(whole.length);
    const away = whole.reduce((most, value, at) => Math.max(most, Math.abs(value - (small[at] ?? 0))), 0);
    expect(away).toBeLessThanOrEqual(3);
    const unread = await sharp(bytes, { ignoreIcc: true }).resize(640).raw().toBuffer();
    expect(unread.subarray(0, 3)).not.toEqual(small.subarray(0, 3));
  });

  test('a row that cannot be read is an error as well', async () => {
    const photo = await inP3().jpeg().toBuffer();
    const cut = photo.subarray(0, photo.length >> 1);
    const options = { maxPixels, wholeSize: size, hasRgbProfile: true };
    await expect(makeThumbnail(cut, options)).rejects.toThrow();
  });
});
