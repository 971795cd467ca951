/**
 * A text without what opens anything: sealed tokens (compact JWE) and the queries of URLs, where signatures
 * are.
 */
export function redact(text: string): string {
  return text
    .replaceAll(/\beyJ[\w-]{10,}(?:\.[\w-]*){2,4}/g, '[token]')
    .replaceAll(/(\bhttps?:\/\/[^\s"'?\\]*)\?[^\s"'\\]*/g, '$1?[query]');
}
