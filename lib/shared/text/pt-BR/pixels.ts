import { formats } from './formats';

/** A number of pixels to the last: `12.192.768 pixels`. */
export function exactPixels(pixels: number): string {
  return formats.plural(pixels, { one: '# pixel', many: '# de pixels', other: '# pixels' });
}

/** A number of pixels: `12,2 megapixels`; below 100,000 the pixels themselves. */
export function pixels(count: number): string {
  return count < 100_000 ? exactPixels(count) : `${formats.decimal(count / 1e6)} megapixels`;
}
