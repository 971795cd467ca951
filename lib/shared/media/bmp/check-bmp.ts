import { uint16le, uint32le } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { readBmpHeader } from './read-bmp-header';

const OS2_HEADER_BYTES = 12;
/** `biCompression`: runs of eight and of four bits, and what has every pixel at its place. */
const RLE8 = 1;
const RLE4 = 2;
const PLAIN: readonly number[] = [0, 3, 6];

/**
 * Throws DamagedImageError for a BMP without all of its rows: browsers draw those that are there. That other bytes stand in
 * place of some is known to nobody, for there is no checksum. Others than those with pixels or runs of them are left to the browser.
 */
export function checkBmp(bytes: Uint8Array): void {
  const reading = readBmpHeader(bytes);
  if (reading.kind !== 'header') throw damaged();
  const { width, height } = reading.header;
  const isOs2 = uint32le(bytes, 14) === OS2_HEADER_BYTES;
  const bits = uint16le(bytes, isOs2 ? 24 : 28);
  const compression = isOs2 ? 0 : uint32le(bytes, 30);
  const from = uint32le(bytes, 10);
  if (PLAIN.includes(compression)) {
    // In the last row some writers leave out what fills it up to four bytes.
    const rowBytes = Math.ceil((width * bits) / 32) * 4;
    if (from + rowBytes * (height - 1) + Math.ceil((width * bits) / 8) > bytes.length) throw damaged();
  }
  if (compression === RLE8 || compression === RLE4) {
    if (!hasAllRuns(bytes, from, { width, height, isHalf: compression === RLE4 })) throw damaged();
  }
}

/** Runs end with a code for it, or with the last pixel. */
function hasAllRuns(
  bytes: Uint8Array,
  from: number,
  { width, height, isHalf }: Readonly<{ width: number; height: number; isHalf: boolean }>,
): boolean {
  let column = 0;
  let row = 0;
  for (let at = from; at + 1 < bytes.length; ) {
    const [count = 0, value = 0] = bytes.subarray(at, at + 2);
    at += 2;
    if (count > 0) column += count;
    else if (value === 0) [row, column] = [row + 1, 0];
    else if (value === 1) return true;
    else if (value === 2) {
      column += bytes[at] ?? 0;
      row += bytes[at + 1] ?? 0;
      at += 2;
    } else {
      const length = isHalf ? Math.ceil(value / 2) : value;
      at += length + (length & 1);
      if (at > bytes.length + 1) return false;
      column += value;
    }
    if (row >= height || (row === height - 1 && column >= width)) return true;
  }
  return false;
}

function damaged(): DamagedImageError {
  return new DamagedImageError('The BMP lacks rows.');
}
