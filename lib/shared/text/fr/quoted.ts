/** A name that somebody has given, within a sentence: in quotation marks, and apart from the direction of the text around it. */
export function quoted(name: string): string {
  return `«\u00a0\u2068${name}\u2069\u00a0»`;
}
