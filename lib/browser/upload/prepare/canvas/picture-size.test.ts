import { describe, expect, it } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { fitInside, fitJpeg, fitPicture, isWithin, jpegScaleFor, turnSize } from './picture-size';

const side = fc.integer({ min: 1, max: 65_535 });

describe('fitInside', () => {
  it.each([
    [
      { width: 4_000, height: 3_000 },
      { width: 2_048, height: 1_536 },
    ],
    [
      { width: 10_000, height: 1 },
      { width: 2_048, height: 1 },
    ],
    [
      { width: 30, height: 20 },
      { width: 30, height: 20 },
    ],
  ])('%j becomes %j', (size, expected) => {
    expect(fitInside(size, 2_048)).toEqual(expected);
  });

  it('is never empty, never too large and never larger than before', () => {
    fc.assert(
      fc.property(side, side, side, (width, height, longest) => {
        const fitted = fitInside({ width, height }, longest);
        expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
        expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(longest);
        expect(fitted.width).toBeLessThanOrEqual(width);
        expect(fitted.height).toBeLessThanOrEqual(height);
      }),
    );
  });
});

describe('fitPicture', () => {
  it.each([
    ['a photo', [4_000, 3_000], [2_048, 1_536]],
    ['a phone’s screen', [1_080, 2_160], [1_024, 2_048]],
    ['a panorama', [20_000, 500], [9_159, 229]],
    ['a screenshot of a long page', [1_170, 12_000], [452, 4_638]],
    ['a panorama of no more pixels than a photo', [6_000, 300], [6_000, 300]],
    ['a line', [60_000, 1], [16_383, 1]],
  ])('%s of %j becomes %j', (_, [width = 0, height = 0], expected) => {
    const fitted = fitPicture({ width, height }, 2_048);
    expect([fitted.width, fitted.height]).toEqual(expected);
  });

  it('keeps as many pixels of any shape as of 2:1, and is never beyond both limits', () => {
    fc.assert(
      fc.property(side, side, fc.integer({ min: 16, max: 4_096 }), (width, height, longest) => {
        const fitted = fitPicture({ width, height }, longest);
        const isWithinSide = Math.max(fitted.width, fitted.height) <= longest;
        const slack = Math.max(fitted.width, fitted.height);
        expect(isWithinSide || fitted.width * fitted.height <= longest ** 2 / 2 + slack).toBe(true);
        expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(Math.max(longest, 16_383));
        const before = fitInside({ width, height }, longest);
        expect(fitted.width >= before.width && fitted.height >= before.height).toBe(true);
        expect(isWithin(fitted, longest)).toBe(true);
      }),
    );
  });
});

describe('fitJpeg', () => {
  it.each([
    ['a phone’s photo is halved', { width: 4_000, height: 3_000 }, { width: 2_000, height: 1_500 }],
    ['an odd side is rounded up', { width: 3_023, height: 4_031 }, { width: 1_512, height: 2_016 }],
    ['48 megapixels are quartered', { width: 8_064, height: 6_048 }, { width: 2_016, height: 1_512 }],
    ['a half that is too large is scaled', { width: 4_160, height: 3_120 }, { width: 2_048, height: 1_536 }],
    ['a half that is too small is none', { width: 3_990, height: 3_000 }, { width: 2_048, height: 1_540 }],
    ['what fits is left alone', { width: 2_040, height: 30 }, { width: 2_040, height: 30 }],
  ])('%s', (_, full, expected) => {
    expect(fitJpeg(full, 2_048)).toEqual(expected);
  });

  it('is never larger than asked for, and at most a fortieth smaller', () => {
    fc.assert(
      fc.property(side, side, side, (width, height, longest) => {
        const { width: w, height: h } = fitJpeg({ width, height }, longest);
        const fitted = fitPicture({ width, height }, longest);
        const wanted = Math.max(fitted.width, fitted.height);
        expect(Math.max(w, h)).toBeLessThanOrEqual(wanted);
        expect(Math.max(w, h)).toBeGreaterThanOrEqual(wanted * 0.975);
        expect(Math.min(w, h)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('jpegScaleFor', () => {
  it('is the smallest eighth that holds the target, of odd sides too', () => {
    expect(jpegScaleFor({ width: 4_000, height: 3_000 }, { width: 2_048, height: 1_536 })).toEqual({
      width: 2_500,
      height: 1_875,
    });
    expect(jpegScaleFor({ width: 3_023, height: 4_031 }, { width: 1_512, height: 2_016 })).toEqual({
      width: 1_512,
      height: 2_016,
    });
    expect(jpegScaleFor({ width: 300, height: 200 }, { width: 290, height: 190 })).toEqual({
      width: 300,
      height: 200,
    });
  });
});

describe('turnSize', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('%i swaps the sides when it lies on its side', (orientation) => {
    const turned = turnSize({ width: 3, height: 2 }, orientation);
    expect(turned).toEqual(orientation >= 5 ? { width: 2, height: 3 } : { width: 3, height: 2 });
  });
});
