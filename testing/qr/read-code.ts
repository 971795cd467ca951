/**
 * Reads a QR code as ISO/IEC 18004 describes it, from a picture without a flaw: nothing is corrected. It shares no code with the encoder, so a
 * code that it reads is one for phones too. Versions 1 to 10; numbers, capitals and bytes.
 */

/** The modules of a symbol without its quiet zone; true for a dark one. */
export type Modules = Readonly<{ size: number; isDark: (x: number, y: number) => boolean }>;

/** By level (L, M, Q, H) and version: codewords of error correction a block, and blocks (table 9). */
const CORRECTION = [
  '7 10 15 20 26 18 20 24 30 18',
  '10 16 26 18 24 16 18 22 22 26',
  '13 22 18 26 18 24 18 22 20 24',
  '17 28 22 16 22 28 26 26 24 28',
];
const BLOCKS = ['1 1 1 1 1 2 2 2 2 4', '1 1 1 2 2 4 4 4 5 5', '1 1 2 2 4 4 6 6 8 8', '1 1 2 4 4 4 5 6 8 8'];
/** Levels as the format says them. */
const LEVELS = [1, 0, 3, 2];
const FORMAT_MASK = 0x5412;
const CAPITALS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

const numberIn = (rows: readonly string[], row: number, at: number) => Number(rows[row]?.split(' ')[at]);

/** The text of a code. Throws for what it does not know. */
export function readCode(modules: Modules): string {
  const version = (modules.size - 17) / 4;
  if (!Number.isInteger(version) || version < 1 || version > 10)
    throw new Error(`No code of ${modules.size} modules.`);
  const { level, mask } = readFormat(modules);
  const blocks = numberIn(BLOCKS, level, version - 1);
  const correction = numberIn(CORRECTION, level, version - 1);
  return readSegments(joinBlocks(readCodewords(modules, version, mask), blocks, correction), version);
}

function readFormat({ isDark }: Modules): { level: number; mask: number } {
  const places = [
    ...range(6).map((y) => [8, y] as const),
    [8, 7],
    [8, 8],
    [7, 8],
    ...range(6).map((x) => [5 - x, 8] as const),
  ] as const;
  const format = places.reduce((bits, [x, y], at) => bits | (Number(isDark(x, y)) << at), 0) ^ FORMAT_MASK;
  return { level: LEVELS[format >> 13] ?? 0, mask: (format >> 10) & 7 };
}

/** The codewords in the order in which they stand, two columns at a time from the right, up and down. */
function readCodewords({ size, isDark }: Modules, version: number, mask: number): number[] {
  const isMasked = MASKS[mask] ?? (() => false);
  const bits: boolean[] = [];
  for (const turn of range((size - 1) / 2)) {
    // The column of the timing pattern is left out.
    const right = size - 1 - 2 * turn - (size - 1 - 2 * turn <= 6 ? 1 : 0);
    for (const step of range(size)) {
      const y = turn % 2 === 0 ? size - 1 - step : step;
      for (const x of [right, right - 1])
        if (!isFunction(size, version, x, y)) bits.push(isDark(x, y) !== isMasked(x, y));
    }
  }
  return range(Math.floor(bits.length / 8)).map((at) => toNumber(bits.slice(at * 8, at * 8 + 8)));
}

/** Finders with their format, timing, alignment and version: everything that is no data. */
function isFunction(size: number, version: number, x: number, y: number): boolean {
  if (x === 6 || y === 6) return true;
  if ((x < 9 && y < 9) || (x < 9 && y >= size - 8) || (x >= size - 8 && y < 9)) return true;
  const far = size - 11;
  if (version >= 7 && ((x < 6 && y >= far && y < far + 3) || (y < 6 && x >= far && x < far + 3))) return true;
  const last = size - 7;
  const centres = version === 1 ? [] : version < 7 ? [6, last] : [6, (6 + last) / 2, last];
  const isNear = (centre: number, at: number) => Math.abs(centre - at) <= 2;
  const isFinder = (one: number, other: number) =>
    [one, other].every((at) => at === 6 || at === last) && !(one === last && other === last);
  return centres.some((one) =>
    centres.some((other) => !isFinder(one, other) && isNear(one, x) && isNear(other, y)),
  );
}

/** Blocks stand codeword by codeword beside each other; the later ones may be longer by one. */
function joinBlocks(codewords: readonly number[], blocks: number, correction: number): number[] {
  const data = codewords.length - blocks * correction;
  const short = Math.floor(data / blocks);
  const firstLong = blocks - (data % blocks);
  const lengths = range(blocks).map((block) => short + Number(block >= firstLong));
  const parts: number[][] = lengths.map(() => []);
  const rest = codewords.values();
  for (const row of range(short + 1)) {
    for (const block of range(blocks))
      if (row < (lengths[block] ?? 0)) parts[block]?.push(rest.next().value ?? 0);
  }
  return parts.flat();
}

function readSegments(data: readonly number[], version: number): string {
  const bits = data.flatMap((byte) => range(8).map((at) => ((byte >> (7 - at)) & 1) === 1));
  let at = 0;
  const take = (count: number) => {
    at += count;
    return toNumber(bits.slice(at - count, at));
  };
  const bytes: number[] = [];
  const push = (text: string) => bytes.push(...Buffer.from(text, 'latin1'));
  while (bits.length - at >= 4) {
    const mode = take(4);
    if (mode === 0) break;
    if (mode === 1) {
      for (let left = take(version < 10 ? 10 : 12); left > 0; left -= 3) {
        const digits = Math.min(3, left);
        push(String(take(digits * 3 + 1)).padStart(digits, '0'));
      }
    } else if (mode === 2) {
      for (let left = take(version < 10 ? 9 : 11); left > 0; left -= 2) {
        const pair = left === 1 ? [take(6)] : ((both) => [Math.floor(both / 45), both % 45])(take(11));
        push(pair.map((one) => CAPITALS[one]).join(''));
      }
    } else if (mode === 4) {
      for (let left = take(version < 10 ? 8 : 16); left > 0; left -= 1) bytes.push(take(8));
    } else throw new Error(`Mode ${mode} is not read here.`);
  }
  return Buffer.from(bytes).toString('utf8');
}

function toNumber(bits: readonly boolean[]): number {
  return bits.reduce((value, bit) => value * 2 + Number(bit), 0);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}
