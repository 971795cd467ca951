import type { BoolReader } from './bool-reader';

/** For a coefficient: its bits' probabilities stand in groups of these many, by type, band and context. */
const PROBABILITIES = 11;
const OF_CONTEXTS = 3 * PROBABILITIES;
const OF_BANDS = 8 * OF_CONTEXTS;
/** By place in the block; one more for what follows the last. */
const BANDS = Uint8Array.of(0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 0);
const COEFFICIENTS = 16;

const LARGE_EXTRA = [
  [173, 148, 140],
  [176, 155, 140, 135],
  [180, 157, 141, 134, 130],
  [254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129],
] as const;

/** Types of blocks, by which their probabilities differ. */
export const LUMA_WITHOUT_DC = 0;
export const LUMA_DC = 1;
export const CHROMA = 2;
export const LUMA = 3;

/** Where the probabilities of a place begin, by type of block and place, for the first context. */
const GROUPS = Uint16Array.from({ length: 4 * BANDS.length }, (_, index) => {
  const type = Math.floor(index / BANDS.length);
  return type * OF_BANDS + (BANDS[index % BANDS.length] ?? 0) * OF_CONTEXTS;
});

/**
 * Reads the coefficients of a block of a type, from place `first` on, and keeps none (RFC 6386 section 13). `context` is
 * the number of blocks above and to the left that have any. Returns 1 where this one has, else 0.
 */
export function readTokens(
  reader: BoolReader,
  probabilities: Uint8Array,
  type: number,
  context: number,
  first: number,
): number {
  const groups = type * BANDS.length;
  let group = (GROUPS[groups + first] ?? 0) + context * PROBABILITIES;
  for (let place = first; place < COEFFICIENTS; ) {
    if (reader.read(probabilities[group] ?? 0) === 0) return place > first ? 1 : 0;
    while (reader.read(probabilities[group + 1] ?? 0) === 0) {
      place += 1;
      if (place === COEFFICIENTS) return 1;
      group = GROUPS[groups + place] ?? 0;
    }
    place += 1;
    let own = PROBABILITIES;
    if (reader.read(probabilities[group + 2] ?? 0) === 1) {
      readLarge(reader, probabilities, group);
      own += PROBABILITIES;
    }
    group = (GROUPS[groups + place] ?? 0) + own;
    // Its sign.
    reader.read(128);
  }
  return 1;
}

/** A coefficient of two and more, by its magnitude. */
function readLarge(reader: BoolReader, probabilities: Uint8Array, group: number): void {
  if (reader.read(probabilities[group + 3] ?? 0) === 0) {
    if (reader.read(probabilities[group + 4] ?? 0) === 1) reader.read(probabilities[group + 5] ?? 0);
    return;
  }
  if (reader.read(probabilities[group + 6] ?? 0) === 0) {
    if (reader.read(probabilities[group + 7] ?? 0) === 0) reader.read(159);
    else {
      reader.read(165);
      reader.read(145);
    }
    return;
  }
  const high = reader.read(probabilities[group + 8] ?? 0);
  const category = 2 * high + reader.read(probabilities[group + 9 + high] ?? 0);
  for (const probability of LARGE_EXTRA[category] ?? []) reader.read(probability);
}
