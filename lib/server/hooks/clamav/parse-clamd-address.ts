/** Where clamd listens. */
export type ClamdAddress =
  | Readonly<{ kind: 'tcp'; host: string; port: number }>
  | Readonly<{ kind: 'unix'; path: string }>;

/** The port of `TCPSocket` in clamd's own example. */
const USUAL_PORT = 3310;

/** Reads `tcp://host`, `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`; null for anything else. */
export function parseClamdAddress(text: string): ClamdAddress | null {
  const path = /^unix:(?:\/\/)?(\/[^\0]+)$/.exec(text)?.[1];
  if (path !== undefined) return { kind: 'unix', path };
  if (!text.startsWith('tcp://') || !URL.canParse(text)) return null;
  const { hostname, port, username, password, pathname, search, hash } = new URL(text);
  const isBare = `${username}${password}${search}${hash}` === '' && (pathname === '' || pathname === '/');
  if (!isBare || hostname === '') return null;
  // An IPv6 address stands in brackets in a URL, and without them everywhere else.
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return { kind: 'tcp', host, port: port === '' ? USUAL_PORT : Number(port) };
}
