import { LANGUAGE_COOKIE } from '@/lib/shared/text/language-cookie';

const YEAR_SECONDS = 365 * 86_400;

/** Has the server draw the next page in the language of a tag, for a year. */
export function setLanguage(language: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the Cookie Store API.
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
