import { formats } from './formats';

/** `1 zdjęcie`, `3 zdjęcia`, `7 zdjęć`: the subject or object of a sentence. */
export function photos(count: number): string {
  return formats.plural(count, { one: '# zdjęcie', few: '# zdjęcia', many: '# zdjęć', other: '# zdjęcia' });
}

/** `1 zdjęcia`, `3 zdjęć`, `7 zdjęć`: the genitive, as behind a noun that says what is done to them. */
export function photosGenitive(count: number): string {
  return formats.plural(count, { one: '# zdjęcia', few: '# zdjęć', many: '# zdjęć', other: '# zdjęcia' });
}
