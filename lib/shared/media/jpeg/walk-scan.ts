/**
 * Finds where the compressed data of a scan really ends, by reading its codes to the last block without computing a
 * picture (ITU T.81 sections F.2 and G.2). Bytes behind that are no part of the picture: decoders never look at them.
 *
 * Worked example: a scan of 100 MCUs with a restart interval of 40 is three intervals of 40, 40 and 20 MCUs. Each begins
 * on a byte of its own, and between them are the markers RST0 and RST1. In `[40 MCUs] x x RST0 [40 MCUs] RST1 [20 MCUs] x`
 * the bytes named x are left out.
 */

import type { ByteRange } from '../byte-range';
import { DamagedImageError } from '../damaged-image-error';
import { createBitWindow } from './create-bit-window';
import { createLeftCheck } from './create-left-check';
import { createShortcut } from './lanes/create-shortcut';
import { createBlockReader } from './read-blocks';
import type { ScanCoding } from './scan-coding';

/**
 * The ranges of a scan's compressed data and restart markers, up to `end`. Ranges that touch are one. Throws
 * DamagedImageError when a code is broken, data is missing or is left over, or another marker stands where a restart marker
 * is due.
 */
export function walkScan(bytes: Uint8Array, end: number, coding: ScanCoding): ByteRange[] {
  const { header, restartInterval } = coding;
  const mcus = countMcus(coding);
  const window = createBitWindow(bytes);
  const readBlocks = createBlockReader(coding);
  const findShortcut = createShortcut(bytes, coding);
  const checkLeft = createLeftCheck(coding);
  const ranges: ByteRange[] = [];
  let at = header.dataStart;
  for (let mcu = 0, interval = 0; mcu < mcus; interval += 1) {
    const count = restartInterval === 0 ? mcus : Math.min(restartInterval, mcus - mcu);
    const whole = { position: at, bit: 0, mcus: 0 };
    const shortcut = findShortcut({ start: at, end });
    const { position, bit, mcus: read } = shortcut && shortcut.mcus <= count ? shortcut : whole;
    window.open({ start: position, end });
    const used = readBlocks(window, mcu + read, count - read, bit);
    const dataEnd = window.positionOf(used);
    checkLeft(window.rest(used), used & 7);
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
