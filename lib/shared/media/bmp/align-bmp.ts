import { concat, fromAscii, fromUint32le, uint16le, uint32le } from '../bytes';
import { readBmpHeader } from './read-bmp-header';

const INFO_AT = 14;
const WINDOWS_BYTES = 40;
/** The first header that all browsers know the masks of (version 4). */
const V4_BYTES = 108;
/** A header of 52 or 56 bytes is that of 40 with the masks of three or four channels behind it, which version 4 has in the same places. */
const MASKED_BYTES = [52, 56];
const MASK_AT = 54;
const ALPHA_MASK_AT = 66;
const [PLAIN, RUNS, HALF_RUNS, MASKS, ALPHA_MASKS] = [0, 1, 2, 3, 6];
const COMPRESSION_AT = 30;
const OPAQUE = 255;
const LAST_BYTE = 0xff00_0000;

/**
 * The same BMP in the words that all browsers understand alike; the same array where it is so already. Seen in Chromium 156, Firefox 153 and
 * WebKitGTK 2.50:
 *
 *     of 32 bits without a mask, 8 mean nothing, and programs leave anything there: WebKit takes them for opacity
 *     opacity that is zero everywhere was forgotten by a program, as nobody makes a picture that cannot be seen
 *     masks in or behind a shorter header than that of version 4: WebKit and Firefox do not know all of them
 *     runs without a code for their end: WebKit draws nothing, and says nothing
 */
export function alignBmp(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const reading = readBmpHeader(bytes);
  const headerBytes = uint32le(bytes, INFO_AT);
  if (reading.kind !== 'header' || headerBytes < WINDOWS_BYTES) return bytes;
  const compression = uint32le(bytes, COMPRESSION_AT);
  if (compression === RUNS || compression === HALF_RUNS)
    return concat([bytes, Uint8Array.of(0, 1)]) as Uint8Array<ArrayBuffer>;
  const isMasked =
    MASKED_BYTES.includes(headerBytes) || (headerBytes === WINDOWS_BYTES && compression >= MASKS);
  const widened = isMasked ? widenHeader(bytes, { headerBytes, compression }) : bytes;
  const mayFill =
    uint16le(bytes, 28) === 32 && (compression === PLAIN || isAllClear(widened, reading.header));
  return mayFill ? fillOpacity(widened, reading.header) : widened;
}

function widenHeader(
  bytes: Uint8Array<ArrayBuffer>,
  { headerBytes, compression }: Readonly<{ headerBytes: number; compression: number }>,
): Uint8Array<ArrayBuffer> {
  const maskBytes =
    headerBytes === WINDOWS_BYTES ? (compression === ALPHA_MASKS ? 16 : 12) : headerBytes - 40;
  const added = V4_BYTES - WINDOWS_BYTES - maskBytes;
  const widened = concat([
    bytes.subarray(0, MASK_AT + maskBytes),
    new Uint8Array(added),
    bytes.subarray(MASK_AT + maskBytes),
  ]) as Uint8Array<ArrayBuffer>;
  widened.set(fromUint32le(bytes.length + added), 2);
  widened.set(fromUint32le(uint32le(bytes, 10) + added), 10);
  widened.set(fromUint32le(V4_BYTES), INFO_AT);
  if (compression === ALPHA_MASKS) widened.set(fromUint32le(MASKS), COMPRESSION_AT);
  // Its colours are sRGB's; the letters stand last first.
  widened.set(fromAscii('BGRs'), INFO_AT + 56);
  return widened;
}

type Size = Readonly<{ width: number; height: number }>;

/** Whether opacity has a byte of its own, which is zero everywhere. */
function isAllClear(bytes: Uint8Array, size: Size): boolean {
  if (uint32le(bytes, INFO_AT) < V4_BYTES || uint32le(bytes, ALPHA_MASK_AT) !== LAST_BYTE) return false;
  const { from, end } = pixelsOf(bytes, size);
  for (let at = from + 3; at < end; at += 4) if (bytes[at] !== 0) return false;
  return true;
}

function fillOpacity(bytes: Uint8Array<ArrayBuffer>, size: Size): Uint8Array<ArrayBuffer> {
  const filled = bytes.slice();
  const { from, end } = pixelsOf(bytes, size);
  for (let at = from + 3; at < end; at += 4) filled[at] = OPAQUE;
  return filled;
}

function pixelsOf(bytes: Uint8Array, { width, height }: Size): Readonly<{ from: number; end: number }> {
  const from = uint32le(bytes, 10);
  return { from, end: Math.min(from + width * height * 4, bytes.length) };
}
