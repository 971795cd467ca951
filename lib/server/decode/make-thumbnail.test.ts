import sharp from 'sharp';
import { thumbHashToApproximateAspectRatio } from 'thumbhash';
import { expect, test } from 'vitest';
import { makePicture } from '@/lib/server/testing/make-picture';
import { makeThumbnail } from './make-thumbnail';

const maxPixels = 10_000_000;

test('a thumbnail is a WebP of at most 640 pixels, without metadata', async () => {
  const { bytes, thumbhash } = await makeThumbnail(
    await makePicture({ format: 'jpeg', width: 1_600, height: 1_200 }),
    maxPixels,
  );
  const metadata = await sharp(bytes).metadata();
  expect(metadata).toMatchObject({ format: 'webp', width: 640, height: 480 });
  expect(metadata.exif).toBeUndefined();
  expect(thumbhash.length).toBeLessThanOrEqual(25);
  expect(thumbHashToApproximateAspectRatio(thumbhash)).toBeCloseTo(4 / 3, 0);
});

test('a small image is not enlarged, a thin one keeps at least one pixel', async () => {
  const small = await makeThumbnail(await makePicture({ format: 'png', width: 5, height: 4 }), maxPixels);
  expect(await sharp(small.bytes).metadata()).toMatchObject({ width: 5, height: 4 });
  const thin = await makeThumbnail(await makePicture({ format: 'png', width: 5_000, height: 1 }), maxPixels);
  expect(await sharp(thin.bytes).metadata()).toMatchObject({ width: 640, height: 1 });
});

test('a rotated photo lies upright', async () => {
  const turned = await sharp(await makePicture({ format: 'jpeg', width: 80, height: 40 }))
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { bytes } = await makeThumbnail(turned, maxPixels);
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 40, height: 80 });
});

test('a print in CMYK comes out in its colours', async () => {
  const colour = { r: 200, g: 40, b: 30 };
  const print = await sharp({ create: { width: 50, height: 50, channels: 3, background: colour } })
    .toColourspace('cmyk')
    .jpeg({ quality: 100 })
    .toBuffer();
  const { bytes } = await makeThumbnail(print, maxPixels);
  const { channels } = await sharp(bytes).stats();
  const [red = 0, green = 0, blue = 0] = channels.map(({ mean }) => mean);
  expect(red).toBeGreaterThan(150);
  expect(Math.max(green, blue)).toBeLessThan(90);
});

test('transparency stays', async () => {
  const { bytes } = await makeThumbnail(
    await sharp({ create: { width: 9, height: 9, channels: 4, background: '#f000' } })
      .png()
      .toBuffer(),
    maxPixels,
  );
  expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
});
