import { blocksOfMcu, brokenData, dcBits } from './block-tables';
import { buildLeaps, LEAP, LEAP_BITS } from './build-leaps';
import { peek25 } from './peek-bits';
import type { ScanCoding } from './walk-scan';

/**
 * Reads `count` MCUs, the first of which is number `from` of the scan, from the first bit of the data on; answers the number of bits.
 * Throws DamagedImageError for a broken code, and when they take more than `bits`.
 */
export type ReadBlocks = (from: number, count: number, bits: number) => number;

const ZERO_RUN = 0xf0;
const LAST = 63;

/** The reader for a scan that holds whole blocks (ITU T.81 section F.2). */
export function readSequential(coding: ScanCoding, data: DataView): ReadBlocks {
  const blocks = blocksOfMcu(coding, ['dc', 'ac']);
  const none = new Uint16Array();
  const leapsOf = new Map(coding.tables.map(({ ac }) => [ac, ac ? buildLeaps(ac) : none]));
  const dcTables = blocks.map(({ dc }) => dc ?? none);
  const acTables = blocks.map(({ ac }) => ac ?? none);
  const leapTables = blocks.map(({ ac }) => leapsOf.get(ac) ?? none);
  return (_, count, bits) => {
    let at = 0;
    for (let mcu = 0; mcu < count; mcu += 1) {
      for (let block = 0; block < dcTables.length; block += 1) {
        at += dcBits(data, at, dcTables[block] ?? none);
        at = skipCoefficients(data, at, acTables[block] ?? none, leapTables[block] ?? none);
        if (at > bits) throw brokenData();
      }
    }
    return at;
  };
}

function skipCoefficients(data: DataView, from: number, table: Uint16Array, leaps: Uint16Array): number {
  let at = from;
  let coefficient = 1;
  while (coefficient <= LAST) {
    const next = peek25(data, at);
    const leap = leaps[next >>> (32 - LEAP_BITS)] ?? 0;
    const passed = coefficient + ((leap & ~LEAP.ends) >> LEAP.coefficients);
    if (leap > LEAP.ends && passed <= LAST) return at + (leap & LEAP.bits);
    // A block that is full ends by itself: a leap that goes further holds symbols of the next one.
    if (leap !== 0 && leap < LEAP.ends && passed <= LAST + 1) {
      at += leap & LEAP.bits;
      coefficient = passed;
      continue;
    }
    const code = table[next >>> 16] ?? 0;
    const size = code & 15;
    at += (code >> 8) + size;
    if (size === 0) {
      if (code === 0) throw brokenData();
      if ((code & 255) !== ZERO_RUN) return at;
    }
    coefficient += ((code >> 4) & 15) + 1;
  }
  if (coefficient > LAST + 1) throw brokenData();
  return at;
}
