import type { Clock } from '../clock';
import type { CounterStore } from './counter-store';

export type MemoryStoreOptions = Readonly<{
  clock: Clock;
  /** Counters, and notes, remembered at most; above it the one not touched for longest is forgotten. Default 200,000. */
  maxKeys?: number;
  /** Counters that are never forgotten before their end; there must be few of them. */
  isPinned?: (key: string) => boolean;
}>;

type Entry<T> = { value: T; endsAtMs: number };

/**
 * Creates counters in the memory of this process, some 40 MB at most, however many addresses an attacker has. Forgetting one
 * gives its owner a fresh budget, which an attacker with so many addresses has anyway; budgets of everybody together are
 * pinned and hold.
 */
export function createMemoryStore(options: MemoryStoreOptions): CounterStore {
  const { clock, maxKeys = 200_000, isPinned = () => false } = options;
  const pinned = createTable<number>(clock, Number.POSITIVE_INFINITY);
  const others = createTable<number>(clock, maxKeys);
  const notes = createTable<string>(clock, maxKeys);
  const countersOf = (key: string) => (isPinned(key) ? pinned : others);
  return {
    async add(key, amount, { limit, endsAtMs }) {
      const counters = countersOf(key);
      const kept = counters.get(key);
      const total = (kept?.value ?? 0) + amount;
      if (total > limit) return { ok: false, total };
      counters.set(key, { value: total, endsAtMs: kept?.endsAtMs ?? endsAtMs });
      return { ok: true, total };
    },
    async subtract(key, amount) {
      const counters = countersOf(key);
      const kept = counters.get(key);
      if (kept) counters.set(key, { ...kept, value: Math.max(0, kept.value - amount) });
    },
    get: async (key) => countersOf(key).get(key)?.value ?? 0,
    async put(key, note, endsAtMs) {
      notes.set(key, { value: note, endsAtMs });
    },
    peek: async (key) => notes.get(key)?.value ?? null,
    async take(key) {
      const note = notes.get(key)?.value ?? null;
      notes.delete(key);
      return note;
    },
  };
}

/** Entries that have ended are swept out whenever so many were written since. */
const SWEEP_EVERY = 10_000;

function createTable<T>(clock: Clock, maxKeys: number) {
  // A Map keeps the order of insertion: the first is the one not touched for longest.
  const entries = new Map<string, Entry<T>>();
  let writes = 0;
  const sweep = (nowMs: number) => {
    for (const [key, entry] of entries) if (entry.endsAtMs <= nowMs) entries.delete(key);
  };
  return {
    get(key: string): Entry<T> | undefined {
      const entry = entries.get(key);
      return entry && entry.endsAtMs > clock().getTime() ? entry : undefined;
    },
    set(key: string, entry: Entry<T>): void {
      entries.delete(key);
      entries.set(key, entry);
      writes += 1;
      if (writes % SWEEP_EVERY === 0) sweep(clock().getTime());
      if (entries.size > maxKeys) {
        for (const [oldest] of entries) {
          entries.delete(oldest);
          break;
        }
      }
    },
    delete(key: string): void {
      entries.delete(key);
    },
  };
}
