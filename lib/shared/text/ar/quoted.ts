/** A name that somebody has given, within a sentence: in quotation marks, and apart from the direction of the text around it. */
export function quoted(name: string): string {
  return `«${isolated(name)}»`;
}

/**
 * A name without quotation marks, apart from the direction of the text around it: `2026-08.jpg` behind an Arabic word would otherwise
 * be read from its end.
 */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
