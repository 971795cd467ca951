import type { ByteRange } from '../byte-range';
import { brokenData } from './block-tables';

/** Small enough for the caches next to a processor, which tables and other threads want a part of. */
const WINDOW_BYTES = 16_384;
/** More than any block can take, whose bits are looked at before it is known that they are there. */
const SPARE_BYTES = 512;

/** Bits that are read a block at a time, from place 0 on. */
export type Bits = Readonly<{
  data: DataView;
  /** The last place where a block may begin; another one after `advance`. */
  limit(): number;
  /** The place that one behind the limit has from now on. Throws DamagedImageError where the data ends before it. */
  advance(at: number): number;
}>;

/** Compressed data of a scan, of which a part is there at a time. */
export type BitWindow = Bits &
  Readonly<{
    /** Begins anew, with the data from a byte on up to the next marker. */
    open(range: ByteRange): void;
    /** The rest of the data from the byte on that holds a place. */
    rest(at: number): Uint8Array<ArrayBuffer>;
    /** The position, in the file, of the byte that begins at a place, or behind the last one. */
    positionOf(at: number): number;
  }>;

/**
 * A window over compressed data, without the zero that is stuffed behind each 0xff (ITU T.81 section B.1.1.5). It moves along
 * as blocks are read, so that a photo of 10 MB takes no more memory than a small one.
 *
 * Worked example: of `12 ff 00 34 ff d9` the window holds `12 ff 34`, and zeros behind.
 */
export function createBitWindow(bytes: Uint8Array): BitWindow {
  const held = new Uint8Array(WINDOW_BYTES + SPARE_BYTES);
  const data = new DataView(held.buffer);
  let length = 0;
  /** The place that is taken next of the file. */
  let unread: ByteRange = { start: 0, end: 0 };

  const isAll = () => unread.start >= unread.end;
  const limit = () => (isAll() ? length : length - SPARE_BYTES) * 8;

  function fill() {
    const taken = unstuff(bytes, unread, held.subarray(length, WINDOW_BYTES));
    length += taken.length;
    unread = taken.unread;
    held.fill(0, length, length + SPARE_BYTES);
  }

  function drop(count: number) {
    held.copyWithin(0, count, length);
    length -= count;
    fill();
  }

  return {
    data,
    limit,
    advance(place) {
      let at = place;
      while (at > limit()) {
        if (isAll()) throw brokenData();
        const passed = Math.min(at >> 3, length);
        drop(passed);
        at -= passed * 8;
      }
      return at;
    },
    open(range) {
      length = 0;
      unread = range;
      fill();
    },
    rest(at) {
      const here = held.slice(at >> 3, length);
      const behind = new Uint8Array(Math.max(0, unread.end - unread.start));
      const { length: more } = unstuff(bytes, unread, behind);
      const all = new Uint8Array(here.length + more);
      all.set(here);
      all.set(behind.subarray(0, more), here.length);
      return all;
    },
    positionOf(at) {
      return stepBack(bytes, unread.start, length - Math.ceil(at / 8));
    },
  };
}

/** The position of the byte of data that is so many before a position. */
export function stepBack(bytes: Uint8Array, from: number, count: number): number {
  let position = from;
  for (let left = count; left > 0; left -= 1) {
    position -= bytes[position - 1] === 0 && bytes[position - 2] === 0xff ? 2 : 1;
  }
  return position;
}

/** Copies as much of the data before the next marker as there is room for; returns how much, and which is left. */
export function unstuff(
  bytes: Uint8Array,
  { start, end }: ByteRange,
  room: Uint8Array,
): Readonly<{ length: number; unread: ByteRange }> {
  const from = new DataView(bytes.buffer, bytes.byteOffset, end);
  const to = new DataView(room.buffer, room.byteOffset, room.length);
  let length = 0;
  let at = start;
  while (at < end && length < room.length) {
    // Four at once where none is 0xff.
    const fours = Math.min(end - at, room.length - length) - 4 + at;
    while (at <= fours) {
      const four = from.getInt32(at, true);
      if ((~four - 0x01010101) & four & 0x80808080) break;
      to.setInt32(length, four, true);
      length += 4;
      at += 4;
    }
    if (at >= end || length >= room.length) break;
    const byte = bytes[at] ?? 0;
    if (byte === 0xff && bytes[at + 1] !== 0) return { length, unread: { start: at, end: at } };
    room[length] = byte;
    length += 1;
    at += byte === 0xff ? 2 : 1;
  }
  return { length, unread: { start: at, end } };
}
