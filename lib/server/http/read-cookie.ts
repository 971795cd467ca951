/**
 * The value of the first cookie of that name in a Cookie header (RFC 6265, section 5.4); undefined when there
 * is none.
 */
export function readCookie(header: string | null, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return undefined;
}
