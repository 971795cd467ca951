/** The fate of a file's bytes. Files made to cost more than they weigh are refused for that, before anything of them is decoded. */
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { concat, fromAscii, fromUint32 } from '@/lib/shared/media/bytes';
import { readDecodeCost } from '@/lib/shared/media/decode-cost';
import type { MediaType } from '@/lib/shared/media/media-types';
import { pngChunk } from '@/lib/shared/media/png/png-chunk';
import { stripMetadata } from '@/lib/shared/media/strip-metadata';
import { makeObu, makeStillHeader } from '@/testing/media/make-av1';
import { box, makeHeif } from '@/testing/media/make-heif';
import { makeGif, makePng, makeWebp } from '@/testing/media/make-structures';
import { verifyBytes } from './verify-bytes';

const limits = { maxBytes: 10_485_760, maxPixels: 100_000_000 };
const pixel = { width: 1, height: 1, frames: 1 };
const still = makePng(pixel);
const times = (count: number, piece: Uint8Array) => concat(Array.from({ length: count }, () => piece));

test.each<[string, MediaType, Uint8Array]>([
  ['an APNG of 3,000 frames', 'image/png', makePng({ ...pixel, frames: 3_000 })],
  ['an APNG of 50,000 frames', 'image/png', makePng({ ...pixel, frames: 50_000 })],
  ['a GIF of 50,000 frames', 'image/gif', makeGif({ ...pixel, frames: 50_000 })],
  ['a WebP of 50,000 frames', 'image/webp', makeWebp({ ...pixel, frames: 50_000 })],
  ['a WebP of 120,000 frames', 'image/webp', makeWebp({ ...pixel, frames: 120_000 })],
  [
    'a PNG with 150,000 empty chunks before its picture',
    'image/png',
    concat([still.subarray(0, 33), times(150_000, pngChunk('teXt')), still.subarray(33)]),
  ],
  [
    'a JPEG with 20,000 empty segments before its picture',
    'image/jpeg',
    concat([fromAscii('\xff\xd8'), times(20_000, Uint8Array.of(0xff, 0xfe, 0, 2))]),
  ],
  ['an AVIF of empty boxes', 'image/avif', makeHeif({ topBoxes: [times(20_000, box('free'))] })],
  [
    'an AVIF of empty properties',
    'image/avif',
    makeHeif({ properties: [times(20_000, box('free', fromUint32(0)))] }),
  ],
])('%s is too complex', async (_, type, bytes) => {
  const outcome = await verifyBytes(bytes, { lane: 'small', claims: { type }, limits });
  expect(outcome).toMatchObject({ kind: 'refused', code: 'too_complex' });
});

test('a header that claims more pixels than can be counted is refused for them', async () => {
  const bytes = concat([still.subarray(0, 8), still.subarray(8)]);
  bytes.set(pngChunk('IHDR', fromAscii('\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\0\0\0\0')), 8);
  const outcome = await verifyBytes(bytes, { lane: 'small', claims: { type: 'image/png' }, limits });
  expect(outcome).toMatchObject({ code: 'too_many_pixels', details: { limitPixels: limits.maxPixels } });
  const { details } = outcome as { details?: Readonly<{ actualPixels?: number }> };
  expect(Number.isSafeInteger(details?.actualPixels)).toBe(true);
});

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3070b0' } });

test('a picture that is as promised comes back whole, with its thumbnail, its size upright and what it cost', async () => {
  const bytes = await plain(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const outcome = await verifyBytes(bytes, { lane: 'small', claims: { type: 'image/jpeg' }, limits });
  if (outcome.kind !== 'verified') throw new Error(outcome.kind);
  const { image } = outcome;
  expect([image.width, image.height]).toEqual([40, 60]);
  expect(image.pixels).toBe(readDecodeCost(bytes, 'image/jpeg').pixels);
  expect(image.bytes).toEqual(stripMetadata(bytes, 'image/jpeg'));
  expect(image.thumbhash.length).toBeGreaterThan(4);
  expect(await sharp(image.thumbnail).metadata()).toMatchObject({ format: 'webp', width: 40, height: 60 });
});

test('a picture that costs more than the small lane allows is decoded in the large one alone', async () => {
  const bytes = await plain(7_000, 4_200).jpeg().toBuffer();
  const job = { claims: { type: 'image/jpeg' }, limits } as const;
  expect(await verifyBytes(bytes, { ...job, lane: 'small' })).toEqual({ kind: 'large' });
  expect(await verifyBytes(bytes, { ...job, lane: 'large' })).toMatchObject({ kind: 'verified' });
});

test('one that is not as promised is refused for that, and nothing was decoded', async () => {
  const bytes = await plain(60, 40).jpeg().toBuffer();
  const claims = { type: 'image/jpeg', sizeBytes: bytes.length + 1 } as const;
  expect(await verifyBytes(bytes, { lane: 'small', claims, limits })).toEqual({
    kind: 'refused',
    code: 'size_mismatch',
    details: { limitBytes: bytes.length + 1, actualBytes: bytes.length },
  });
});

test('a damaged picture counts as decoded whole', async () => {
  const bytes = await sharp({
    create: {
      width: 90,
      height: 70,
      channels: 3,
      background: 'red',
      noise: { type: 'gaussian', mean: 99, sigma: 30 },
    },
  })
    .png()
    .toBuffer();
  const middle = bytes.length >> 1;
  bytes.fill(0, middle, middle + 90);
  const outcome = await verifyBytes(bytes, { lane: 'small', claims: { type: 'image/png' }, limits });
  expect(outcome).toMatchObject({ kind: 'refused', code: 'damaged_image', pixels: 90 * 70 });
});

test('of a GIF the screen is shown, also where the decoder takes it for a mistake', async () => {
  const bytes = makeGif({ width: 30, height: 20, frames: 1 });
  // Over 2,048 pixels wide, and its only frame is small.
  bytes.set([0xb8, 0x0b], 6);
  const outcome = await verifyBytes(bytes, { lane: 'small', claims: { type: 'image/gif' }, limits });
  if (outcome.kind !== 'verified') throw new Error(outcome.kind);
  expect([outcome.image.width, outcome.image.height]).toEqual([3_000, 20]);
  expect(await sharp(outcome.image.thumbnail).metadata()).toMatchObject({
    width: 640,
    height: 4,
    hasAlpha: true,
  });
});

/** The alpha of a point of the thumbnail, and how bright it is. */
async function thumbnailPoint(bytes: Uint8Array, type: 'image/gif' | 'image/png', at: number) {
  const outcome = await verifyBytes(bytes, { lane: 'small', claims: { type }, limits });
  if (outcome.kind !== 'verified') throw new Error(outcome.kind);
  const image = sharp(outcome.image.thumbnail).ensureAlpha().toColourspace('srgb');
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([outcome.image.width, outcome.image.height]);
  return { light: data[at * 4], alpha: data[at * 4 + 3] };
}

test('what the first frame of a GIF leaves of the screen is clear on the tile, as in browsers', async () => {
  // One pixel of the first colour, which becomes white, two from the corner.
  const bytes = makeGif({ width: 6, height: 1, frames: 1 });
  bytes.set([255, 255, 255], 13);
  const picture = Buffer.from(bytes).lastIndexOf(0x2c);
  bytes.set([2], picture + 1);
  expect(await thumbnailPoint(bytes, 'image/gif', 2)).toEqual({ light: 255, alpha: 255 });
  expect(await thumbnailPoint(bytes, 'image/gif', 1)).toMatchObject({ alpha: 0 });
  expect(await thumbnailPoint(bytes, 'image/gif', 3)).toMatchObject({ alpha: 0 });
});

test.each([1, 2])(
  'an animated PNG of %i frames has its first frame on the tile, not a default image that is no frame',
  async (frames) => {
    const size = { width: 4, height: 1 };
    const hidden = makePng({
      ...size,
      frames,
      ...{ frameWidth: 4, frameHeight: 1 },
      isDefaultHidden: true,
      isMoving: true,
    });
    const white = new Uint8Array(deflateSync(Uint8Array.of(0, 255, 255, 255, 255)));
    const black = new Uint8Array(deflateSync(new Uint8Array(5)));
    const swapped = swapData(hidden, black, white);
    expect(await thumbnailPoint(swapped, 'image/png', 0)).toEqual({ light: 0, alpha: 255 });
    const small = makePng({ ...size, frames, frameWidth: 2, isDefaultHidden: true, isMoving: true });
    expect(await thumbnailPoint(small, 'image/png', 1)).toEqual({ light: 0, alpha: 255 });
    expect(await thumbnailPoint(small, 'image/png', 3)).toMatchObject({ alpha: 0 });
  },
);

/** The PNG with other data in its default image. */
function swapData(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const [old, next] = [from, to].map((data) => pngChunk('IDAT', data));
  if (!old || !next) return bytes;
  const at = Buffer.from(bytes).indexOf(old);
  return concat([bytes.subarray(0, at), next, bytes.subarray(at + old.length)]);
}

test('an AVIF of high dynamic range is named, also where its data alone says so', async () => {
  const codes = [
    [9, 8],
    [16, 8],
    [9, 8],
    [1, 1],
  ] as const;
  const header = makeStillHeader(300, 200, [[0b001, 3], ...codes, [0, 3]]);
  const data = concat([header, makeObu(6, fromAscii('a frame'))]);
  const bytes = makeHeif({ items: [{ type: 'av01', content: String.fromCharCode(...data) }] });
  const outcome = await verifyBytes(bytes, { lane: 'small', claims: { type: 'image/avif' }, limits });
  expect(outcome).toMatchObject({
    kind: 'refused',
    code: 'unsupported_type',
    details: { actualType: 'AVIF image of high dynamic range' },
  });
});
