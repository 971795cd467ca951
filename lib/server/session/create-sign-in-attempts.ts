import type { Clock } from '@/lib/server/clock';
import { ApiError } from '@/lib/server/http/api-error';
import { networkOf } from '@/lib/server/http/client-network';

/** Wrong passwords that cost no waiting: people mistype. */
const FREE = { client: 5, network: 20 } as const;
/** The longest wait, in milliseconds; failures older than this are forgotten. */
const FORGET_MS = 900_000;
/** Places remembered; above it the one not heard of for longest is forgotten. */
const MAX_PLACES = 20_000;

/** What an attempt is told when it begins. */
export type Attempt = Readonly<{
  /** Failures of the client's network so far: those with fewer go first. */
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
      const own = placeOf(client, nowMs);
      const shared = placeOf(network, nowMs);
      const waitMs = Math.max(waitOf(own, FREE.client, nowMs), waitOf(shared, FREE.network, nowMs));
      if (waitMs > 0) throw new ApiError('rate_limited', { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
      remember(client, { failures: own.failures + 1, lastMs: nowMs });
      remember(network, { failures: shared.failures + 1, lastMs: nowMs });
      return {
        failures: shared.failures,
        succeed() {
          places.delete(client);
          const now = places.get(network);
          if (now) remember(network, { ...now, failures: now.failures - 1 });
        },
      };
    },
  };
}

/** How long the next attempt still has to wait, in milliseconds. */
function waitOf({ failures, lastMs }: Place, free: number, nowMs: number): number {
  if (failures < free) return 0;
  const delayMs = Math.min(FORGET_MS, 1_000 * 2 ** (failures - free));
  return Math.max(0, lastMs + delayMs - nowMs);
}
