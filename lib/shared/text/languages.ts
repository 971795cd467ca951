/** The languages of pages, by BCP 47 tag: the name of each in itself, and where its lines begin. The words are in the folder of that name. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr' },
} as const satisfies Readonly<Record<string, Readonly<{ name: string; direction: 'ltr' | 'rtl' }>>>;

/** A language of pages. */
export type Language = keyof typeof LANGUAGES;

/** All of them, in the order of their names. */
export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as readonly Language[];

/** Whether pages are written in the language of this tag. */
export function isLanguage(tag: string | null | undefined): tag is Language {
  return typeof tag === 'string' && Object.hasOwn(LANGUAGES, tag);
}

/** The cookie by which a browser remembers the language that its visitor chose. */
export const LANGUAGE_COOKIE = 'language';
