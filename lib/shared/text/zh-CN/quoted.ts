/** A name that somebody has given, within a sentence: in quotation marks, and apart from the direction of the text around it. */
export function quoted(name: string): string {
  return `“\u2068${name}\u2069”`;
}
