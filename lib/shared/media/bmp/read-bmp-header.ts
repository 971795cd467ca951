import { uint16le, uint32le } from '../bytes';
import { type HeaderReading, headerReading } from '../image-header';

/** File header, and the shortest information header of those in use: that of OS/2. */
const SHORTEST_BYTES = 14 + 12;
/** From this length of the information header on there is a mask for transparency, at this place of the file. */
const ALPHA_HEADER_BYTES = 56;
const ALPHA_MASK_AT = 66;
const SIGN_BIT = 2 ** 31;

/** Dimensions of a Windows bitmap (https://learn.microsoft.com/windows/win32/api/wingdi/ns-wingdi-bitmapv5header). */
export function readBmpHeader(bytes: Uint8Array): HeaderReading {
  if (bytes.length < SHORTEST_BYTES) return { kind: 'more', needBytes: SHORTEST_BYTES };
  const headerBytes = uint32le(bytes, 14);
  if (headerBytes === 12) {
    const [width, height] = [uint16le(bytes, 18), uint16le(bytes, 20)];
    return headerReading('image/bmp', {
      width,
      height,
      hasAlpha: false,
      isBilevel: uint16le(bytes, 24) === 1,
    });
  }
  if (headerBytes < 40 || headerBytes > 1_024) {
    return { kind: 'invalid', reason: 'The header of the BMP is of no known length.' };
  }
  const height = uint32le(bytes, 22);
  return headerReading('image/bmp', {
    width: uint32le(bytes, 18) % SIGN_BIT,
    // Negative: the rows begin at the top.
    height: height >= SIGN_BIT ? 2 ** 32 - height : height,
    isBilevel: uint16le(bytes, 28) === 1,
    hasAlpha: headerBytes >= ALPHA_HEADER_BYTES && uint32le(bytes, ALPHA_MASK_AT) !== 0,
  });
}
