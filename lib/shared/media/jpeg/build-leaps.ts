/** Codes are at most this long, and `codes` is looked up by as many bits. */
const CODE_BITS = 16;
const ZERO_RUN = 0xf0;
/** The codes of coefficients that are not the first of a block. */
const LAST = 63;

/** How many bits a leap is looked up by. */
export const LEAP_BITS = 12;

/**
 * Fields of a leap: how many bits and coefficients it passes. The end of the block counts as 128 more of them, so that one look
 * tells whether there is more to read; `none` goes further than any block from wherever it is taken, and not as far as an end. Bit `first` marks leaps from the
 * beginning of a block.
 */
export const LEAP = {
  bits: 0x1f,
  coefficients: 5,
  passedByEnd: 128,
  ends: 128 << 5,
  none: 65 << 5,
  first: 15,
} as const;

/**
 * As many symbols of coefficients as can be told from the next twelve bits, passed in one step: most are shorter than that, and
 * looking each up takes several times as long. By those bits; `LEAP.none` where not even the first can be told. `codes` is the
 * table as `buildCodes` makes it.
 *
 * Worked example: of the bits `00 1 | 1010 | 0101101`, where `00` is a coefficient of one bit and `1010` the end of the block, the leap
 * is 7 bits, one coefficient, and the end.
 */
export function buildLeaps(codes: Uint16Array): Uint16Array {
  return fillLeaps((bits) => readOn(codes, bits, 0, 0));
}

/** The leaps from the beginning of a block, whose difference has the codes `dc`. */
export function buildFirstLeaps(dc: Uint16Array, codes: Uint16Array): Uint16Array {
  const leaps = fillLeaps((bits) => {
    const code = dc[bits << (CODE_BITS - LEAP_BITS)] ?? 0;
    if (code === 0 || code >> 8 > LEAP_BITS) return LEAP.none;
    return readOn(codes, bits, (code >> 8) + (code & 255), 1);
  });
  for (let bits = 0; bits < leaps.length; bits += 1) leaps[bits] = (leaps[bits] ?? 0) | (1 << LEAP.first);
  return leaps;
}

/**
 * The leaps behind the first bits of a code that is longer than twelve: they are ones, and as many as `prefixOf` tells. Each leap passes
 * the one symbol of the code.
 *
 * Worked example: the usual table has 125 codes of 16 bits, which all begin with nine ones. The rest is looked up by the seven bits
 * that are left of the code, and five more that do not matter.
 */
export function buildLongLeaps(codes: Uint16Array, prefix: number): Uint16Array {
  const ones = ((1 << prefix) - 1) << (CODE_BITS - prefix);
  return fillLeaps((bits) => {
    const code = codes[ones | (bits >> (LEAP_BITS + prefix - CODE_BITS))] ?? 0;
    const rest = (code >> 8) - prefix;
    if (code === 0 || rest <= 0) return LEAP.none;
    if (isEnd(code)) return leapOf(rest, LEAP.passedByEnd);
    return leapOf(rest + (code & 15), ((code >> 4) & 15) + 1);
  });
}

/** How many ones all codes of more than twelve bits begin with; null where they are too few to tell the rest by one look. */
export function prefixOf(leaps: Uint16Array): number | null {
  const first = leaps.indexOf(LEAP.none);
  if (first < 0) return null;
  const prefix = LEAP_BITS - (32 - Math.clz32(~first & (leaps.length - 1)));
  return prefix >= CODE_BITS - LEAP_BITS ? prefix : null;
}

function fillLeaps(read: (bits: number) => number): Uint16Array {
  const leaps = new Uint16Array(1 << LEAP_BITS);
  for (let bits = 0; bits < leaps.length; bits += 1) leaps[bits] = read(bits);
  return leaps;
}

function leapOf(bits: number, passed: number): number {
  return (passed << LEAP.coefficients) | bits;
}

/** The leap over the symbols that can be told behind those that are known. */
function readOn(codes: Uint16Array, bits: number, knownBits: number, knownPassed: number): number {
  let used = knownBits;
  let passed = knownPassed;
  while (used < LEAP_BITS) {
    const code = codes[(bits << (CODE_BITS - LEAP_BITS + used)) & 0xffff] ?? 0;
    const behind = used + (code >> 8);
    if (code === 0 || behind > LEAP_BITS) break;
    if (isEnd(code)) return leapOf(behind, passed + LEAP.passedByEnd);
    const next = passed + ((code >> 4) & 15) + 1;
    if (next > LAST) break;
    passed = next;
    used = behind + (code & 15);
  }
  return used === 0 ? LEAP.none : leapOf(used, passed);
}

function isEnd(code: number): boolean {
  return (code & 15) === 0 && (code & 255) !== ZERO_RUN;
}
