import { type Ip, parseIp } from './parse-ip';

/** The client of an address that cannot be told: all of those share one budget. */
export const UNKNOWN_CLIENT = 'unknown';

/**
 * The name an address is counted under: an IPv4 address itself, of an IPv6 address its /64, because one household has all of
 * it. Always the same name for the same client, whatever the spelling; 43 characters at most.
 */
export function clientOf(address: string): string {
  const ip = readIp(address);
  if (ip === null) return UNKNOWN_CLIENT;
  return ip.family === 4 ? ip.parts.join('.') : `${prefixOf(ip, 4)}/64`;
}

/**
 * The network a client is in, for budgets that many addresses of one owner share: /24 of IPv4, /48 of IPv6. Takes an address
 * or what `clientOf` returned.
 */
export function networkOf(client: string): string {
  const ip = readIp(client.replace(/\/64$/, ''));
  if (ip === null) return UNKNOWN_CLIENT;
  return ip.family === 4 ? `${ip.parts.slice(0, 3).join('.')}.0/24` : `${prefixOf(ip, 3)}/48`;
}

/**
 * The name turns are taken by: an IPv4 address itself, of IPv6 the /48. The owner of a /48 has 65,536 clients in it, and with a turn
 * for each of them everybody else would wait behind all. Takes what `clientOf` returned.
 */
export function turnOf(client: string): string {
  return client.endsWith('/64') ? networkOf(client) : client;
}

/**
 * The region a client is in, all that one owner of addresses is likely to have: /16 of IPv4, /32 of IPv6. Takes an address or
 * what `clientOf` returned.
 */
export function regionOf(client: string): string {
  const ip = readIp(client.replace(/\/64$/, ''));
  if (ip === null) return UNKNOWN_CLIENT;
  return ip.family === 4 ? `${ip.parts.slice(0, 2).join('.')}.0.0/16` : `${prefixOf(ip, 2)}/32`;
}

/** RFC 6052, section 2.1: 64:ff9b::/96 in front of an address of IPv4, as a server without IPv4 sees those who have nothing else. */
const TRANSLATED = [0x64, 0xff9b, 0, 0, 0, 0];

/** An address to be counted; a translated one as what it was, or all of IPv4 would be one household. */
function readIp(address: string): Ip | null {
  const ip = parseIp(address);
  if (ip?.family !== 6 || TRANSLATED.some((group, at) => ip.parts[at] !== group)) return ip;
  return { family: 4, parts: ip.parts.slice(6).flatMap((group) => [group >> 8, group & 0xff]) };
}

function prefixOf({ parts }: Ip, groups: number): string {
  return `${parts
    .slice(0, groups)
    .map((part) => part.toString(16))
    .join(':')}::`;
}
