/**
 * The segments of a JPEG file (ITU T.81 annex B), from SOI to EOI.
 *
 * A segment is a marker (0xff and a code), and for most codes a length and that many bytes. Compressed data follows the header of a
 * scan (SOS) without a length: it ends at the next marker.
 *
 * Worked example, a file cut into its segments (headers are shortened):
 *
 *     ff d8                                     SOI has no length
 *     ff e0 00 04 4a 46                         APP0: four bytes, its length's own two among them
 *     ff da 00 04 01 00 6b ff 00 81 ff d0 22    SOS: a header of four bytes, then data. `ff 00` is a byte 0xff of the data and
 *                                               `ff d0` a restart marker within it: neither ends the scan
 *     ff d9                                     EOI is the end. Bytes behind it belong to no segment
 */
import { uint16 } from '../bytes';

/** Codes of the markers that are told apart; a marker is 0xff and one of them. */
export const MARKER = {
  SOF0: 0xc0,
  SOF2: 0xc2,
  DHT: 0xc4,
  SOI: 0xd8,
  EOI: 0xd9,
  SOS: 0xda,
  DQT: 0xdb,
  DRI: 0xdd,
  APP0: 0xe0,
  APP1: 0xe1,
  APP2: 0xe2,
  APP13: 0xed,
  APP14: 0xee,
  /** The frame of another kind of JPEG, JPEG-LS (ITU T.87 annex C). */
  SOF55: 0xf7,
  COM: 0xfe,
} as const;

/** One segment from its marker's first byte to its end. That of a scan continues to the end of its compressed data. */
export type JpegSegment = Readonly<{
  marker: number;
  start: number;
  /** Where its content begins, behind marker and length. */
  contentStart: number;
  /** Where its fields end: its end, but of a scan where its compressed data begins. */
  headerEnd: number;
  end: number;
}>;

/** How a walk ended: at the EOI (or before a scan, where no more was asked for), or for want of bytes. */
export type JpegWalkEnd =
  | Readonly<{ kind: 'complete'; end: number }>
  | Readonly<{ kind: 'cut'; needBytes: number }>;

/**
 * Walks the segments; bytes that belong to none lie between them. Compressed data is passed over in one go, so embedded
 * thumbnails (inside segments) and a second image (behind the EOI) are never mistaken for the picture's own segments. With `isHead` it
 * ends before the first scan, whose data would take a while.
 */
export function* walkJpeg(bytes: Uint8Array, { isHead = false } = {}): Generator<JpegSegment, JpegWalkEnd> {
  let at = 0;
  for (;;) {
    const marker = findMarker(bytes, at);
    // Twice as much: a file without markers is read in a few steps.
    if (marker < 0) return { kind: 'cut', needBytes: bytes.length * 2 + 2 };
    const code = bytes[marker + 1] ?? 0;
    if (isHead && code === MARKER.SOS) return { kind: 'complete', end: marker };
    if (!hasLength(code)) {
      const end = marker + 2;
      yield { marker: code, start: marker, contentStart: end, headerEnd: end, end };
      if (code === MARKER.EOI) return { kind: 'complete', end: marker + 2 };
      at = marker + 2;
      continue;
    }
    const headerEnd = marker + 2 + Math.max(2, uint16(bytes, marker + 2));
    if (marker + 4 > bytes.length || headerEnd > bytes.length) {
      return { kind: 'cut', needBytes: Math.max(headerEnd, marker + 4) };
    }
    const end = code === MARKER.SOS ? scanEnd(bytes, headerEnd) : headerEnd;
    yield { marker: code, start: marker, contentStart: marker + 4, headerEnd, end };
    at = end;
  }
}

/** Whether this is a frame header: SOF0 to SOF15, without DHT, JPG and DAC, which share their range. */
export function isFrameMarker(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Position of the next 0xff that a marker's code follows; -1 for none. */
function findMarker(bytes: Uint8Array, from: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at + 1 < bytes.length; at += 1) {
    // Eight at once where none is 0xff: most of a file is compressed data.
    while (at + 8 < bytes.length) {
      const four = view.getInt32(at, true);
      const more = view.getInt32(at + 4, true);
      if ((((~four - 0x01010101) & four) | ((~more - 0x01010101) & more)) & 0x80808080) break;
      at += 8;
    }
    while (bytes[at] !== 0xff && at + 1 < bytes.length) at += 1;
    if (bytes[at] !== 0xff) break;
    // Any number of 0xff may fill the space before a marker; 0xff00 is data.
    while (bytes[at + 1] === 0xff) at += 1;
    const code = bytes[at + 1];
    if (code !== undefined && code !== 0) return at;
  }
  return -1;
}

/** Compressed data ends at the first marker that is no restart marker. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = findMarker(bytes, from);
  while (at >= 0 && isRestart(bytes[at + 1] ?? 0)) at = findMarker(bytes, at + 2);
  return at < 0 ? bytes.length : at;
}

function isRestart(code: number): boolean {
  return code >= 0xd0 && code <= 0xd7;
}

function hasLength(code: number): boolean {
  return !(code === 0x01 || (code >= 0xd0 && code <= 0xd9));
}
