import { formats } from './formats';

/** `1 foto`, `1.204 foto`. */
export function photos(count: number): string {
  return formats.plural(count, { one: '# foto', many: '# di foto', other: '# foto' });
}
