/** The cookie by which a browser remembers the language that its visitor chose. */
export const LANGUAGE_COOKIE = 'language';
