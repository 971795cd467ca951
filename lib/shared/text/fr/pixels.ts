import { formats } from './formats';

/** A number of pixels to the last: `12 192 768 pixels`. */
export function exactPixels(pixels: number): string {
  return formats.plural(pixels, { one: '#\u00a0pixel', many: '#\u00a0de pixels', other: '#\u00a0pixels' });
}

/** A number of pixels: `12,2 mégapixels`; below 100,000 the pixels themselves. */
export function pixels(count: number): string {
  return count < 100_000 ? exactPixels(count) : `${formats.decimal(count / 1e6)}\u00a0mégapixels`;
}
