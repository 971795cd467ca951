import { describe, expect, it } from 'vitest';
import { isSamePicture } from '@/lib/browser/prepare/canvas/is-same-picture';

function picture(value: (at: number, x: number, y: number) => number, width = 80, height = 60) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at += 1) {
    const pixel = Math.floor(at / 4);
    data[at] = at % 4 === 3 ? 255 : value(at, pixel % width, Math.floor(pixel / width));
  }
  return { data, width, height };
}

const photo = (_: number, x: number, y: number) => 40 + x + y;

describe('isSamePicture', () => {
  it.each<[string, (at: number, x: number, y: number) => number]>([
    ['itself', photo],
    ['itself, compressed', (at, x, y) => photo(at, x, y) + ((at * 7) % 13) - 6],
    ['itself, a little sharper', (at, x, y) => photo(at, x, y) + (x % 2 === 0 ? 8 : -8)],
  ])('is the same as %s', (_, value) => {
    expect(isSamePicture(picture(photo), picture(value))).toBe(true);
  });

  it.each<[string, (at: number, x: number, y: number) => number]>([
    ['stripes', (at, x, y) => (y % 4 < 2 ? 255 : photo(at, x, y))],
    ['noise', (at) => (at * 7_919) % 256],
    ['white, as a blocked canvas gives', () => 255],
    ['nothing', () => 0],
    ['itself upside down', (at, x, y) => photo(at, x, 59 - y)],
    ['itself with a block gone', (at, x, y) => (x < 20 && y < 15 ? 255 : photo(at, x, y))],
    ['itself in grey that is too light', (at, x, y) => photo(at, x, y) + 10],
  ])('is not the same as %s', (_, value) => {
    expect(isSamePicture(picture(photo), picture(value))).toBe(false);
  });

  it('cares for what shows through, not for the colour of what cannot be seen', () => {
    const clear = (value: number, alpha: number) => {
      const { data, ...size } = picture(() => value);
      return { ...size, data: data.map((level, at) => (at % 4 === 3 ? alpha : level)) };
    };
    expect(isSamePicture(clear(0, 0), clear(200, 0))).toBe(true);
    expect(isSamePicture(clear(200, 0), clear(200, 255))).toBe(false);
  });

  it('compares pictures of a single pixel', () => {
    expect(
      isSamePicture(
        picture(() => 9, 1, 1),
        picture(() => 9, 1, 1),
      ),
    ).toBe(true);
    expect(
      isSamePicture(
        picture(() => 9, 1, 1),
        picture(() => 99, 1, 1),
      ),
    ).toBe(false);
  });
});
