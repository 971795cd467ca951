import { formats } from './formats';

/** `1 fotoğraf`, `1.204 fotoğraf`. */
export function photos(count: number): string {
  return formats.plural(count, { one: '# fotoğraf', other: '# fotoğraf' });
}
