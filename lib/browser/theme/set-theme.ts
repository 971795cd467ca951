import { THEME_COOKIE, type Theme } from '@/lib/shared/theme';

const YEAR_SECONDS = 365 * 86_400;

/** Shows the page in a theme, and has the server draw the next one in it. */
export function setTheme(theme: Theme): void {
  const isSystem = theme === 'system';
  if (isSystem) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  const lifeSeconds = isSystem ? 0 : YEAR_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the Cookie Store API.
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${lifeSeconds}; samesite=lax`;
}
