import { formats } from './formats';

/** `1 Foto`, `1.204 Fotos`. */
export function photos(count: number): string {
  return formats.plural(count, { one: '# Foto', other: '# Fotos' });
}
