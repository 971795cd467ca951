import { LANGUAGES, type Language } from '@/lib/shared/text/languages';

/** The opening tag of a page in a language. */
export function htmlTag(language: Language): string {
  const { direction } = LANGUAGES[language];
  return `<html lang="${language}"${direction === 'ltr' ? '' : ` dir="${direction}"`}>`;
}
