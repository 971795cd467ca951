/** The cookie by which the server knows the theme a person chose. No secret: a word. */
export const THEME_COOKIE = 'theme';

/** A theme that was chosen; `system` for none: the page follows the system's. */
export const THEMES = ['system', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

/** The theme in the cookie; `system` without one. */
export function parseTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}
