/**
 * The ceiling on what nobody has verified yet: bytes that grants allow, and bytes that arrived and wait. Without it a stranger could fill
 * the bucket with files that are never completed.
 *
 * Grants are counted in slots of an eighth of their life. With grants of 600 seconds a slot is 75 seconds long:
 *
 *     slot 100    a grant of 5 MB: the counter of slot 100 holds 5 MB
 *     slot 108    the grant expires unused; its slot still counts
 *     slot 109    slot 100 is older than any living grant: its counter no longer takes part, and the room is free
 *
 * So room comes back by itself, with one counter a slot. Files that did arrive are found by a listing (`setStaged`), and count as found
 * from then on.
 *
 * Example of the shares, with a ceiling of 120 MB: one network alone may hold 30 MB (a quarter). A second one then gets to 22 MB, a third
 * to 17 MB, as each may hold a third of what all leave free. However many come, the next one finds some room. One client may hold 22 MB of
 * the 30 MB of its network, so that a neighbour finds some too.
 */
import type { Clock } from '../clock';
import type { Payer } from './accounts';
import { CLIENT_SHARE } from './budget-limits';
import type { CounterStore } from './counter-store';
import { MAX_STAGED } from './list-staged';

/** How long the sum of older slots is believed: a completion elsewhere shows after it at the latest. */
const KEPT_MS = 2_000;
/** Slots the life of a grant is cut into. */
const SLOTS_PER_GRANT = 8;
/** How much of the ceiling one network may hold. */
const NETWORK_SHARE = 1 / 4;
/**
 * A network may not hold more than a third of what all leave free: a quarter of the ceiling where it is alone, a fifth where there
 * are two. So however many networks hold what they can, something is left for the next. Grants that nobody uses cost nothing,
 * and four networks could otherwise keep everybody out.
 */
const SHARE_OF_REST = 1 / 3;
/** The counter of everybody together, as `isTotalKey` knows it. */
const EVERYBODY = 'total:all';
/** From how much of the ceiling on what nobody completes is a matter of hurry. */
const BACKLOG_SHARE = 1 / 2;
/** When to come back: every completion makes room. */
const RETRY_SECONDS = 60;

/** The result of a grant's claim; `usedShare` of the whole ceiling, 0 to 1. */
type Held = Readonly<{ ok: true; usedShare: number } | { ok: false; retryAfterSeconds: number }>;

/** The client and network that hold something; null for an admin, who is held to no share, and where nobody knows. */
export type Holder = Readonly<Pick<Payer, 'client' | 'network'>> | null;

/** A file that was sent and lies unverified. */
export type StagedFile = Readonly<{ holder: Holder; sizeBytes: number }>;

/** The ceiling of what is granted or has arrived, and is not verified. */
export type Unverified = Readonly<{
  /** Holds room for a grant, or says that there is none. */
  hold(holder: Holder, sizeBytes: number): Promise<Held>;
  /** Frees what was held at `heldAtMs`. */
  free(holder: Holder, sizeBytes: number, heldAtMs: number): Promise<void>;
  /** Bytes held, and those that lie in the bucket from grants that have ended. */
  sum(): Promise<number>;
  /**
   * Tells what a listing found of grants made before `beforeMs`. From then on those count as found, and no longer as held: what
   * was never sent takes no room any more, and what lies there unasked for does, also of its sender's share. Otherwise one network
   * could fill the ceiling over hours.
   */
  setStaged(files: readonly StagedFile[], beforeMs: number): void;
  /** True while files whose grants have ended take half of the ceiling. */
  isBacklogged(): boolean;
  /** The moment before which every grant has ended, at the edge of a slot. */
  endedBefore(): number;
}>;

/**
 * Creates the ceiling. A file counts for a part of it at least, so that a listing with an end sees everything that the ceiling lets
 * in: behind tiny files large ones could lie uncounted. Held amounts are counted in slots of time, one counter each, so that a grant that nobody uses frees its
 * room when it expires, without anybody doing anything.
 */
export function createUnverified(
  options: Readonly<{ store: CounterStore; maxBytes: number; grantSeconds: number; clock: Clock }>,
): Unverified {
  const { store, maxBytes, grantSeconds, clock } = options;
  const slotMs = Math.max(1_000, Math.ceil((grantSeconds * 1_000) / SLOTS_PER_GRANT));
  const slotOf = (atMs: number) => Math.floor(atMs / slotMs);
  // A grant of a slot's last moment ends a whole life after the slot does.
  const firstLive = () => slotOf(clock().getTime() - grantSeconds * 1_000);
  const smallestBytes = Math.ceil(maxBytes / MAX_STAGED);
  const countedOf = (sizeBytes: number) => (sizeBytes === 0 ? 0 : Math.max(sizeBytes, smallestBytes));
  let staged = {
    sumBytes: 0,
    ofName: new Map<string, number>(),
    before: Number.NEGATIVE_INFINITY,
  };
  const sums = new Map<string, { sum: number; untilMs: number }>();

  const keyOf = (name: string, slot: number) => `${name}:unverified:${slotMs}:${slot}`;
  const stagedOf = (name: string) => (name === EVERYBODY ? staged.sumBytes : (staged.ofName.get(name) ?? 0));

  /** The amount held in all slots but the newest. */
  async function olderSum(name: string): Promise<number> {
    const nowMs = clock().getTime();
    const newest = slotOf(nowMs);
    const cacheKey = keyOf(name, newest);
    const kept = sums.get(cacheKey);
    if (kept && nowMs < kept.untilMs) return kept.sum;
    const slots = Array.from({ length: newest - firstLive() }, (_, index) => newest - 1 - index).filter(
      (slot) => slot >= staged.before,
    );
    const parts = await Promise.all(slots.map((slot) => store.get(keyOf(name, slot))));
    const sum = parts.reduce((one, other) => one + other, 0);
    if (sums.size > 1_000) sums.clear();
    sums.set(cacheKey, { sum, untilMs: nowMs + KEPT_MS });
    return sum;
  }

  /** The share of the limit that is used now, or null where there is no room. */
  async function holdOne(name: string, sizeBytes: number, limit: number): Promise<number | null> {
    const slot = slotOf(clock().getTime());
    const used = (await olderSum(name)) + stagedOf(name);
    const endsAtMs = (slot + SLOTS_PER_GRANT + 3) * slotMs;
    const { ok, total } = await store.add(keyOf(name, slot), sizeBytes, { limit: limit - used, endsAtMs });
    return ok ? (used + total) / limit : null;
  }

  async function freeAll(names: readonly string[], sizeBytes: number, heldAtMs: number): Promise<void> {
    await Promise.all(names.map((name) => store.subtract(keyOf(name, slotOf(heldAtMs)), sizeBytes)));
    for (const name of names) sums.delete(keyOf(name, slotOf(clock().getTime())));
  }

  async function sum(): Promise<number> {
    const newest = await store.get(keyOf(EVERYBODY, slotOf(clock().getTime())));
    return staged.sumBytes + (await olderSum(EVERYBODY)) + newest;
  }

  /** The counters that a grant has to fit into, the closest first, each with its limit. */
  async function limitsOf(holder: Holder, sizeBytes: number): Promise<(readonly [string, number])[]> {
    const all = [EVERYBODY, maxBytes] as const;
    if (holder === null) return [all];
    const restBytes = Math.max(0, maxBytes - (await sum()) - sizeBytes);
    const limit = Math.min(maxBytes * NETWORK_SHARE, restBytes * SHARE_OF_REST);
    const [client, network] = namesOf(holder);
    return [[client, Math.floor(limit * CLIENT_SHARE)], [network, Math.floor(limit)], all];
  }

  return {
    async hold(holder, statedBytes) {
      const sizeBytes = countedOf(statedBytes);
      const heldAtMs = clock().getTime();
      const held: string[] = [];
      let usedShare = 0;
      for (const [name, limit] of await limitsOf(holder, sizeBytes)) {
        const share = await holdOne(name, sizeBytes, limit);
        if (share === null) {
          await freeAll(held, sizeBytes, heldAtMs);
          return { ok: false, retryAfterSeconds: RETRY_SECONDS };
        }
        held.push(name);
        usedShare = share;
      }
      return { ok: true, usedShare };
    },
    free: (holder, statedBytes, heldAtMs) =>
      freeAll([...(holder === null ? [] : namesOf(holder)), EVERYBODY], countedOf(statedBytes), heldAtMs),
    sum,
    setStaged(files, beforeMs) {
      let sumBytes = 0;
      const ofName = new Map<string, number>();
      for (const { holder, sizeBytes } of files) {
        const counted = countedOf(sizeBytes);
        sumBytes += counted;
        for (const name of holder === null ? [] : namesOf(holder)) {
          ofName.set(name, (ofName.get(name) ?? 0) + counted);
        }
      }
      staged = { sumBytes, ofName, before: slotOf(beforeMs) };
      sums.clear();
    },
    isBacklogged: () => staged.sumBytes >= maxBytes * BACKLOG_SHARE,
    endedBefore: () => firstLive() * slotMs,
  };
}

function namesOf({ client, network }: NonNullable<Holder>): readonly [string, string] {
  return [`client:${client}`, `network:${network}`];
}
