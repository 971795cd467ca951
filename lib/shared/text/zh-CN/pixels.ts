import { formats } from './formats';

/** A number of pixels to the last: `12,192,768 像素`. */
export function exactPixels(pixels: number): string {
  return formats.plural(pixels, { other: '# 像素' });
}

/** A number of pixels: `12.2 百万像素`; below 100,000 the pixels themselves. */
export function pixels(count: number): string {
  return count < 100_000 ? exactPixels(count) : `${formats.decimal(count / 1e6)} 百万像素`;
}
