import { expect, test } from 'vitest';
import { readDecodeCost } from '@/lib/shared/media/decode-cost';
import { makeWithAlpha } from '@/testing/media/make-avif';
import { laneOf, mostPixels } from './decode-limits';

test.each([
  ['a photo of 36 megapixels with its alpha', 7_000, 5_200, true, true],
  ['a photo of 44 megapixels with its alpha', 8_000, 5_500, true, false],
  ['two photos of 24 megapixels, one as the alpha of the other', 6_000, 4_000, false, false],
] as const)('%s', (_, width, height, isGrey, isAllowed) => {
  const cost = readDecodeCost(makeWithAlpha({ width, height }, { width, height, isGrey }), 'image/avif');
  expect(cost.pixels <= mostPixels('image/avif')).toBe(isAllowed);
  expect(laneOf(cost, 'image/avif')).toBe('large');
});
