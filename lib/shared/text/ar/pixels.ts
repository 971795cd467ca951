import { formats } from './formats';

/** A number of pixels to the last: `12,192,768 بكسل`; the word is the same behind every number. */
export function exactPixels(pixels: number): string {
  return formats.plural(pixels, { other: '# بكسل' });
}

/** A number of pixels: `12.2 ميغابكسل`; below 100,000 the pixels themselves. */
export function pixels(count: number): string {
  return count < 100_000 ? exactPixels(count) : `${formats.decimal(count / 1e6)} ميغابكسل`;
}
