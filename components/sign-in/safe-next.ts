/** Where to go after signing in: a path of our own, never another site, whatever the address says. */
export function safeNext(next: string): string {
  const base = 'http://own.invalid';
  if (!next.startsWith('/') || !URL.canParse(next, base)) return '/gallery';
  const url = new URL(next, base);
  return url.origin === base ? url.pathname + url.search : '/gallery';
}
