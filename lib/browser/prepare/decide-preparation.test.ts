import { describe, expect, it } from 'vitest';
import { decidePreparation } from '@/lib/browser/prepare/decide-preparation';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import type { MediaType } from '@/lib/shared/media/media-types';

const KIB = 1_024;
const MIB = 1_024 * KIB;

type Case = {
  type: MediaType;
  size: number;
  width?: number;
  height?: number;
  alpha?: boolean;
  animated?: boolean;
  without?: MediaType;
};

const decide = ({
  type,
  size,
  width = 4_000,
  height = 3_000,
  alpha = false,
  animated = false,
  without,
}: Case) =>
  decidePreparation(
    { type, width, height, orientation: 1, frames: animated ? 2 : 1, isAnimated: animated, hasAlpha: alpha },
    size,
    DEFAULT_LIMITS,
    (target) => target !== without && (target === 'image/jpeg' || target === 'image/webp'),
  );

describe('decidePreparation', () => {
  it.each<[string, MediaType, Case]>([
    ['a camera photo', 'image/jpeg', { type: 'image/jpeg', size: 4 * MIB }],
    ['a small but heavy JPEG', 'image/jpeg', { type: 'image/jpeg', size: MIB, width: 1_000, height: 1_000 }],
    ['a large WebP', 'image/webp', { type: 'image/webp', size: MIB, alpha: true }],
    ['a photo saved as PNG', 'image/jpeg', { type: 'image/png', size: 20 * MIB }],
    ['a cut-out saved as PNG', 'image/webp', { type: 'image/png', size: 20 * MIB, alpha: true }],
    [
      'a WebP where none can be written',
      'image/jpeg',
      { type: 'image/webp', size: MIB, without: 'image/webp' },
    ],
  ])('compresses %s to %s', (_, targetType, image) => {
    expect(decide(image)).toEqual({ kind: 'compress', targetType });
  });

  it.each<[string, Case]>([
    ['an animated WebP', { type: 'image/webp', size: 4 * MIB, animated: true }],
    ['an animated PNG', { type: 'image/png', size: 4 * MIB, animated: true }],
    ['a GIF', { type: 'image/gif', size: 4 * MIB }],
    ['an AVIF', { type: 'image/avif', size: 4 * MIB }],
    ['a tiny JPEG', { type: 'image/jpeg', size: 20 * KIB, width: 320, height: 240 }],
    ['a JPEG that is compressed well', { type: 'image/jpeg', size: 200 * KIB, width: 2_000, height: 1_500 }],
    ['a small PNG', { type: 'image/png', size: 400 * KIB, width: 500, height: 400 }],
    ['a screenshot', { type: 'image/png', size: 900 * KIB, width: 2_000, height: 1_400 }],
    [
      'a cut-out where no WebP can be written',
      { type: 'image/png', size: MIB, alpha: true, without: 'image/webp' },
    ],
  ])('keeps %s', (_, image) => {
    expect(decide(image)).toEqual({ kind: 'keep' });
  });

  it('never re-encodes to PNG', () => {
    const header = {
      type: 'image/png' as const,
      width: 4_000,
      height: 3_000,
      orientation: 1,
      frames: 1,
      isAnimated: false,
    };
    for (const hasAlpha of [true, false]) {
      expect(
        decidePreparation({ ...header, hasAlpha }, 20 * MIB, DEFAULT_LIMITS, (type) => type === 'image/png'),
      ).toEqual({ kind: 'keep' });
    }
  });
});
