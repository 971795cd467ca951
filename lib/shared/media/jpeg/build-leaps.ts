/** Codes are at most this long, and `codes` is looked up by as many bits. */
const CODE_BITS = 16;
const ZERO_RUN = 0xf0;
/** The codes of coefficients that are not the first of a block. */
const LAST = 63;

/** How many bits a leap is looked up by. */
export const LEAP_BITS = 12;

/**
 * Fields of a leap: how many bits and coefficients it passes. The end of the block counts as 64 more of them, so that one look
 * tells whether there is more to read; `none` goes further than any block.
 */
export const LEAP = { bits: 0x1f, coefficients: 5, passedByEnd: 64, ends: 64 << 5, none: 127 << 5 } as const;

/**
 * As many symbols of coefficients as can be told from the next twelve bits, passed in one step: most are shorter than that, and
 * looking each up takes several times as long. By those bits; `LEAP.none` where not even the first can be told. `codes` is the
 * table as `buildCodes` makes it.
 *
 * Worked example: of the bits `00 1 | 1010 | 0101101`, where `00` is a coefficient of one bit and `1010` the end of the block, the leap
 * is 7 bits, one coefficient, and the end.
 */
export function buildLeaps(codes: Uint16Array): Uint16Array {
  const leaps = new Uint16Array(1 << LEAP_BITS);
  for (let bits = 0; bits < leaps.length; bits += 1) {
    let passed = 0;
    let used = 0;
    while (used < LEAP_BITS) {
      const code = codes[(bits << (CODE_BITS - LEAP_BITS + used)) & 0xffff] ?? 0;
      const known = used + (code >> 8);
      if (code === 0 || known > LEAP_BITS) break;
      const size = code & 15;
      if (size === 0 && (code & 255) !== ZERO_RUN) {
        passed += LEAP.passedByEnd;
        used = known;
        break;
      }
      const next = passed + ((code >> 4) & 15) + 1;
      if (next > LAST) break;
      passed = next;
      used = known + size;
    }
    leaps[bits] = used === 0 ? LEAP.none : (passed << LEAP.coefficients) | used;
  }
  return leaps;
}
