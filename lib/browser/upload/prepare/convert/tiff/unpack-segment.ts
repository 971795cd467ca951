import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import type { TiffCompression } from '@/lib/shared/media/tiff/decide-tiff-form';
import { unpackCcitt } from './unpack-ccitt';
import { unpackDeflate } from './unpack-deflate';
import { unpackLzw } from './unpack-lzw';
import { unpackPackbits } from './unpack-packbits';

/** How a strip or tile is packed, and what is in it. */
export type Packing = Readonly<{
  compression: Exclude<TiffCompression, 'jpeg'>;
  /** Bits of a byte stand in reverse. */
  isReversed: boolean;
  /** Pixels a row, for fax lines. */
  width: number;
  rows: number;
  rowBytes: number;
  /** Rows that the writer may have packed. */
  codedRows: number;
  /** `T4Options`, for fax lines of group 3. */
  t4Options: number;
}>;

/** Unpacks rows of one strip or tile; each begins with a byte of its own. Throws DamagedImageError where there are fewer. */
export function unpackSegment(packed: Uint8Array, packing: Packing): Uint8Array {
  const { compression, isReversed, rows, rowBytes, codedRows } = packing;
  const source = isReversed ? packed.map(reverseBits) : packed;
  const size = rows * rowBytes;
  if (compression === 'none') {
    if (source.length < size) throw new DamagedImageError('A part of the TIFF is too short.');
    return source.subarray(0, size);
  }
  const out = new Uint8Array(size);
  if (compression === 'lzw') unpackLzw(source, out);
  else if (compression === 'deflate') unpackDeflate(source, out, codedRows * rowBytes);
  else if (compression === 'packbits') unpackPackbits(source, out, codedRows * rowBytes);
  else unpackCcitt(source, out, { ...packing, compression });
  return out;
}

function reverseBits(byte: number): number {
  let reversed = 0;
  for (let bit = 0; bit < 8; bit += 1) reversed |= ((byte >> bit) & 1) << (7 - bit);
  return reversed;
}
