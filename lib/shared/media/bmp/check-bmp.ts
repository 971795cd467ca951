import { uint16le, uint32le } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { readBmpHeader } from './read-bmp-header';

const INFO_AT = 14;
const OS2_HEADER_BYTES = 12;
/** From this length on a header tells the compression. */
const WINDOWS_HEADER_BYTES = 40;
/** `biCompression`: runs of eight and of four bits, and what has every pixel at its place. */
const RLE8 = 1;
const RLE4 = 2;
const PLAIN: readonly number[] = [0, 3, 6];

/**
 * Throws DamagedImageError for a BMP without all of its rows: browsers draw those that are there. That other bytes stand in
 * place of some is known to nobody, for there is no checksum. `sparse`: its runs leave pixels out, in whose place each browser
 * puts something else.
 */
export function checkBmp(bytes: Uint8Array): 'whole' | 'sparse' {
  const reading = readBmpHeader(bytes);
  if (reading.kind !== 'header') throw damaged();
  const { width, height } = reading.header;
  const headerBytes = uint32le(bytes, INFO_AT);
  const bits = uint16le(bytes, headerBytes === OS2_HEADER_BYTES ? 24 : 28);
  const compression = headerBytes < WINDOWS_HEADER_BYTES ? 0 : uint32le(bytes, 30);
  const from = uint32le(bytes, 10);
  // Chromium draws the header then, others what is behind it.
  if (from < INFO_AT + headerBytes) throw damaged();
  if (PLAIN.includes(compression)) {
    // In the last row some writers leave out what fills it up to four bytes.
    const rowBytes = Math.ceil((width * bits) / 32) * 4;
    if (from + rowBytes * (height - 1) + Math.ceil((width * bits) / 8) > bytes.length) throw damaged();
  }
  if (compression !== RLE8 && compression !== RLE4) return 'whole';
  return checkRuns(bytes, from, { width, height, isHalf: compression === RLE4 });
}

/** Runs end with a code for it, or with the last pixel. */
function checkRuns(
  bytes: Uint8Array,
  from: number,
  { width, height, isHalf }: Readonly<{ width: number; height: number; isHalf: boolean }>,
): 'whole' | 'sparse' {
  let column = 0;
  let row = 0;
  let isSparse = false;
  for (let at = from; at + 1 < bytes.length; ) {
    const [count = 0, value = 0] = bytes.subarray(at, at + 2);
    at += 2;
    if (count > 0) column += count;
    else if (value === 0) {
      isSparse ||= column < width;
      [row, column] = [row + 1, 0];
    } else if (value === 1) {
      isSparse ||= row < height - 1 || column < width;
      return isSparse ? 'sparse' : 'whole';
    } else if (value === 2) {
      isSparse = true;
      column += bytes[at] ?? 0;
      row += bytes[at + 1] ?? 0;
      at += 2;
    } else {
      const length = isHalf ? Math.ceil(value / 2) : value;
      at += length + (length & 1);
      if (at > bytes.length + 1) throw damaged();
      column += value;
    }
    if (row >= height || (row === height - 1 && column >= width)) return isSparse ? 'sparse' : 'whole';
  }
  throw damaged();
}

function damaged(): DamagedImageError {
  return new DamagedImageError('The BMP lacks rows.');
}
