import type { Clock } from '@/lib/server/clock';
import { ApiError } from '@/lib/server/http/api-error';
import { networkOf, regionOf } from '@/lib/server/http/client-network';

/**
 * Wrong passwords that cost no waiting: people mistype. A /24 of IPv4 belongs to many, so that a few who guess must not make all
 * its addresses wait; a /48 of IPv6 is one owner's, with 65,536 clients in it.
 */
const FREE = { client: 5, ipv4Network: 200, ipv6Network: 20 } as const;
/** The longest wait, in milliseconds; failures older than this are forgotten. */
const FORGET_MS = 900_000;
/** Places remembered; above it the one not heard of for longest is forgotten. */
const MAX_PLACES = 20_000;

/** What an attempt is told when it begins. */
export type Attempt = Readonly<{
  /** Failures of the client's region so far (/16 of IPv4, /32 of IPv6): those with fewer are judged first, so that nobody fills the line from fresh networks. */
  failures: number;
  /** The password was right: what the attempt cost is given back, and the client begins anew. */
  succeed(): void;
}>;

/**
 * Slows down whoever guesses, and nobody else: wrong passwords are counted by client and by network (/24 of IPv4, /48 of IPv6), and
 * each one beyond the free ones doubles the wait, up to a quarter of an hour. There is no count of all together, because it would let
 * anybody lock the admin out.
 */
export type SignInAttempts = Readonly<{
  /** Counts an attempt before it is judged, so that a hundred at once do not all come first. Throws `rate_limited`. */
  begin(client: string): Attempt;
}>;

type Place = { failures: number; lastMs: number };

/** Creates the count, kept in memory. */
export function createSignInAttempts({ clock }: Readonly<{ clock: Clock }>): SignInAttempts {
  // A Map keeps the order of insertion: the first is the one not heard of for longest.
  const places = new Map<string, Place>();

  const placeOf = (name: string, nowMs: number): Place => {
    const kept = places.get(name);
    return kept && nowMs - kept.lastMs < FORGET_MS ? kept : { failures: 0, lastMs: 0 };
  };
  const remember = (name: string, place: Place) => {
    places.delete(name);
    if (place.failures > 0) places.set(name, place);
    if (places.size <= MAX_PLACES) return;
    const [oldest] = places.keys();
    if (oldest !== undefined) places.delete(oldest);
  };

  return {
    begin(client) {
      const nowMs = clock().getTime();
      const network = `network ${networkOf(client)}`;
      const region = `region ${regionOf(client)}`;
      const own = placeOf(client, nowMs);
      const shared = placeOf(network, nowMs);
      const around = placeOf(region, nowMs);
      const waitMs = Math.max(waitOf(own, FREE.client, nowMs), waitOf(shared, freeOf(network), nowMs));
      if (waitMs > 0) throw new ApiError('rate_limited', { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
      remember(client, { failures: own.failures + 1, lastMs: nowMs });
      remember(network, { failures: shared.failures + 1, lastMs: nowMs });
      remember(region, { failures: around.failures + 1, lastMs: nowMs });
      return {
        failures: around.failures,
        succeed() {
          places.delete(client);
          for (const name of [network, region]) {
            const now = places.get(name);
            if (now) remember(name, { ...now, failures: now.failures - 1 });
          }
        },
      };
    },
  };
}

function freeOf(network: string): number {
  return network.endsWith('/48') ? FREE.ipv6Network : FREE.ipv4Network;
}

/** How long the next attempt still has to wait, in milliseconds. */
function waitOf({ failures, lastMs }: Place, free: number, nowMs: number): number {
  if (failures < free) return 0;
  const delayMs = Math.min(FORGET_MS, 1_000 * 2 ** (failures - free));
  return Math.max(0, lastMs + delayMs - nowMs);
}
