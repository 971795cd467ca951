import { formats } from './formats';

/** `1 foto`, `1.204 foto’s`. */
export function photos(count: number): string {
  return formats.plural(count, { one: '# foto', other: '# foto’s' });
}
