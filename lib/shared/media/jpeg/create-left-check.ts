import type { ByteRange } from '../byte-range';
import { DamagedImageError } from '../damaged-image-error';
import { brokenData } from './block-tables';
import { createBlockReader } from './read-blocks';
import type { ScanCoding } from './scan-coding';

/** More than cameras leave between the data of a picture and the next marker, except for one value all over. */
const MAX_LEFT_BYTES = 16;
/** More than any block can take. */
const SPARE_BYTES = 512;

/** Judges what is left of an interval's data: it begins with the byte in which the last code ends, before bit `used` of it. */
export type CheckLeft = (data: Uint8Array, used: number) => void;

/**
 * Nearly any bits are codes of some picture, and after a few that are wrong the right ones are found again. Data that is
 * lost, overwritten or there twice shows by this: the codes of the last block aren't the last. The judge throws
 * DamagedImageError for more than 16 bytes that are left, and for fewer that are codes of more blocks up to the last bit; of
 * a progressive picture for any, since most bits are codes there. Other bytes mean nothing (decoders pass over them), and neither
 * does any number of one value behind data that is filled up as it should be.
 *
 * Worked example: behind the last block are the bits `0111 1111` of its last byte and three bytes more. Where the seven ones and
 * the three bytes hold two whole MCUs with ones alone behind them, two MCUs are missing somewhere before.
 */
export function createLeftCheck(coding: ScanCoding): CheckLeft {
  let read: ((range: ByteRange, data: Uint8Array) => boolean) | null = null;
  return (data, bits) => {
    const { length } = data;
    const from = Math.ceil(bits / 8);
    if (from >= length || isFilling(data, bits, { start: from, end: length })) return;
    read ??= coding.frame.isProgressive ? () => true : createProbe(coding);
    if (length - from > MAX_LEFT_BYTES || read({ start: bits, end: length * 8 }, data)) {
      throw new DamagedImageError('The JPEG has data of more blocks than its picture.');
    }
  };
}

function failAtEnd(): never {
  throw brokenData();
}

/** Ones up to the end of a byte, as encoders write them (ITU T.81 section F.1.2.3), then one value all over. */
function isFilling(data: Uint8Array, bits: number, { start, end }: ByteRange): boolean {
  if (!hasOnes(data, { start: bits, end: start * 8 })) return false;
  const first = data[start] ?? 0;
  for (let at = start; at < end; at += 1) if (data[at] !== first) return false;
  return first === 0 || first === 0xff;
}

/** Whether there is nothing but ones between two bits. */
function hasOnes(data: Uint8Array, { start, end }: ByteRange): boolean {
  for (let bit = start; bit < end; bit += 1) if (bitAt(data, bit) === 0) return false;
  return true;
}

function bitAt(data: Uint8Array, bit: number): number {
  return ((data[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
}

/** Whether so many bits of the data, 135 at most, are codes of whole MCUs. */
function createProbe(coding: ScanCoding): (bits: ByteRange, data: Uint8Array) => boolean {
  const copy = new Uint8Array(MAX_LEFT_BYTES + 1 + SPARE_BYTES);
  const readBlocks = createBlockReader(coding);
  return ({ start, end }, data) => {
    const count = end - start;
    copy.fill(0);
    for (let bit = 0; bit < count; bit += 1) {
      copy[bit >> 3] = (copy[bit >> 3] ?? 0) | (bitAt(data, start + bit) << (7 - (bit & 7)));
    }
    const bits = { data: new DataView(copy.buffer), limit: () => count, advance: failAtEnd };
    try {
      for (let mcus = 1; ; mcus += 1) {
        const at = readBlocks(bits, 0, mcus);
        if (count - at < 8 && hasOnes(copy, { start: at, end: count })) return true;
        if (at === 0) return false;
      }
    } catch (error) {
      if (error instanceof DamagedImageError) return false;
      throw error;
    }
  };
}
