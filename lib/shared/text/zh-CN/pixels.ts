import { formats } from './formats';

/** A number of pixels to the last: `12,192,768 像素`. */
export function exactPixels(pixels: number): string {
  return formats.plural(pixels, { other: '# 像素' });
}

/** A number of pixels: `1,219 万像素`, `2.7 亿像素`; below 100,000 the pixels themselves. */
export function pixels(count: number): string {
  if (count < 1e5) return exactPixels(count);
  return count < 1e8 ? `${formats.count(count / 1e4)} 万像素` : `${formats.decimal(count / 1e8)} 亿像素`;
}
