import { BlockList } from 'node:net';
import { formatIp, type Ip, parseIp } from './parse-ip';

/** Says whose word on where a request comes from is taken. */
export type TrustedProxies =
  /** Nobody's: the address of the connection counts. */
  | Readonly<{ kind: 'none' }>
  /** Proxies by address, as `parseNetworks` takes them. */
  | Readonly<{ kind: 'networks'; networks: readonly string[] }>
  /** So many proxies in a row, the last of them on this machine; only where no one else can connect. */
  | Readonly<{ kind: 'local'; count: number }>
  /** A platform in front of every request, which overwrites what clients send (Vercel). */
  | Readonly<{ kind: 'platform'; count: number }>;

/** Networks by name; each entry is a subnet. */
const NAMED_NETWORKS: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  private: [
    '10.0.0.0/8',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '100.64.0.0/10',
    '169.254.0.0/16',
    'fc00::/7',
    'fe80::/10',
  ],
};

/** True for addresses of some networks. */
export type NetworkMatcher = (ip: Ip) => boolean;

/**
 * Comma-separated addresses, subnets (10.0.0.0/8, 2001:db8::/32) and the names `loopback` and `private` as single entries;
 * null when one of them is none of these.
 */
export function parseNetworks(text: string): readonly string[] | null {
  const entries = text
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '');
  return entries.every((entry) => Object.hasOwn(NAMED_NETWORKS, entry) || parseSubnet(entry) !== null)
    ? entries
    : null;
}

/** A matcher over what `parseNetworks` returned; throws for an entry that is no network. */
export function createNetworkMatcher(networks: readonly string[]): NetworkMatcher {
  const list = new BlockList();
  const subnets = networks.flatMap((entry) =>
    Object.hasOwn(NAMED_NETWORKS, entry) ? (NAMED_NETWORKS[entry] ?? []) : [entry],
  );
  for (const subnet of subnets) {
    const parsed = parseSubnet(subnet);
    if (parsed === null) throw new TypeError('A trusted proxy is not named by a network.');
    list.addSubnet(formatIp(parsed.ip), parsed.bits, parsed.ip.family === 4 ? 'ipv4' : 'ipv6');
  }
  return (ip) => list.check(formatIp(ip), ip.family === 4 ? 'ipv4' : 'ipv6');
}

/** Addresses of this machine. */
export const isLoopback: NetworkMatcher = createNetworkMatcher(['loopback']);

/** True for a name to listen at that nobody else on the network can reach. */
export function isLoopbackHost(host: string): boolean {
  const ip = parseIp(host);
  return host.toLowerCase() === 'localhost' || (ip !== null && isLoopback(ip));
}

function parseSubnet(entry: string): { ip: Ip; bits: number } | null {
  const [address = '', length, ...rest] = entry.split('/');
  // Neither a port nor a zone belongs to a network.
  if (rest.length > 0 || /[[\]%]/.test(address) || /\.\d+:/.test(address)) return null;
  const ip = parseIp(address);
  if (ip === null) return null;
  const most = ip.family === 4 ? 32 : 128;
  if (length === undefined) return { ip, bits: most };
  // ::ffff:10.0.0.0/104 would be read as IPv4, whose length is another.
  if (!/^\d{1,3}$/.test(length) || Number(length) > most || (ip.family === 4 && address.includes(':')))
    return null;
  // A length of nothing trusts the whole internet, which nobody means.
  return Number(length) === 0 ? null : { ip, bits: Number(length) };
}
