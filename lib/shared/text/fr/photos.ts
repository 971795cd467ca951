import { formats } from './formats';

/** `1 photo`, `1 204 photos`. */
export function photos(count: number): string {
  return formats.plural(count, { one: '# photo', many: '# de photos', other: '# photos' });
}
