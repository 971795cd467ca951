/** Files made to cost more than they weigh: each is refused for that, before anything of it is decoded. */
import { expect, test } from 'vitest';
import { concat, fromAscii, fromUint32 } from '@/lib/shared/media/bytes';
import type { MediaType } from '@/lib/shared/media/media-types';
import { pngChunk } from '@/lib/shared/media/png/png-chunk';
import { box, makeHeif } from '@/lib/shared/media/testing/make-heif';
import { makeGif, makePng, makeWebp } from '@/lib/shared/media/testing/make-structures';
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
  const outcome = await verifyBytes(bytes, { lane: 'small', promised: { type }, limits });
  expect(outcome).toMatchObject({ kind: 'refused', code: 'too_complex' });
});

test('a header that claims more pixels than can be counted is refused for them', async () => {
  const bytes = concat([still.subarray(0, 8), still.subarray(8)]);
  bytes.set(pngChunk('IHDR', fromAscii('\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\0\0\0\0')), 8);
  const outcome = await verifyBytes(bytes, { lane: 'small', promised: { type: 'image/png' }, limits });
  expect(outcome).toMatchObject({ code: 'too_many_pixels', details: { limitPixels: limits.maxPixels } });
  const { details } = outcome as { details?: Readonly<{ actualPixels?: number }> };
  expect(Number.isSafeInteger(details?.actualPixels)).toBe(true);
});
