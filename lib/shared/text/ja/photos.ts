import { formats } from './formats';

/** `写真1枚`, `写真1,204枚`. */
export function photos(count: number): string {
  return formats.plural(count, { other: '写真#枚' });
}
