import { LANGUAGE_COOKIE, type Language } from '@/lib/shared/text/languages';

const YEAR_SECONDS = 365 * 86_400;

/** Has the server draw the next page in a language, for a year. */
export function setLanguage(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the Cookie Store API.
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
