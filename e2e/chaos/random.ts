/** Random numbers that a seed repeats (mulberry32), so that a run that failed can be run again. */
export type Random = Readonly<{
  /** 0 to below 1. */
  next: () => number;
  /** From `low` to below `high`, whole. */
  between: (low: number, high: number) => number;
  pick: <T>(items: readonly [T, ...T[]]) => T;
}>;

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low));
  return { next, between, pick: (items) => items[between(0, items.length)] ?? items[0] };
}
