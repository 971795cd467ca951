/**
 * Finds where the compressed data of a scan really ends, by reading its codes to the last block without computing a
 * picture (ITU T.81 sections F.2 and G.2). Bytes behind that are no part of the picture: decoders never look at them.
 *
 * Worked example: a scan of 100 MCUs with a restart interval of 40 is three intervals of 40, 40 and 20 MCUs. Each begins
 * on a byte of its own, and between them are the markers RST0 and RST1. Of `[40 MCUs] x x RST0 [40 MCUs] RST1 [20 MCUs] x`
 * the bytes named x are left out.
 */

import type { ByteRange } from '@/lib/shared/media/byte-range';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import type { ScanTables } from './block-tables';
import { type CheckLeft, createLeftCheck } from './create-left-check';
import type { JpegFrame } from './parse-frame';
import type { ScanHeader } from './parse-scan';
import { createBlockReader } from './read-blocks';
import type { ReadBlocks } from './read-sequential';

/** More than any block can take: reading on behind the data for one block stays inside of the array. */
const SPARE_BYTES = 512;
/** Positions are counted in bits, in 31 of them. */
const MAX_INTERVAL_BYTES = 2 ** 28 - SPARE_BYTES;

/** How a scan is coded, besides what its header says. */
export type ScanCoding = Readonly<{
  frame: JpegFrame;
  header: ScanHeader;
  tables: ScanTables;
  /** MCUs between restart markers; 0 for no such markers. */
  restartInterval: number;
  /** Two words a block, a bit for each coefficient that is not zero; of progressive frames only. */
  nonZero: Uint32Array | null;
}>;

/**
 * The ranges of a scan's compressed data and restart markers, up to `end`. Ranges that touch are one. Throws
 * DamagedImageError when a code is broken, data is missing or is left over, or another marker stands where a restart marker
 * is due.
 */
export function walkScan(bytes: Uint8Array, end: number, coding: ScanCoding): ByteRange[] {
  const { header, restartInterval } = coding;
  const mcus = countMcus(coding);
  const unstuffed = new Uint8Array(end - header.dataStart + SPARE_BYTES);
  const readBlocks = createBlockReader(coding, new DataView(unstuffed.buffer));
  const checkLeft = createLeftCheck(coding);
  const ranges: ByteRange[] = [];
  let at = header.dataStart;
  for (let mcu = 0, interval = 0; mcu < mcus; interval += 1) {
    const count = restartInterval === 0 ? mcus : Math.min(restartInterval, mcus - mcu);
    const part = { unstuffed, readBlocks, checkLeft, from: mcu, count };
    const dataEnd = walkInterval(bytes, { start: at, end }, part);
    mcu += count;
    let next = dataEnd;
    if (mcu < mcus) {
      const marker = findRestart(bytes, dataEnd, end, interval & 7);
      next = marker + 2;
      if (marker > dataEnd) {
        extend(ranges, at, dataEnd);
        at = marker;
      }
    }
    extend(ranges, at, next);
    at = next;
  }
  return ranges;
}

function countMcus({ frame, header }: ScanCoding): number {
  const [only, second] = header.components;
  if (only && !second) return only.component.columns * only.component.rows;
  return frame.mcuColumns * frame.mcuRows;
}

function extend(ranges: ByteRange[], start: number, end: number): void {
  const last = ranges.at(-1);
  if (last?.end === start) ranges[ranges.length - 1] = { start: last.start, end };
  else ranges.push({ start, end });
}

type Interval = Readonly<{
  unstuffed: Uint8Array;
  readBlocks: ReadBlocks;
  checkLeft: CheckLeft;
  from: number;
  count: number;
}>;

/** The end of the data of so many MCUs. */
function walkInterval(bytes: Uint8Array, { start, end }: ByteRange, interval: Interval): number {
  const { unstuffed, readBlocks, checkLeft, from, count } = interval;
  const { length, at } = unstuff(bytes, { start, end }, unstuffed);
  unstuffed.fill(0, length, length + SPARE_BYTES);
  if (length > MAX_INTERVAL_BYTES) throw new DamagedImageError('The JPEG has too much data.');
  const bits = readBlocks(from, count, length * 8);
  checkLeft(unstuffed, { bits, length });
  const used = Math.ceil(bits / 8);
  if (used === length) return at;
  let place = start;
  for (let index = 0; index < used; index += 1) place += bytes[place] === 0xff ? 2 : 1;
  return place;
}

/** Copies the data before the next marker without the zero that is stuffed behind each 0xff; answers how much, and where it ended. */
function unstuff(
  bytes: Uint8Array,
  { start, end }: ByteRange,
  unstuffed: Uint8Array,
): Readonly<{ length: number; at: number }> {
  const from = new DataView(bytes.buffer, bytes.byteOffset, end);
  const to = new DataView(unstuffed.buffer);
  let length = 0;
  let at = start;
  while (at < end) {
    // Four at once where none is 0xff.
    while (at + 4 <= end) {
      const four = from.getInt32(at);
      if ((~four - 0x01010101) & four & 0x80808080) break;
      to.setInt32(length, four);
      length += 4;
      at += 4;
    }
    if (at >= end) break;
    const byte = bytes[at] ?? 0;
    if (byte === 0xff && bytes[at + 1] !== 0) break;
    unstuffed[length] = byte;
    length += 1;
    at += byte === 0xff ? 2 : 1;
  }
  return { length, at };
}

/** The position of the restart marker that is due. */
function findRestart(bytes: Uint8Array, from: number, end: number, number: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < end && (bytes[at + 1] === 0 || bytes[at + 1] === 0xff))
    at = bytes.indexOf(0xff, at + 1);
  if (at < 0 || at + 1 >= end || bytes[at + 1] !== 0xd0 + number) {
    throw new DamagedImageError('A restart marker of the JPEG is missing.');
  }
  return at;
}
