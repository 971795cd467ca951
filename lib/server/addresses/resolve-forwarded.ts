import { UNKNOWN_CLIENT } from './client-network';
import { formatIp, type Ip, parseIp } from './parse-ip';
import { createNetworkMatcher, isLoopback, type TrustedProxies } from './trusted-proxies';

/** A request as its connection and its headers tell it. */
export type ForwardedRequest = Readonly<{
  /** The address the connection comes from; undefined when it has ended already. */
  peer: string | undefined;
  /** Encrypted by this server itself. */
  isEncrypted: boolean;
  forwardedFor: string | undefined;
  forwardedProto: string | undefined;
  forwardedHost: string | undefined;
}>;

/** Where a request comes from, after everything that anybody could have made up is left out. */
export type ForwardedFacts = Readonly<{
  /** An IP address in one spelling, or `unknown`. */
  address: string;
  /** The browser speaks https, to us or to the proxy in front. */
  isSecure: boolean;
  /** The name that the browser used, as a proxy of ours tells it; null: as the Host header says. */
  host: string | null;
  /** The peer is a proxy of ours: what else it says of the request may be believed. */
  isProxied: boolean;
}>;

/**
 * Creates the one place that decides whom a request is from. X-Forwarded-For is read from the right, where proxies of ours
 * wrote, up to the first address that is none of them; anything left of that is the client's own invention. A peer that is
 * no trusted proxy is the client, whatever it sends.
 */
export function createForwardedResolver(
  trust: TrustedProxies,
): (request: ForwardedRequest) => ForwardedFacts {
  const isProxy =
    trust.kind === 'networks'
      ? createNetworkMatcher(trust.networks)
      : trust.kind === 'local'
        ? isLoopback
        : () => false;
  return ({ peer, isEncrypted, forwardedFor, forwardedProto, forwardedHost }) => {
    const peerIp = parseIp(peer ?? '');
    const isProxied = trust.kind === 'platform' || (peerIp !== null && isProxy(peerIp));
    const chain = isProxied ? listOf(forwardedFor) : [];
    const { ip, hops } = 'count' in trust ? byCount(chain, trust.count) : byNetworks(chain, isProxy);
    const known = ip ?? peerIp;
    // A proxy on this machine may say that it speaks https even where its addresses are not believed: that changes
    // nothing but the cookie and the headers of its own answer.
    const isProtoBelieved = isProxied || (peerIp !== null && isLoopback(peerIp));
    const protos = isProtoBelieved ? listOf(forwardedProto) : [];
    const proto = protos.at(-Math.max(1, hops)) ?? protos[0];
    // Each proxy adds the name it was asked by, so the one that the browser used is as far from the right as its address.
    const hosts = isProxied ? listOf(forwardedHost) : [];
    return {
      address: known === null ? UNKNOWN_CLIENT : formatIp(known),
      isSecure: isEncrypted || proto?.toLowerCase() === 'https',
      host: hosts.at(-Math.max(1, hops)) ?? hosts[0] ?? null,
      isProxied,
    };
  };
}

type Found = Readonly<{ ip: Ip | null; hops: number }>;

function byCount(chain: readonly string[], count: number): Found {
  const hops = Math.min(Math.max(1, count), chain.length);
  return { ip: parseIp(chain.at(-hops) ?? ''), hops };
}

/** The last address from the right that is no proxy; of a chain of proxies alone the first. */
function byNetworks(chain: readonly string[], isProxy: (ip: Ip) => boolean): Found {
  let found: Found = { ip: null, hops: 0 };
  for (const entry of chain.toReversed()) {
    const ip = parseIp(entry);
    // A trusted proxy that knows no better: the request counts as the last one that is known.
    if (ip === null) return found;
    found = { ip, hops: found.hops + 1 };
    if (!isProxy(ip)) return found;
  }
  return found;
}

function listOf(header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
