import { blocksOfMcu, brokenData, dcBits } from './block-tables';
import { buildLeaps, LEAP, LEAP_BITS } from './build-leaps';
import type { Bits } from './create-bit-window';
import { peek25 } from './peek-bits';
import type { ScanCoding } from './scan-coding';

/**
 * Reads `count` MCUs, the first of which is number `from` of the scan and begins at the place `at`, by default the first; returns the place
 * behind the last. Throws DamagedImageError
 * for a broken code, and when they take more bits than there are.
 */
export type ReadBlocks = (bits: Bits, from: number, count: number, at?: number) => number;

const ZERO_RUN = 0xf0;
const LAST = 63;
/** MCUs that are read in one go: what is called often is compiled early, and stays so. */
const STEP = 512;

type BlockTables = Readonly<{ dc: Uint16Array; ac: Uint16Array; leaps: Uint16Array }>;

/** The reader for a scan that holds whole blocks (ITU T.81 section F.2). */
export function readSequential(coding: ScanCoding): ReadBlocks {
  const none = new Uint16Array();
  const leapsOf = new Map(coding.tables.map(({ ac }) => [ac, ac ? buildLeaps(ac) : none]));
  const blocks = blocksOfMcu(coding, ['dc', 'ac']).map(
    ({ dc, ac }): BlockTables => ({ dc: dc ?? none, ac: ac ?? none, leaps: leapsOf.get(ac) ?? none }),
  );
  return (bits, _, count, begin = 0) => {
    let at = begin;
    for (let mcu = 0; mcu < count; mcu += STEP)
      at = /*#__NOINLINE__*/ readMcus(bits, at, Math.min(STEP, count - mcu), blocks);
    return at;
  };
}

function readMcus(bits: Bits, from: number, count: number, blocks: readonly BlockTables[]): number {
  const { data } = bits;
  let limit = bits.limit();
  let at = from;
  for (let mcu = 0; mcu < count; mcu += 1) {
    for (const { dc, ac, leaps } of blocks) {
      at += dcBits(data, at, dc);
      at = /*#__NOINLINE__*/ skipCoefficients(data, at, ac, leaps);
      if (at > limit) {
        at = bits.advance(at);
        limit = bits.limit();
      }
    }
  }
  return at;
}

/** The place behind the coefficients of a block but its first. */
function skipCoefficients(data: DataView, from: number, table: Uint16Array, leaps: Uint16Array): number {
  let at = from;
  let coefficient = 1;
  for (;;) {
    const next = peek25(data, at);
    const leap = leaps[next >>> (32 - LEAP_BITS)] ?? LEAP.none;
    const passed = coefficient + (leap >> LEAP.coefficients);
    if (passed <= LAST) {
      at += leap & LEAP.bits;
      coefficient = passed;
      continue;
    }
    // A block that is full ends by itself; a leap that goes further holds symbols of the next one.
    if (passed === LAST + 1 || (leap > LEAP.ends && passed <= LEAP.passedByEnd + LAST)) {
      return at + (leap & LEAP.bits);
    }
    const code = table[next >>> 16] ?? 0;
    const size = code & 15;
    at += (code >> 8) + size;
    if (size === 0) {
      if (code === 0) throw brokenData();
      if ((code & 255) !== ZERO_RUN) return at;
    }
    coefficient += ((code >> 4) & 15) + 1;
    if (coefficient > LAST + 1) throw brokenData();
    if (coefficient > LAST) return at;
  }
}
