/** The languages of pages, by BCP 47 tag: the name of each in itself, and where its lines begin. The words are in the folder of that name. */
export const LANGUAGES = {
  de: { name: 'Deutsch', direction: 'ltr' },
  en: { name: 'English', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  it: { name: 'Italiano', direction: 'ltr' },
  nl: { name: 'Nederlands', direction: 'ltr' },
  pl: { name: 'Polski', direction: 'ltr' },
  'pt-BR': { name: 'Português (Brasil)', direction: 'ltr' },
  tr: { name: 'Türkçe', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
  'zh-CN': { name: '简体中文', direction: 'ltr' },
  ja: { name: '日本語', direction: 'ltr' },
} as const satisfies Readonly<Record<string, Readonly<{ name: string; direction: 'ltr' | 'rtl' }>>>;

/** A language of pages. */
export type Language = keyof typeof LANGUAGES;

/** All of them, in the order of their names. */
export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as readonly Language[];
