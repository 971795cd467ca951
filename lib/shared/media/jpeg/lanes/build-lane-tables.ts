import { blocksOfMcu } from '../block-tables';
import { buildFirstLeaps, buildLeaps, buildLongLeaps, LEAP, LEAP_BITS, prefixOf } from '../build-leaps';
import type { ScanCoding } from '../scan-coding';

/** Fields of a state: where the leaps are, and a place: the slot of the block, and the coefficient that is due. */
export const STATE = { place: 0x3fff, slot: 9, coefficient: 0x3f, leaps: 14 } as const;
/** No state: the leap goes further than the block, or there is none. */
export const NO_STATE = -1;
/** The place where an MCU begins. */
export const MCU_PLACE = 0;
/** The mark of a leap from the beginning of a block, beside the coefficients that it passes. */
export const FIRST_MARK: number = 1 << (LEAP.first - LEAP.coefficients);

const COEFFICIENTS = 64;
/** Coefficients that a leap into a long code claims to pass: more than all others. */
const LONG = 256;

/** The codes of a block of an MCU. */
export type LaneBlock = Readonly<{ dc: Uint16Array; ac: Uint16Array }>;

/** How a lane moves through the blocks of a scan. */
export type LaneTables = Readonly<{
  /** Three tables for each pair of codes: from the beginning of a block, from within one, from within a long code. */
  leaps: Uint16Array;
  /** The state that follows, by the place of the one before and the coefficients of the leap. */
  next: Int32Array;
  /** The blocks of an MCU, in order. */
  blocks: readonly LaneBlock[];
}>;

/**
 * The tables that say, without asking any question, what follows a leap: another coefficient of the block, the rest of a long code, or the
 * next block and its tables. A question whose answer cannot be guessed costs a processor as much as three leaps.
 *
 * Worked example: a block has slot 0 for its beginning and slot 1 for the rest. A leap of 5 coefficients from the beginning leads to
 * coefficient 5 of slot 1. Another of 3 with the end of the block (128) makes 136, which leads to slot 2, the beginning of the next block.
 */
export function buildLaneTables(coding: ScanCoding): LaneTables {
  const none = new Uint16Array();
  const blocks = blocksOfMcu(coding, ['dc', 'ac']).map(
    ({ dc, ac }): LaneBlock => ({ dc: dc ?? none, ac: ac ?? none }),
  );
  const pairs: LaneBlock[] = [];
  const pairOf = blocks.map((block) => {
    const known = pairs.findIndex(({ dc, ac }) => dc === block.dc && ac === block.ac);
    return known >= 0 ? known : pairs.push(block) - 1;
  });
  const leaps = new Uint16Array((pairs.length * 3) << LEAP_BITS);
  pairs.forEach((pair, index) => {
    leaps.set(leapsOf(pair), (index * 3) << LEAP_BITS);
  });
  return { leaps, next: buildNext(pairOf), blocks };
}

function leapsOf({ dc, ac }: LaneBlock): Uint16Array {
  const all = new Uint16Array(3 << LEAP_BITS);
  const within = buildLeaps(ac);
  const prefix = prefixOf(within);
  const long = prefix === null ? LEAP.none : (LONG << LEAP.coefficients) | prefix;
  all.set(buildFirstLeaps(dc, ac));
  all.set(
    within.map((leap) => (leap === LEAP.none ? long : leap)),
    1 << LEAP_BITS,
  );
  all.fill(LEAP.none, 2 << LEAP_BITS);
  if (prefix !== null) all.set(buildLongLeaps(ac, prefix), 2 << LEAP_BITS);
  return all;
}

/** By the number of the tables of each block. */
function buildNext(pairOf: readonly number[]): Int32Array {
  const count = pairOf.length;
  /** Slots of a block: its beginning is even, since the mark of a leap from there leads past the slots behind it. */
  const slotsOf = (block: number) => [block * 2, block * 2 + 1, count * 2 + 1 + block] as const;
  const stateOf = (block: number, kind: 0 | 1 | 2, coefficient: number) =>
    (((pairOf[block] ?? 0) * 3 + kind) << (LEAP_BITS + STATE.leaps)) |
    (slotsOf(block)[kind] << STATE.slot) |
    coefficient;
  const next = new Int32Array(((count * 3 + 2) << STATE.slot) + 2 * FIRST_MARK).fill(NO_STATE);
  for (let block = 0; block < count; block += 1) {
    const [first, within, long] = slotsOf(block);
    const following = stateOf((block + 1) % count, 0, 0);
    for (const from of [(first << STATE.slot) + FIRST_MARK, within << STATE.slot, long << STATE.slot]) {
      for (let passed = 1; passed < COEFFICIENTS; passed += 1) {
        next[from + passed] = stateOf(block, 1, passed);
        next[from + LEAP.passedByEnd + passed] = following;
      }
      next[from + COEFFICIENTS] = following;
    }
    for (let passed = 1; passed < COEFFICIENTS; passed += 1)
      next[(within << STATE.slot) + LONG + passed] = stateOf(block, 2, passed);
  }
  return next;
}
