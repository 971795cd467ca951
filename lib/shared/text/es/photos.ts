import { formats } from './formats';

/** `1 foto`, `1204 fotos`. */
export function photos(count: number): string {
  return formats.plural(count, { one: '# foto', many: '# de fotos', other: '# fotos' });
}
