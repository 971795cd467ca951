import sharp from 'sharp';
import { expect, test } from 'vitest';
import { concat } from '@/lib/shared/media/bytes';
import type { MediaType } from '@/lib/shared/media/media-types';
import { pngChunk } from '@/lib/shared/media/png/png-chunk';
import { makeGridAvif } from '@/testing/media/make-avif';
import { makeAnimation, makePicture } from '@/testing/server/make-picture';
import { decodeWhole } from './decode-whole';

const maxPixels = 1_000_000;

const stills = ['jpeg', 'png', 'webp', 'avif'] as const;

test.each(stills)('a whole %s is read to its end', async (format) => {
  const bytes = await makePicture({ format, width: 200, height: 150 });
  const options = { type: `image/${format}` as MediaType, isAnimated: false, maxPixels };
  expect(await decodeWhole(bytes, options)).toMatchObject({ width: 200, height: 150 });
});

test.each(stills)('half a %s is not', async (format) => {
  const bytes = await makePicture({ format, width: 200, height: 150 });
  const options = { type: `image/${format}` as MediaType, isAnimated: false, maxPixels };
  await expect(decodeWhole(bytes.subarray(0, bytes.length >> 1), options)).rejects.toThrow();
});

test('bytes that rotted inside a JPEG are noticed', async () => {
  const bytes = await makePicture({ format: 'jpeg', width: 600, height: 400 });
  const rotten = Uint8Array.from(bytes);
  rotten.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 200);
  await expect(decodeWhole(rotten, { type: 'image/jpeg', isAnimated: false, maxPixels })).rejects.toThrow();
});

test('dimensions are upright', async () => {
  const bytes = await sharp(await makePicture({ format: 'jpeg', width: 30, height: 20 }))
    .withMetadata({ orientation: 6 })
    .toBuffer();
  expect(await decodeWhole(bytes, { type: 'image/jpeg', isAnimated: false, maxPixels })).toMatchObject({
    width: 20,
    height: 30,
  });
});

test('every tile of an AVIF counts, though the decoder passes over one that is broken', async () => {
  const options = { type: 'image/avif', isAnimated: false, maxPixels } as const;
  const bytes = await makeGridAvif();
  expect(await decodeWhole(bytes, options)).toMatchObject({ width: 60, height: 100 });
  // Behind the last symbol of the last tile there are nothing but zeros.
  const rotten = bytes.with(bytes.length - 1, 0xff);
  expect(await sharp(rotten).raw().toBuffer()).toHaveLength(60 * 100 * 4);
  await expect(decodeWhole(rotten, options)).rejects.toThrow();
});

test.each(['gif', 'webp'] as const)('every frame of a %s counts', async (format) => {
  const bytes = await makeAnimation(format);
  const options = { type: `image/${format}` as MediaType, isAnimated: true, maxPixels };
  expect(await decodeWhole(bytes, options)).toMatchObject({ width: 40, height: 30 });
  const rotten = Uint8Array.from(bytes);
  rotten.fill(0xff, Math.floor(bytes.length * 0.7), Math.floor(bytes.length * 0.9));
  await expect(decodeWhole(rotten, options)).rejects.toThrow();
});

test('every frame of an APNG counts, though the decoder reads the first alone', async () => {
  const options = { type: 'image/png', isAnimated: true, maxPixels } as const;
  const bytes = await makeAnimation('png');
  expect(await decodeWhole(bytes, options)).toMatchObject({ width: 40, height: 30 });
  const frame = Buffer.from(bytes).lastIndexOf('fdAT') - 4;
  const sequence = bytes.subarray(frame + 8, frame + 12);
  const rotten = pngChunk('fdAT', concat([sequence, new Uint8Array(32)]));
  const changed = concat([bytes.subarray(0, frame), rotten, pngChunk('IEND')]);
  await expect(decodeWhole(changed, options)).rejects.toThrow();
});

test.each([
  ['a photo with a profile', 3, 'srgb', true],
  ['one that is transparent', 4, 'srgb', false],
  ['one of sixteen bits', 3, 'rgb16', false],
] as const)(
  'only opaque colours of eight bits are told to have a profile: %s',
  async (_, channels, space, has) => {
    const background = { r: 10, g: 200, b: 90, alpha: 0.5 };
    const picture = sharp({ create: { width: 40, height: 30, channels, background } });
    const bytes = await picture.toColourspace(space).withIccProfile('p3').png().toBuffer();
    const { hasRgbProfile } = await decodeWhole(bytes, { type: 'image/png', isAnimated: false, maxPixels });
    expect(hasRgbProfile).toBe(has);
  },
);
