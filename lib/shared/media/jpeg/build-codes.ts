import { DamagedImageError } from '../damaged-image-error';
import { findIdleCodes, symbolsStart } from './find-idle-codes';
import type { JpegTable } from './parse-tables';

const CODE_LENGTHS = 16;

/**
 * Codes of a Huffman table, by the 16 bits that begin with one: its length in the upper byte, its symbol in the lower; 0
 * where no code begins so (ITU T.81 annex C), and where none may be used. Throws DamagedImageError for more codes than there
 * can be.
 */
export function buildCodes(bytes: Uint8Array, table: JpegTable): Uint16Array {
  const { start, end } = table;
  const idle = findIdleCodes(bytes, table);
  const codes = new Uint16Array(1 << CODE_LENGTHS);
  let symbolAt = symbolsStart(table);
  let next = 0;
  for (let length = 1; length <= CODE_LENGTHS; length += 1) {
    const span = 1 << (CODE_LENGTHS - length);
    for (let count = bytes[start + length] ?? 0; count > 0; count -= 1) {
      if (next + span > codes.length || symbolAt >= end)
        throw new DamagedImageError('A table of the JPEG is broken.');
      if (!idle.has(symbolAt)) codes.fill((length << 8) | (bytes[symbolAt] ?? 0), next, next + span);
      symbolAt += 1;
      next += span;
    }
  }
  return codes;
}
