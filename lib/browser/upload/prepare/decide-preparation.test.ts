import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import type { MediaType } from '@/lib/shared/media/media-types';
import type { SourceType } from '@/lib/shared/media/source-types';
import type { PngRule } from './compressor';
import { decidePreparation } from './decide-preparation';

const KIB = 1_024;
const MIB = 1_024 * KIB;

type Case = {
  type: SourceType;
  size: number;
  width?: number;
  height?: number;
  orientation?: number;
  alpha?: boolean;
  animated?: boolean;
  without?: MediaType;
  keepOriginal?: boolean;
  odd?: boolean;
};

const decide = ({
  type,
  size,
  width = 4_000,
  height = 3_000,
  orientation = 1,
  alpha = false,
  animated = false,
  without,
  keepOriginal = false,
  odd = false,
}: Case) =>
  decidePreparation(
    { type, width, height, orientation, frames: animated ? 2 : 1, isAnimated: animated, hasAlpha: alpha },
    size,
    {
      limits: DEFAULT_LIMITS,
      photoType: 'image/webp',
      keepOriginal,
      hasOddColours: odd,
      canEncode: (target) => target !== without && (target === 'image/jpeg' || target === 'image/webp'),
    },
  );

const { maxDimension, quality } = DEFAULT_LIMITS;

describe('decidePreparation', () => {
  it.each<[string, { targetType: MediaType; png: PngRule }, Case]>([
    ['a camera photo', { targetType: 'image/webp', png: 'never' }, { type: 'image/jpeg', size: 4 * MIB }],
    [
      'a camera photo where no WebP can be written',
      { targetType: 'image/jpeg', png: 'never' },
      { type: 'image/jpeg', size: 4 * MIB, without: 'image/webp' },
    ],
    [
      'a small WebP that browsers do not turn as it says',
      { targetType: 'image/webp', png: 'for_transparency' },
      { type: 'image/webp', size: 20 * KIB, width: 300, height: 400, orientation: 6 },
    ],
    [
      'a small photo whose colours not every browser shows',
      { targetType: 'image/webp', png: 'for_transparency' },
      { type: 'image/jpeg', size: 20 * KIB, width: 300, height: 200, odd: true },
    ],
    [
      'a small PNG of that kind',
      { targetType: 'image/webp', png: 'for_drawings' },
      { type: 'image/png', size: 20 * KIB, width: 300, height: 200, odd: true },
    ],
    [
      'a small but heavy JPEG',
      { targetType: 'image/webp', png: 'never' },
      { type: 'image/jpeg', size: MIB, width: 1_000, height: 1_000 },
    ],
    [
      'a tiny JPEG that lies on its side',
      { targetType: 'image/webp', png: 'never' },
      { type: 'image/jpeg', size: 20 * KIB, width: 240, height: 320, orientation: 6 },
    ],
    [
      'a large WebP',
      { targetType: 'image/webp', png: 'never' },
      { type: 'image/webp', size: MIB, alpha: true },
    ],
    [
      'a heavy PNG, without loss where it is a drawing',
      { targetType: 'image/webp', png: 'for_drawings' },
      { type: 'image/png', size: 20 * MIB },
    ],
    [
      'a photo of few pixels in PNG',
      { targetType: 'image/webp', png: 'for_drawings' },
      { type: 'image/png', size: 450 * KIB, width: 500, height: 375 },
    ],
    [
      'an AVIF that is larger than may be sent',
      { targetType: 'image/webp', png: 'never' },
      { type: 'image/avif', size: 12 * MIB },
    ],
    [
      'a HEIC, as PNG only where it is transparent',
      { targetType: 'image/webp', png: 'for_transparency' },
      { type: 'image/heic', size: 2 * MIB },
    ],
    [
      'a tiny BMP, which cannot be published',
      { targetType: 'image/webp', png: 'for_drawings' },
      { type: 'image/bmp', size: KIB, width: 20, height: 20 },
    ],
  ])('compresses %s', (_, expected, image) => {
    expect(decide(image)).toEqual({ kind: 'compress', maxDimension, quality, ...expected });
  });

  it.each<[string, Case]>([
    ['an animated WebP', { type: 'image/webp', size: 4 * MIB, animated: true }],
    [
      'an animated WebP whose colours not every browser shows',
      { type: 'image/webp', size: 4 * MIB, animated: true, odd: true },
    ],
    ['an animated PNG', { type: 'image/png', size: 4 * MIB, animated: true }],
    ['a GIF', { type: 'image/gif', size: 4 * MIB }],
    [
      'an AVIF of any number of pixels: browsers draw half of a damaged one, and the server refuses it',
      { type: 'image/avif', size: 4 * MIB },
    ],
    [
      'a panorama of few pixels that is compressed well',
      { type: 'image/jpeg', size: 100 * KIB, width: 6_000, height: 300 },
    ],
    ['a tiny JPEG', { type: 'image/jpeg', size: 20 * KIB, width: 320, height: 240 }],
    ['a JPEG that is compressed well', { type: 'image/jpeg', size: 200 * KIB, width: 2_000, height: 1_500 }],
    ['a small PNG', { type: 'image/png', size: 60 * KIB, width: 200, height: 150 }],
    ['a screenshot', { type: 'image/png', size: 900 * KIB, width: 2_000, height: 1_400 }],
    ['a photo whose original is wanted', { type: 'image/jpeg', size: 4 * MIB, keepOriginal: true }],
  ])('keeps %s', (_, image) => {
    expect(decide(image)).toEqual({ kind: 'keep' });
  });

  it('converts a HEIC whose original is wanted with all its pixels, at a high quality', () => {
    const image = {
      type: 'image/heic',
      size: 4 * MIB,
      width: 8_000,
      height: 6_000,
      keepOriginal: true,
    } as const;
    expect(decide(image)).toMatchObject({ kind: 'compress', maxDimension: 16_383, quality: 0.92 });
  });

  it('converts a JPEG whose original is wanted in the same way where browsers differ in its colours', () => {
    expect(decide({ type: 'image/jpeg', size: 2 * MIB, keepOriginal: true, odd: true })).toMatchObject({
      ...{ kind: 'compress', maxDimension: 16_383, quality: 0.92 },
    });
  });
});
