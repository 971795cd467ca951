import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { sizesFor } from '@/lib/shared/media/picture-sizes';
import { makePicture } from '@/testing/server/make-picture';
import { makePictures } from './make-pictures';
import { makeThumbnail } from './make-thumbnail';

const maxPixels = 20_000_000;
const whole = { width: 3_000, height: 2_000 };
const create = {
  ...{ ...whole, channels: 3 as const, background: '#808080' },
  noise: { type: 'gaussian', mean: 128, sigma: 40 } as const,
};
const photo = () => sharp({ create }).blur(9);
const pixelsOf = (bytes: Uint8Array, width = 320) => sharp(bytes).resize(width).raw().toBuffer();

async function expectAlike(one: Uint8Array, other: Uint8Array, most = 14) {
  const [first, second] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
  expect(first.length).toBe(second.length);
  const far = first.filter((value, index) => Math.abs(value - (second[index] ?? 0)) > most);
  expect(far.length).toBeLessThan(first.length / 1_000);
}

describe('the smaller pictures of a photo', () => {
  test('are what their sizes say, show the photo, and leave the thumbnail as it would be alone', async () => {
    const bytes = await photo().jpeg().toBuffer();
    const sizes = sizesFor(whole);
    const made = await makePictures(bytes, { maxPixels, wholeSize: whole, sizes, type: 'image/jpeg' });
    expect(made.sizes).toHaveLength(2);
    for (const [index, { width, height }] of sizes.entries()) {
      const picture = made.sizes[index] ?? new Uint8Array();
      expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width, height });
      await expectAlike(picture, bytes);
    }
    const alone = await makeThumbnail(bytes, { maxPixels, wholeSize: whole });
    await expectAlike(made.thumbnail, alone.bytes);
    expect(made.thumbhash.length).toBe(alone.thumbhash.length);
  });

  test('lie upright where it was turned', async () => {
    const turned = await photo().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const upright = { width: 2_000, height: 3_000 };
    const made = await makePictures(turned, { maxPixels, sizes: sizesFor(upright), type: 'image/jpeg' });
    expect(await sharp(made.sizes[0]).metadata()).toMatchObject({ width: 853, height: 1_280 });
    expect((await sharp(made.sizes[0]).metadata()).orientation).toBeUndefined();
  });

  test('keep the colours of its profile, and the profile', async () => {
    const bytes = await sharp({
      create: { ...create, background: '#f04020', noise: { ...create.noise, sigma: 4 } },
    })
      .withIccProfile('p3')
      .jpeg({ quality: 95 })
      .toBuffer();
    const made = await makePictures(bytes, {
      ...{ maxPixels, wholeSize: whole, hasRgbProfile: true },
      ...{ sizes: sizesFor(whole), type: 'image/jpeg' as const },
    });
    const [small = new Uint8Array()] = made.sizes;
    const [{ icc: own }, { icc }] = [await sharp(bytes).metadata(), await sharp(small).metadata()];
    expect(icc).toEqual(own);
    await expectAlike(small, bytes);
    const plain = await makeThumbnail(bytes, { maxPixels });
    await expectAlike(made.thumbnail, plain.bytes);
  });

  test('stay transparent', async () => {
    const colour = { r: 120, g: 60, b: 30 };
    const bytes = await sharp({ create: { ...whole, channels: 4, background: { ...colour, alpha: 0.4 } } })
      .png()
      .toBuffer();
    const made = await makePictures(bytes, { maxPixels, sizes: sizesFor(whole), type: 'image/png' });
    for (const picture of made.sizes) {
      expect((await sharp(picture).metadata()).format).toBe('webp');
      const [red = 0, green = 0, blue = 0, alpha = 0] = await sharp(picture).raw().toBuffer();
      const distances = [red - colour.r, green - colour.g, blue - colour.b, alpha - 102].map(Math.abs);
      expect(Math.max(...distances)).toBeLessThan(6);
    }
  });

  test('are none where none are asked for', async () => {
    const bytes = await makePicture({ format: 'jpeg' });
    expect((await makePictures(bytes, { maxPixels, sizes: [], type: 'image/jpeg' })).sizes).toEqual([]);
  });
});

test('a photo with a damaged row has no pictures at all', async () => {
  const bytes = Uint8Array.from(await makePicture({ format: 'jpeg', width: 2_600, height: 1_400 }));
  bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 200);
  const wholeSize = { width: 2_600, height: 1_400 };
  const options = { maxPixels, wholeSize, sizes: sizesFor(wholeSize), type: 'image/jpeg' as const };
  await expect(makePictures(bytes, options)).rejects.toThrow();
});
