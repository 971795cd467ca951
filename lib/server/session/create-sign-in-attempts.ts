/**
 * Counts wrong passwords by place, and never in all: a count of all would let anybody lock the admin out.
 *
 * Example: a client guesses. Five failures are free, as people mistype; after that the next attempt has to wait, and each failure
 * doubles the wait:
 *
 *     failures    1 to 4    5      6      7      8      ...    15 and more
 *     wait        none      1 s    2 s    4 s    8 s    ...    15 minutes
 *
 * Fifteen minutes after its last failure a place is forgotten. Meanwhile the owner signs in from another network without any wait, and in
 * a browser that was signed in before (a known device) even from the same one.
 *
 * A right password takes back what the client has failed at this account, and no more. Else an attacker with an account of their own could
 * sign in to it after every fourth guess at the admin's, and never wait.
 */
import { networkOf, regionOf } from '../addresses/client-network';
import type { Clock } from '../clock';
import { ApiError } from '../errors/api-error';

/**
 * Wrong passwords that cost no waiting: people mistype. A /24 of IPv4 belongs to many, so that a few who guess must not make all
 * its addresses wait; a /48 of IPv6 is one owner's, with 65,536 clients in it.
 */
const FREE = { client: 5, ipv4Network: 200, ipv6Network: 20 } as const;
/** The longest wait, in milliseconds; failures older than this are forgotten. */
const FORGET_MS = 900_000;
/**
 * Places of a kind remembered; above it the one not heard of for longest is forgotten. Each kind by itself, so that no number of
 * addresses makes the region forgotten that they are in, or a device. There are 65,536 regions of IPv4.
 */
const MAX_PLACES = 70_000;

/** The facts an attempt is given when it begins. */
export type Attempt = Readonly<{
  /** From a device that signed in before, and that has not failed too often since. */
  isKnown: boolean;
  /**
   * Failures so far, of the device or of the client's region (/16 of IPv4, /32 of IPv6): those with fewer are judged first, so that
   * nobody fills the line from fresh networks.
   */
  failures: number;
  /**
   * The password was right: what the attempt cost is given back, and what the client has failed at this account before is forgotten, or
   * all of the device's failures. Its failures at others stay, or somebody could sign in to their own account again and again
   * while they guess at an admin's.
   */
  succeed(): void;
  /** Nobody has judged it: client and network get back what it cost. Their region does not, or crowds would never go last. */
  giveBack(): void;
}>;

/**
 * Slows down anyone who guesses, and nobody else: wrong passwords are counted by client and by network (/24 of IPv4, /48 of IPv6), and
 * each one beyond the free ones doubles the wait, up to a quarter of an hour. There is no count of all together, because it would let
 * anybody lock the admin out. A device that signed in before is counted by itself, wherever it is; one that fails too often, as if
 * somebody had stolen its cookie, counts as any stranger.
 */
export type SignInAttempts = Readonly<{
  /**
   * Counts an attempt before it is judged, so that a hundred at once do not all come first. `device`: the id in a cookie of ours, of
   * somebody who signed in to this very account; `account`: its id, null for a name that nobody has. Throws `rate_limited`.
   */
  begin(client: string, device: string | null, account: string | null): Attempt;
}>;

type Place = { failures: number; lastMs: number };

/** Creates the count, kept in memory. */
export function createSignInAttempts({ clock }: Readonly<{ clock: Clock }>): SignInAttempts {
  const [clients, networks, regions, devices] = [
    createPlaces(),
    createPlaces(),
    createPlaces(),
    createPlaces(),
  ];
  /** Failures of one client at one account: what of the client's a right password forgets. */
  const pairs = createPlaces();

  function beginKnown(device: string, nowMs: number): Attempt | null {
    const { failures, lastMs } = devices.get(device, nowMs);
    if (waitOf({ failures, lastMs }, FREE.client, nowMs) > 0) return null;
    devices.add(device, nowMs);
    return {
      isKnown: true,
      failures,
      succeed: () => devices.forget(device),
      giveBack: () => devices.takeBack(device),
    };
  }

  return {
    begin(client, device, account) {
      const nowMs = clock().getTime();
      const known = device === null ? null : beginKnown(device, nowMs);
      if (known) return known;
      const network = networkOf(client);
      const region = regionOf(client);
      const waitMs = Math.max(
        waitOf(clients.get(client, nowMs), FREE.client, nowMs),
        waitOf(networks.get(network, nowMs), freeOf(network), nowMs),
      );
      if (waitMs > 0) throw new ApiError('rate_limited', { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
      const { failures } = regions.get(region, nowMs);
      const pair = `${client} ${account ?? ''}`;
      clients.add(client, nowMs);
      if (account !== null) pairs.add(pair, nowMs);
      networks.add(network, nowMs);
      regions.add(region, nowMs);
      return {
        isKnown: false,
        failures,
        succeed() {
          clients.takeBack(client, pairs.get(pair, nowMs).failures);
          pairs.forget(pair);
          networks.takeBack(network);
          regions.takeBack(region);
        },
        giveBack() {
          clients.takeBack(client);
          pairs.takeBack(pair);
          networks.takeBack(network);
        },
      };
    },
  };
}

/** Failures by place. A Map keeps the order of insertion: the first is the one not heard of for longest. */
function createPlaces() {
  const places = new Map<string, Place>();
  const get = (name: string, nowMs: number): Place => {
    const kept = places.get(name);
    // Where the clock was set back by more, nobody has to wait until it has caught up.
    return kept && Math.abs(nowMs - kept.lastMs) < FORGET_MS ? kept : { failures: 0, lastMs: 0 };
  };
  const put = (name: string, place: Place) => {
    places.delete(name);
    if (place.failures > 0) places.set(name, place);
    if (places.size <= MAX_PLACES) return;
    const [oldest] = places.keys();
    if (oldest !== undefined) places.delete(oldest);
  };
  return {
    get,
    add: (name: string, nowMs: number) =>
      put(name, { failures: get(name, nowMs).failures + 1, lastMs: nowMs }),
    takeBack(name: string, failures = 1) {
      const now = places.get(name);
      if (now) put(name, { ...now, failures: now.failures - failures });
    },
    forget: (name: string) => places.delete(name),
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
