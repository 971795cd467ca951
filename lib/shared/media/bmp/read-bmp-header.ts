import { uint16le, uint32le } from '../bytes';
import { type HeaderReading, headerReading } from '../image-header';
import { findBmpForm } from './find-bmp-form';

/** File header, and the shortest information header of those in use: that of OS/2. */
const INFO_AT = 14;
const OS2_BYTES = 12;
/** OS/2's later header may end behind the bits of a pixel. */
const SHORT_BYTES = 16;
const WINDOWS_BYTES = 40;
/** The mask for transparency has its place in the file. It is in headers of this length, and behind shorter ones of one compression. */
const ALPHA_MASK_AT = 66;
const ALPHA_HEADER_BYTES = 56;
const [MASKS, ALPHA_MASKS] = [3, 6];
const SIGN_BIT = 2 ** 31;

/** Dimensions of a Windows bitmap (https://learn.microsoft.com/windows/win32/api/wingdi/ns-wingdi-bitmapv5header). */
export function readBmpHeader(bytes: Uint8Array): HeaderReading {
  if (bytes.length < INFO_AT + OS2_BYTES) return { kind: 'more', needBytes: INFO_AT + OS2_BYTES };
  const headerBytes = uint32le(bytes, INFO_AT);
  if (headerBytes !== OS2_BYTES && (headerBytes < SHORT_BYTES || headerBytes > 1_024)) {
    return { kind: 'invalid', reason: 'The header of the BMP is of no known length.' };
  }
  const needBytes = INFO_AT + Math.min(headerBytes, WINDOWS_BYTES);
  if (bytes.length < needBytes) return { kind: 'more', needBytes };
  const form = findBmpForm(bytes, headerBytes);
  if (form !== null) return { kind: 'invalid', reason: `A ${form} is not read.`, unsupported: form };
  if (headerBytes === OS2_BYTES) {
    const [width, height] = [uint16le(bytes, 18), uint16le(bytes, 20)];
    return headerReading('image/bmp', {
      width,
      height,
      hasAlpha: false,
      isBilevel: uint16le(bytes, 24) === 1,
    });
  }
  const height = uint32le(bytes, 22);
  return headerReading('image/bmp', {
    width: uint32le(bytes, 18) % SIGN_BIT,
    // Negative: the rows begin at the top.
    height: height >= SIGN_BIT ? 2 ** 32 - height : height,
    isBilevel: uint16le(bytes, 28) === 1,
    hasAlpha: hasAlphaMask(bytes, headerBytes),
  });
}

/** Without the compression that is one by masks they mean nothing. */
function hasAlphaMask(bytes: Uint8Array, headerBytes: number): boolean {
  if (headerBytes < WINDOWS_BYTES) return false;
  const compression = uint32le(bytes, 30);
  const isThere = compression === ALPHA_MASKS || (compression === MASKS && headerBytes >= ALPHA_HEADER_BYTES);
  return isThere && uint32le(bytes, ALPHA_MASK_AT) !== 0;
}
