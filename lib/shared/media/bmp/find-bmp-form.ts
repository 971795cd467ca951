import { uint16le, uint32le } from '../bytes';

/** Length of OS/2's longer information header, in which numbers of compressions mean something else. */
const OS2_LONG_BYTES = 64;
/** An information header that tells its compression is at least so long. */
const WINDOWS_BYTES = 40;

/** By `biCompression`, the bits of a pixel that browsers read it with; the last has masks, the one for opacity included. */
const KNOWN: Readonly<Record<number, readonly number[]>> = {
  0: [1, 4, 8, 16, 24, 32],
  1: [8],
  2: [4],
  3: [16, 32],
  6: [16, 32],
};
const NAMES: Readonly<Record<number, string>> = { 4: 'that holds a JPEG', 5: 'that holds a PNG' };
/** Inks: not packed, and in runs of eight and of four bits. */
const CMYK = [11, 12, 13];

/**
 * The name of a form of BMP that browsers do not read, or not all of them, a noun for a sentence; null for one that all read (seen in Chromium
 * 156, Firefox 153 and WebKitGTK 2.50).
 */
export function findBmpForm(bytes: Uint8Array, headerBytes: number): string | null {
  const isShort = headerBytes < WINDOWS_BYTES;
  const bits = uint16le(bytes, headerBytes === 12 ? 24 : 28);
  const compression = isShort ? 0 : uint32le(bytes, 30);
  if (headerBytes === OS2_LONG_BYTES && compression > 2) return 'BMP image packed as OS/2 does';
  const known = KNOWN[compression];
  if (known) return known.includes(bits) ? null : `BMP image with ${bits} bits a pixel`;
  if (CMYK.includes(compression)) return 'BMP image in CMYK';
  return `BMP image ${NAMES[compression] ?? `in a compression of its own (${compression})`}`;
}
