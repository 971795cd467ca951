import type { ByteRange } from '../../byte-range';
import { stepBack, unstuff } from '../create-bit-window';
import type { ScanCoding } from '../scan-coding';
import { buildLaneTables, type LaneTables } from './build-lane-tables';
import { createLanes, type McuPlace } from './create-lanes';
import { readAhead } from './read-ahead';
import { readIntervals } from './read-intervals';

/** A place in a file at which an MCU begins, so many MCUs behind the beginning of its interval. */
export type Shortcut = Readonly<{ position: number; bit: number; mcus: number }>;

/** So much is in memory at a time, of a photo of any size. */
const PAGE_BYTES = 1_024 * 1_024;
/** More than an MCU takes: ten blocks of 64 coefficients of 26 bits each. */
const SPARE_BYTES = 4_096;
/** Less than that is read as fast by one lane. */
const MIN_BYTES = 65_536;
/** Intervals that are looked at together. */
const MAX_INTERVALS = 1_024;

/**
 * Reads an interval as far as four lanes can, and returns the place from where one lane has to read the rest; null where it
 * has to read all. A shortcut says nothing about the data: what is broken is found by the one lane.
 */
export type FindShortcut = (interval: ByteRange) => Shortcut | null;

/** For the intervals of a scan, which are asked for in order. */
export function createShortcut(bytes: Uint8Array, coding: ScanCoding): FindShortcut {
  if (coding.frame.isProgressive) return () => null;
  const page = new Uint8Array(PAGE_BYTES + SPARE_BYTES);
  const room = page.subarray(0, PAGE_BYTES);
  const data = new DataView(page.buffer);
  let tables: LaneTables | null = null;
  const lanesOf = () => {
    tables ??= buildLaneTables(coding);
    return createLanes(data, tables);
  };
  return coding.restartInterval === 0 ? findInOne : createFindInMany();

  /** Finds the shortcut of one long interval. */
  function findInOne({ start, end }: ByteRange): Shortcut | null {
    let found: Shortcut | null = null;
    for (;;) {
      const from: Shortcut = found ?? { position: start, bit: 0, mcus: 0 };
      const { position, bit, mcus } = from;
      if (end - position < MIN_BYTES) return found;
      const { length, unread } = unstuff(bytes, { start: position, end }, room);
      const place = readAhead(lanesOf(), bit, (length - SPARE_BYTES) * 8);
      if (!place) return found;
      const next = shortcutOf(place, length, unread.start);
      found = { ...next, mcus: mcus + place.mcus };
      // Where guesses come to nothing for half a page, they will for the next one.
      if (unread.start >= unread.end || place.at < length * 4) return found;
    }
  }

  /** Finds those of many short ones, a page at a time. */
  function createFindInMany(): FindShortcut {
    const found = new Map<number, Shortcut>();
    let known = 0;
    return ({ start, end }) => {
      if (start >= known) {
        found.clear();
        known = readPage(start, end, found);
      }
      return found.get(start) ?? null;
    };
  }

  /** Returns where the page ends. */
  function readPage(start: number, end: number, found: Map<number, Shortcut>): number {
    const intervals: (ByteRange & Readonly<{ position: number; next: number }>)[] = [];
    let length = 0;
    let position = start;
    for (;;) {
      const taken = unstuff(bytes, { start: position, end }, room.subarray(length));
      const { unread } = taken;
      const isWhole = unread.start >= unread.end;
      if (isWhole || length === 0) {
        intervals.push({ start: length * 8, end: (length + taken.length) * 8, position, next: unread.start });
      }
      length += taken.length;
      if (!isWhole || !isRestart(bytes, unread.start) || intervals.length === MAX_INTERVALS) break;
      position = unread.start + 2;
    }
    readIntervals(lanesOf(), intervals).forEach((place, index) => {
      const interval = intervals[index];
      if (place && interval) found.set(interval.position, shortcutOf(place, interval.end / 8, interval.next));
    });
    return intervals.at(-1)?.next ?? end;
  }

  /** Given the position of the byte behind the page's byte `length`. */
  function shortcutOf({ at, mcus }: McuPlace, length: number, behind: number): Shortcut {
    return { position: stepBack(bytes, behind, length - (at >> 3)), bit: at & 7, mcus };
  }
}

function isRestart(bytes: Uint8Array, at: number): boolean {
  const code = bytes[at + 1] ?? 0;
  return bytes[at] === 0xff && code >= 0xd0 && code <= 0xd7;
}
