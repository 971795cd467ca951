import { uint16le, uint32le } from '../bytes';
import { readBmpHeader } from './read-bmp-header';

const SHORTEST_INFO_BYTES = 40;
const OPAQUE = 255;

/**
 * The same BMP, with what nobody reads as opacity said to be opaque: of 32 bits a pixel without a mask 8 mean nothing, and programs
 * leave anything there. WebKit takes them for transparency (seen in WebKitGTK 2.50), unless all are zero.
 */
export function fillSpareBytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const header = readBmpHeader(bytes);
  const isPlain = uint32le(bytes, 14) >= SHORTEST_INFO_BYTES && uint32le(bytes, 30) === 0;
  if (header.kind !== 'header' || header.header.hasAlpha || !isPlain || uint16le(bytes, 28) !== 32)
    return bytes;
  const { width, height } = header.header;
  const from = uint32le(bytes, 10);
  const filled = bytes.slice();
  const end = Math.min(from + width * height * 4, filled.length);
  for (let at = from + 3; at < end; at += 4) filled[at] = OPAQUE;
  return filled;
}
