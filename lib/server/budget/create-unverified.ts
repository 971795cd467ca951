import type { Clock } from '@/lib/server/clock';
import type { CounterStore } from './counter-store';

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
/** When to come back: every completion makes room. */
const RETRY_SECONDS = 60;

/** What became of a grant's claim; `usedShare` of the whole ceiling, 0 to 1. */
type Held = Readonly<{ ok: true; usedShare: number } | { ok: false; retryAfterSeconds: number }>;

/** The ceiling of what is granted or has arrived, and is not verified. */
export type Unverified = Readonly<{
  /** Holds room for a grant, or says that there is none. `network` null: held to no share of its own. */
  hold(network: string | null, sizeBytes: number): Promise<Held>;
  /** Frees what was held at `heldAtMs`. */
  free(network: string | null, sizeBytes: number, heldAtMs: number): Promise<void>;
  /** Bytes held, and those that lie in the bucket from grants that have ended. */
  sum(): Promise<number>;
  /**
   * Tells what a listing found of grants made before `beforeMs`, in bytes. From then on those count as found, and no longer
   * as held: what was never sent takes no room any more, and what lies there unasked for does.
   */
  setStaged(sizeBytes: number, beforeMs: number): void;
  /** The moment before which every grant has ended, at the edge of a slot. */
  endedBefore(): number;
}>;

/**
 * Creates the ceiling. What is held is counted in slots of time, one counter each, so that a grant that nobody uses frees its
 * room when it ends, without anybody doing anything.
 */
export function createUnverified(
  options: Readonly<{ store: CounterStore; maxBytes: number; grantSeconds: number; clock: Clock }>,
): Unverified {
  const { store, maxBytes, grantSeconds, clock } = options;
  const slotMs = Math.max(1_000, Math.ceil((grantSeconds * 1_000) / SLOTS_PER_GRANT));
  const slotOf = (atMs: number) => Math.floor(atMs / slotMs);
  // A grant of a slot's last moment ends a whole life after the slot does.
  const firstLive = () => slotOf(clock().getTime() - grantSeconds * 1_000);
  let staged = { sizeBytes: 0, before: Number.NEGATIVE_INFINITY };
  const sums = new Map<string, { sum: number; untilMs: number }>();

  const keyOf = (network: string | null, slot: number) =>
    `${network === null ? 'total:all' : `network:${network}`}:unverified:${slotMs}:${slot}`;

  /** What is held in all slots but the newest. */
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
    const used = (await olderSum(network)) + (network === null ? staged.sizeBytes : 0);
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
    return staged.sizeBytes + (await olderSum(null)) + newest;
  }

  return {
    async hold(network, sizeBytes) {
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
    async free(network, sizeBytes, heldAtMs) {
      if (network !== null) await freeOne(network, sizeBytes, heldAtMs);
      await freeOne(null, sizeBytes, heldAtMs);
    },
    sum,
    setStaged(sizeBytes, beforeMs) {
      staged = { sizeBytes, before: slotOf(beforeMs) };
      sums.clear();
    },
    endedBefore: () => firstLive() * slotMs,
  };
}
