import { ascii, hasAscii, uint16le } from '../bytes';

/** A block of a GIF: a picture, an extension, or the trailer. Bytes that belong to none lie between them. */
export type GifBlock = Readonly<{
  kind: 'image' | 'control' | 'comment' | 'text' | 'application' | 'unknown' | 'trailer';
  start: number;
  end: number;
  /** The name of an application extension: its identifier and authentication code. */
  application: string;
  /** The file ends within its data. */
  isOpen?: true;
}>;

/**
 * How a walk ended: at the trailer; without one, behind a picture's data or a block; for want of bytes; or at something
 * that is no block.
 */
export type GifWalkEnd = 'complete' | 'open' | 'cut' | 'broken';

/** Far more zeros than any encoder leaves in one place, few enough to be passed over at once. */
const MAX_STRAY_BYTES = 1_024;

const EXTENSIONS: Readonly<Record<number, GifBlock['kind']>> = {
  1: 'text',
  249: 'control',
  254: 'comment',
  255: 'application',
};

/** Whether the file begins as a GIF of either version. */
export function isGif(bytes: Uint8Array): boolean {
  return hasAscii(bytes, 0, 'GIF87a') || hasAscii(bytes, 0, 'GIF89a');
}

/** Length of header, screen descriptor and global colour table. */
export function gifHeaderBytes(bytes: Uint8Array): number {
  return 13 + tableBytes(bytes[10] ?? 0);
}

/** Width and height of the screen that the pictures are drawn on. */
export function gifScreen(bytes: Uint8Array): { width: number; height: number } {
  return { width: uint16le(bytes, 6), height: uint16le(bytes, 8) };
}

/** How far the picture whose block begins at `start` reaches on the screen. */
export function gifPictureEdges(bytes: Uint8Array, start: number): { right: number; bottom: number } {
  return {
    right: uint16le(bytes, start + 1) + uint16le(bytes, start + 5),
    bottom: uint16le(bytes, start + 3) + uint16le(bytes, start + 7),
  };
}

/** The part of the screen that the first picture is drawn on, in pixels; all zero where there is none. */
export function gifFirstPicture(
  bytes: Uint8Array,
): Readonly<{ left: number; top: number; right: number; bottom: number }> {
  for (const { kind, start } of walkGif(bytes)) {
    if (kind !== 'image') continue;
    const [left, top] = [uint16le(bytes, start + 1), uint16le(bytes, start + 3)];
    return { left, top, ...gifPictureEdges(bytes, start) };
  }
  return { left: 0, top: 0, right: 0, bottom: 0 };
}

/** The blocks behind the header (https://www.w3.org/Graphics/GIF/spec-gif89a.txt). */
export function* walkGif(bytes: Uint8Array): Generator<GifBlock, GifWalkEnd> {
  const first = gifHeaderBytes(bytes);
  let at = first;
  while (at < bytes.length) {
    const introducer = bytes[at];
    if (introducer === 0x3b) {
      yield { kind: 'trailer', start: at, end: at + 1, application: '' };
      return 'complete';
    }
    if (introducer === 0x2c) {
      // Descriptor, local colour table, one byte of code size, then the data.
      const data = at + 10 + tableBytes(bytes[at + 9] ?? 0) + 1;
      const end = subBlocksEnd(bytes, data);
      if (data > bytes.length) return 'cut';
      if (end < 0) {
        yield { kind: 'image', start: at, end: bytes.length, application: '', isOpen: true };
        return 'open';
      }
      yield { kind: 'image', start: at, end, application: '' };
      at = end;
    } else if (introducer === 0x21) {
      const kind = EXTENSIONS[bytes[at + 1] ?? 0] ?? 'unknown';
      const end = subBlocksEnd(bytes, at + 2);
      if (end < 0) return 'cut';
      yield { kind, start: at, end, application: kind === 'application' ? ascii(bytes, at + 3, 11) : '' };
      at = end;
    } else if (introducer === 0 && at > first) {
      // Some encoders leave a stray terminator. Behind the header it is the rest of a table that was moved.
      const strayEnd = at + MAX_STRAY_BYTES;
      while (bytes[at] === 0) at += 1;
      if (at > strayEnd) return 'broken';
    } else {
      return 'broken';
    }
  }
  return at === bytes.length ? 'open' : 'cut';
}

/** Behind the terminator of a chain of sub-blocks; -1 when the file ends first. */
function subBlocksEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const size = bytes[at] ?? 0;
    at += 1 + size;
    if (size === 0) return at;
  }
  return -1;
}

/** Length of the colour table that the packed byte of a screen or a picture announces; 0 for none. */
export function tableBytes(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}
