/** Any origin does: a path that stays on one stays on all. */
const ORIGIN = 'http://own.invalid';

/** The page to open after signing in: a path of this site, whatever the address asks for; `elsewhere` where it asks for another site. */
export function safeNext(next: string, elsewhere = '/gallery'): string {
  const url = next.startsWith('/') ? URL.parse(next, ORIGIN) : null;
  if (url?.origin !== ORIGIN) return elsewhere;
  const path = url.pathname + url.search;
  // Resolving dots may leave two slashes in front ("/..//evil.example"), which name another host when they're read again.
  return URL.parse(path, ORIGIN)?.href === url.origin + path ? path : elsewhere;
}
