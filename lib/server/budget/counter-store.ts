/** The result of an addition. */
export type Added = Readonly<{
  /** False: it would have passed the limit, and nothing was added. */
  ok: boolean;
  /** The number that the counter holds now; where it was refused, what it would have held. */
  total: number;
}>;

/**
 * Counters and notes that expire by themselves: in the memory of one process, or in Redis for many. Every single call is atomic.
 * Amounts are whole and not negative.
 */
export interface CounterStore {
  /** Adds, unless the sum would pass `limit`. A new counter ends at `endsAtMs`. */
  add(key: string, amount: number, options: { limit: number; endsAtMs: number }): Promise<Added>;
  /** Takes back what was added; never below zero, and nothing from a counter that has ended. */
  subtract(key: string, amount: number): Promise<void>;
  /** The number that a counter holds; 0 where there is none. */
  get(key: string): Promise<number>;
  /** Keeps a note until `endsAtMs`. */
  put(key: string, note: string, endsAtMs: number): Promise<void>;
  /** Returns a note and leaves it; null where there is none. */
  peek(key: string): Promise<string | null>;
  /** Returns a note and removes it: of several who ask at once one gets it, the others null. */
  take(key: string): Promise<string | null>;
}
