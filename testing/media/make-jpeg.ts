import { concat, fromAscii } from '@/lib/shared/media/bytes';

/** A segment of a JPEG; of a scan its header. */
export function jpegSegment(marker: number, content: Uint8Array | string): Uint8Array {
  const bytes = typeof content === 'string' ? fromAscii(content) : content;
  const length = bytes.length + 2;
  return concat([Uint8Array.of(0xff, marker, length >> 8, length & 255), bytes]);
}

/** Steps of 1 in all places, for components of table `number`. */
export function quantisationTable(number = 0): Uint8Array {
  return jpegSegment(0xdb, concat([Uint8Array.of(number), new Uint8Array(64).fill(1)]));
}

/** One code of one bit, a zero: a block's middle is as that before it (`kind` 0), or has nothing more (1). */
export function codeTable(kind: 0 | 1, number = 0, symbol = 0): Uint8Array {
  const content = Uint8Array.of((kind << 4) | number, 1, ...new Uint8Array(15), symbol);
  return jpegSegment(0xc4, content);
}

/** A grey frame of so many blocks side by side. */
export function greyFrame(blocks: number, marker = 0xc0): Uint8Array {
  return jpegSegment(marker, Uint8Array.of(8, 0, 8, (blocks * 8) >> 8, (blocks * 8) & 255, 1, 1, 0x11, 0));
}

/** A scan of the grey component, from one coefficient to another. */
export function greyScan(data: readonly number[], bits: readonly number[] = [0, 63, 0]): Uint8Array {
  return concat([jpegSegment(0xda, Uint8Array.of(1, 1, 0, ...bits)), Uint8Array.from(data)]);
}

export const JPEG_START: Uint8Array = Uint8Array.of(0xff, 0xd8);
export const JPEG_END: Uint8Array = Uint8Array.of(0xff, 0xd9);
