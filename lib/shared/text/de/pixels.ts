import { formats } from './formats';

/** A number of pixels to the last: `12.192.768 Pixel`. */
export function exactPixels(pixels: number): string {
  return formats.plural(pixels, { one: '#\u00a0Pixel', other: '#\u00a0Pixel' });
}

/** A number of pixels: `12,2 Megapixel`; below 100,000 the pixels themselves. */
export function pixels(count: number): string {
  return count < 100_000 ? exactPixels(count) : `${formats.decimal(count / 1e6)}\u00a0Megapixel`;
}
