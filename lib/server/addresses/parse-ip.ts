import { isIP } from 'node:net';

/** An IP address as numbers: four bytes, or eight groups of 16 bits. */
export type Ip = Readonly<{ family: 4 | 6; parts: readonly number[] }>;

/**
 * Parses an address as sockets and proxies write it: with a port (203.0.113.7:4711, [2001:db8::1]:4711), with a zone
 * (fe80::1%eth0), or an IPv4 address mapped into IPv6 in either spelling (RFC 4291, section 2.5.5.2), which counts as
 * IPv4. Returns null for anything else.
 */
export function parseIp(text: string): Ip | null {
  const host = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%[\w.-]+$/, '');
  // Node takes more for a zone than there may be in one.
  const family = host.includes('%') ? 0 : isIP(host);
  if (family === 4) return { family, parts: host.split('.').map(Number) };
  if (family !== 6) return null;
  const groups = groupsOf(host);
  const isMapped = groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);
  return isMapped
    ? { family: 4, parts: groups.slice(6).flatMap((group) => [group >> 8, group & 0xff]) }
    : { family, parts: groups };
}

/** The eight groups of a valid IPv6 address. */
function groupsOf(host: string): readonly number[] {
  const hex = host.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [a * 256 + Number(b), c * 256 + Number(d)].map((group) => group.toString(16)).join(':'),
  );
  const [head = '', tail] = hex.split('::');
  const read = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  if (tail === undefined) return read(head);
  const [before, after] = [read(head), read(tail)];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

/** The address in one spelling only: dotted for IPv4, eight groups without leading zeros for IPv6. */
export function formatIp({ family, parts }: Ip): string {
  return family === 4 ? parts.join('.') : parts.map((part) => part.toString(16)).join(':');
}
