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
 * to 17 MB, as each may hold a third of what all leave free. However many come, the next one finds some room.
 */
import type { Clock } from '../clock';
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
/** From how much of the ceiling on what nobody completes is a matter of hurry. */
const BACKLOG_SHARE = 1 / 2;
/** When to come back: every completion makes room. */
const RETRY_SECONDS = 60;

/** The result of a grant's claim; `usedShare` of the whole ceiling, 0 to 1. */
type Held = Readonly<{ ok: true; usedShare: number } | { ok: false; retryAfterSeconds: number }>;

/** A file that was sent and lies unverified; `network` null where nobody knows whose it is, or it is an admin's. */
export type StagedFile = Readonly<{ network: string | null; sizeBytes: number }>;

/** The ceiling of what is granted or has arrived, and is not verified. */
export type Unverified = Readonly<{
  /** Holds room for a grant, or says that there is none. `network` null: held to no share of its own. */
  hold(network: string | null, sizeBytes: number): Promise<Held>;
  /** Frees what was held at `heldAtMs`. */
  free(network: string | null, sizeBytes: number, heldAtMs: number): Promise<void>;
  /** Bytes held, and those that lie in the bucket from grants that have ended. */
  sum(): Promise<number>;
  /**
   * Tells what a listing found of grants made before `beforeMs`. From then on those count as found, and no longer as held: what
   * was never sent takes no room any more, and what lies there unasked for does, also of its network's share. Otherwise one network
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
    ofNetwork: new Map<string, number>(),
    before: Number.NEGATIVE_INFINITY,
  };
  const sums = new Map<string, { sum: number; untilMs: number }>();

  const keyOf = (network: string | null, slot: number) =>
    `${network === null ? 'total:all' : `network:${network}`}:unverified:${slotMs}:${slot}`;

  /** The amount held in all slots but the newest. */
  async function olderSum(network: string | null): Promise<number> {
    const nowMs = clock().getTime();
    const newest = slotOf(nowMs);
    const cacheKey = keyOf(network, newest);
    const kept = sums.get(cacheKey);
    if (kept && nowMs < kept.untilMs) return kept.sum;
    const slots = Array.from({ length: newest - firstLive() }, (_, index) => newest - 1 - index).filter(
      (slot) => slot >= staged.before,
    );
    const parts = await Promise.all(slots.map((slot) => store.get(keyOf(network, slot))));
    const sum = parts.reduce((one, other) => one + other, 0);
    if (sums.size > 1_000) sums.clear();
    sums.set(cacheKey, { sum, untilMs: nowMs + KEPT_MS });
    return sum;
  }

  /** The share of the limit that is used now, or null where there is no room. */
  async function holdOne(network: string | null, sizeBytes: number, limit: number): Promise<number | null> {
    const slot = slotOf(clock().getTime());
    const stagedBytes = network === null ? staged.sumBytes : (staged.ofNetwork.get(network) ?? 0);
    const used = (await olderSum(network)) + stagedBytes;
    const endsAtMs = (slot + SLOTS_PER_GRANT + 3) * slotMs;
    const { ok, total } = await store.add(keyOf(network, slot), sizeBytes, { limit: limit - used, endsAtMs });
    return ok ? (used + total) / limit : null;
  }

  async function freeOne(network: string | null, sizeBytes: number, heldAtMs: number): Promise<void> {
    await store.subtract(keyOf(network, slotOf(heldAtMs)), sizeBytes);
    sums.delete(keyOf(network, slotOf(clock().getTime())));
  }

  async function sum(): Promise<number> {
    const newest = await store.get(keyOf(null, slotOf(clock().getTime())));
    return staged.sumBytes + (await olderSum(null)) + newest;
  }

  return {
    async hold(network, statedBytes) {
      const sizeBytes = countedOf(statedBytes);
      const heldAtMs = clock().getTime();
      const refused = { ok: false, retryAfterSeconds: RETRY_SECONDS } as const;
      if (network !== null) {
        const restBytes = Math.max(0, maxBytes - (await sum()) - sizeBytes);
        const limit = Math.floor(Math.min(maxBytes * NETWORK_SHARE, restBytes * SHARE_OF_REST));
        const share = await holdOne(network, sizeBytes, limit);
        if (share === null) return refused;
      }
      const usedShare = await holdOne(null, sizeBytes, maxBytes);
      if (usedShare !== null) return { ok: true, usedShare };
      if (network !== null) await freeOne(network, sizeBytes, heldAtMs);
      return refused;
    },
    async free(network, statedBytes, heldAtMs) {
      const sizeBytes = countedOf(statedBytes);
      if (network !== null) await freeOne(network, sizeBytes, heldAtMs);
      await freeOne(null, sizeBytes, heldAtMs);
    },
    sum,
    setStaged(files, beforeMs) {
      let sumBytes = 0;
      const ofNetwork = new Map<string, number>();
      for (const { network, sizeBytes } of files) {
        const counted = countedOf(sizeBytes);
        sumBytes += counted;
        if (network !== null) ofNetwork.set(network, (ofNetwork.get(network) ?? 0) + counted);
      }
      staged = { sumBytes, ofNetwork, before: slotOf(beforeMs) };
      sums.clear();
    },
    isBacklogged: () => staged.sumBytes >= maxBytes * BACKLOG_SHARE,
    endedBefore: () => firstLive() * slotMs,
  };
}
