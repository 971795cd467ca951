import type { JpegTable } from './parse-tables';

const CODE_LENGTHS = 16;
/** The most bits that a difference and a coefficient of samples of 8 bits take (ITU T.81 tables F.1 and F.2). */
const DC_BITS = 11;
const AC_BITS = 10;

/** The code that stands in the place of a symbol that nothing uses: each decoder reads it, and it means nothing. */
export const IDLE_SYMBOL = { dc: 0x0f, ac: 0xff } as const;

/** Where the symbols of a table begin. */
export function symbolsStart({ start }: JpegTable): number {
  return start + 1 + CODE_LENGTHS;
}

/** Whether a table holds the codes of coefficients; else those of differences. */
export function isAcTable(bytes: Uint8Array, { start }: JpegTable): boolean {
  return (bytes[start] ?? 0) >> 4 === 1;
}

/**
 * Positions of the symbols of a Huffman table that no encoder writes codes of: of more bits than there can be, or a second
 * time. A decoder passes over them, so a text could stand in their place.
 */
export function findIdleCodes(bytes: Uint8Array, table: JpegTable): ReadonlySet<number> {
  const isAc = isAcTable(bytes, table);
  const seen = new Set<number>();
  const idle = new Set<number>();
  for (let at = symbolsStart(table); at < table.end; at += 1) {
    const symbol = bytes[at] ?? 0;
    const isPossible = isAc ? (symbol & 15) <= AC_BITS : symbol <= DC_BITS;
    if (!isPossible || seen.has(symbol)) idle.add(at);
    seen.add(symbol);
  }
  return idle;
}
