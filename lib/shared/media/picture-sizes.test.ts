import { describe, expect, test } from 'vitest';
import { choosePicture, sizesFor, typeOfSizes, widthsOf } from './picture-sizes';

describe('an image', () => {
  test.each([
    ['of at most 1,280 pixels has no smaller pictures', 1_280, 960, []],
    ['a pixel larger has one', 1_281, 960, [{ side: 1_280, width: 1_280, height: 959 }]],
    [
      'that stands upright is measured by its height',
      1_536,
      2_048,
      [{ side: 1_280, width: 960, height: 1_280 }],
    ],
    ['of 2,560 pixels has one', 2_560, 1_440, [{ side: 1_280, width: 1_280, height: 720 }]],
    [
      'that was kept as it is has two',
      4_032,
      3_024,
      [
        { side: 1_280, width: 1_280, height: 960 },
        { side: 2_048, width: 2_048, height: 1_536 },
      ],
    ],
    [
      'as thin as a thread keeps a pixel',
      5_000,
      1,
      [
        { side: 1_280, width: 1_280, height: 1 },
        { side: 2_048, width: 2_048, height: 1 },
      ],
    ],
  ])('%s', (_, width, height, sizes) => {
    expect(sizesFor({ width, height })).toEqual(sizes);
  });
});

test('widths are those of an image whose row says that it has smaller pictures', () => {
  expect(widthsOf({ width: 4_000, height: 3_000, hasSizes: true })).toEqual([1_280, 2_048]);
  expect(widthsOf({ width: 4_000, height: 3_000 })).toEqual([]);
});

describe('the picture for a width', () => {
  const image = { width: 3_000, height: 4_000, hasSizes: true };

  test.each([
    [1, 'thumb'],
    [480, 'thumb'],
    [481, 1_280],
    [960, 1_280],
    [961, 2_048],
    [1_536, 2_048],
    [1_537, 'image'],
    [65_535, 'image'],
  ])('of %i pixels is the smallest that is as wide: %s', (width, expected) => {
    const chosen = choosePicture(image, width);
    expect(chosen.kind === 'size' ? chosen.size.side : chosen.kind).toBe(expected);
  });

  test('is the image itself where it has no others: it may move', () => {
    expect(choosePicture({ width: 3_000, height: 4_000 }, 100)).toEqual({ kind: 'image' });
  });
});

test('only a JPEG has smaller pictures that cannot be transparent', () => {
  const types = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'] as const;
  expect(types.map(typeOfSizes)).toEqual(['image/jpeg', ...Array(4).fill('image/webp')]);
});
