import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { comparePictures, isSamePixels } from './compare-pictures';

function picture(value: (at: number, x: number, y: number) => number, width = 80, height = 60) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at += 1) {
    const pixel = Math.floor(at / 4);
    data[at] = at % 4 === 3 ? 255 : value(at, pixel % width, Math.floor(pixel / width));
  }
  return { data, width, height };
}

const photo = (_: number, x: number, y: number) => 40 + x + y;

describe('comparePictures', () => {
  it.each<[string, (at: number, x: number, y: number) => number]>([
    ['itself', photo],
    ['itself, compressed', (at, x, y) => photo(at, x, y) + ((at * 7) % 13) - 6],
    ['itself, a little sharper', (at, x, y) => photo(at, x, y) + (x % 2 === 0 ? 8 : -8)],
  ])('is the same as %s', (_, value) => {
    expect(comparePictures(picture(photo), picture(value))).toBe('same');
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
    expect(comparePictures(picture(photo), picture(value))).not.toBe('same');
  });

  it('cares for what shows through, not for the colour of what cannot be seen', () => {
    const clear = (value: number, alpha: number) => {
      const { data, ...size } = picture(() => value);
      return { ...size, data: data.map((level, at) => (at % 4 === 3 ? alpha : level)) };
    };
    expect(comparePictures(clear(0, 0), clear(200, 0))).toBe('same');
    expect(comparePictures(clear(200, 0), clear(200, 255))).toBe('different');
  });

  it.each([
    [9, 'same'],
    [99, 'different'],
  ])('compares pictures of a single pixel: 9 and %i', (level, expected) => {
    const pixel = (value: number) => picture(() => value, 1, 1);
    expect(comparePictures(pixel(9), pixel(level))).toBe(expected);
  });

  it.each<[string, (at: number, x: number, y: number) => number]>([
    ['white', () => 255],
    ['nothing', () => 0],
    ['itself with a block gone', (at, x, y) => (x < 20 && y < 15 ? 255 : photo(at, x, y))],
    ['stripes', (at, x, y) => (y % 4 < 2 ? 255 : photo(at, x, y))],
  ])('takes %s for no loss of compression, however strong', (_, value) => {
    expect(comparePictures(picture(photo), picture(value))).toBe('different');
  });
});

describe('isSamePixels', () => {
  it('forgives rounding, and no more', () => {
    const beside = (by: number) => picture((at, x, y) => photo(at, x, y) + (x === 7 && y === 9 ? by : 0));
    expect(isSamePixels(picture(photo), beside(3))).toBe(true);
    expect(isSamePixels(picture(photo), beside(4))).toBe(false);
    expect(isSamePixels(picture(photo), picture(photo, 60, 80))).toBe(false);
  });
});

type Colour = readonly [red: number, green: number, blue: number];

const [RED, GREEN, BLUE, YELLOW, MAGENTA, CYAN, BLACK, WHITE]: readonly Colour[] = [
  0xff0000, 0x00ff00, 0x0000ff, 0xffff00, 0xff00ff, 0x00ffff, 0, 0xffffff,
].map((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const);
const SIZES = ['1x1', '2x1', '3x3', '8x8', '9x17', '16x16', '40x30', '30x40', '160x3', '100x75'];
const PAIRS = [
  [RED, BLUE],
  [GREEN, BLACK],
  [GREEN, MAGENTA],
  [BLUE, YELLOW],
  [RED, CYAN],
  [WHITE, BLUE],
  [RED, RED],
  [BLUE, BLUE],
  [BLACK, WHITE],
] as [Colour, Colour][];
/** Whether a pixel has the first of two colours. */
const PATTERNS: Record<string, (x: number, y: number, width: number) => boolean> = {
  'a chequer of single pixels': (x, y) => (x + y) % 2 === 0,
  'lines of single pixels': (_, y) => y % 2 === 0,
  'a chequer of three': (x, y) => (Math.floor(x / 3) + Math.floor(y / 3)) % 2 === 0,
  halves: (x, _, width) => x < width / 2,
  dots: (x, y) => x % 4 === 1 && y % 4 === 1,
};

describe('what codecs make of small pictures in strong colours', () => {
  it.each(SIZES)('is never taken for another picture, at %s', async (name) => {
    const [width = 1, height = 1] = name.split('x').map(Number);
    const size = { width, height };
    const made = Object.entries(PATTERNS).flatMap(([pattern, isFirst]) =>
      PAIRS.map(([first, second]) => {
        const pixels = new Uint8ClampedArray(width * height * 4);
        for (let at = 0; at < width * height; at += 1) {
          const colour = isFirst(at % width, Math.floor(at / width), width) ? first : second;
          pixels.set([...colour, 255], at * 4);
        }
        return { pattern, first, second, pixels };
      }),
    );
    for (const { pixels, ...kind } of made) {
      const image = sharp(pixels, { raw: { ...size, channels: 4 } });
      for (const coded of [image.clone().jpeg({ quality: 80 }), image.clone().webp({ quality: 80 })]) {
        const decoded = await sharp(await coded.toBuffer())
          .ensureAlpha()
          .raw()
          .toBuffer();
        const likeness = comparePictures(
          { data: pixels, ...size },
          { data: new Uint8ClampedArray(decoded), ...size },
        );
        expect({ ...kind, likeness }).not.toEqual({ ...kind, likeness: 'different' });
      }
    }
  });
});
