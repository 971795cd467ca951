import { ascii, hasAscii, uint16le, uint24le, uint32le } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { readOrientation } from '../exif/orientation';
import { type HeaderReading, headerReading } from '../image-header';
import { type RiffChunk, riffEnd, walkRiff } from './walk-webp';

const ALPHA_FLAG = 0x10;
const ANIMATION_FLAG = 0x02;

/** Dimensions, transparency and frames of a WebP. An extended file is read whole, to count frames and find its orientation. */
export function readWebpHeader(bytes: Uint8Array): HeaderReading {
  if (bytes.length < 30) return { kind: 'more', needBytes: 30 };
  if (!hasAscii(bytes, 0, 'RIFF') || !hasAscii(bytes, 8, 'WEBP')) {
    return { kind: 'invalid', reason: 'The WebP does not begin with its header.' };
  }
  switch (ascii(bytes, 12, 4)) {
    case 'VP8 ':
      return readLossy(bytes);
    case 'VP8L':
      return readLossless(bytes);
    case 'VP8X':
      return readExtended(bytes);
    default:
      return { kind: 'invalid', reason: 'The WebP begins with an unknown chunk.' };
  }
}

/** RFC 6386 section 9.1: after a frame tag of three bytes and the start code, two sides of 14 bits. */
function readLossy(bytes: Uint8Array): HeaderReading {
  if (!hasAscii(bytes, 23, '\x9d\x01\x2a')) return { kind: 'invalid', reason: 'The WebP has no key frame.' };
  return headerReading('image/webp', {
    width: uint16le(bytes, 26) & 0x3fff,
    height: uint16le(bytes, 28) & 0x3fff,
    hasAlpha: false,
  });
}

/** RFC 9649 section 3.4: a signature byte, then two sides of 14 bits less one, then whether alpha is used. */
function readLossless(bytes: Uint8Array): HeaderReading {
  if (bytes[20] !== 0x2f) return { kind: 'invalid', reason: 'The WebP has no lossless signature.' };
  const bits = uint32le(bytes, 21);
  return headerReading('image/webp', {
    width: (bits & 0x3fff) + 1,
    height: ((bits >>> 14) & 0x3fff) + 1,
    hasAlpha: ((bits >>> 28) & 1) === 1,
  });
}

function readExtended(bytes: Uint8Array): HeaderReading {
  const end = riffEnd(bytes);
  if (bytes.length < end) return { kind: 'more', needBytes: end };
  let chunks: RiffChunk[];
  try {
    chunks = [...walkRiff(bytes, 12, end)];
  } catch (error) {
    if (!(error instanceof DamagedImageError)) throw error;
    return { kind: 'invalid', reason: error.message };
  }
  const flags = bytes[20] ?? 0;
  const exif = chunks.find(({ type }) => type === 'EXIF');
  const frames = chunks.filter(({ type }) => type === 'ANMF').length;
  return headerReading('image/webp', {
    width: uint24le(bytes, 24) + 1,
    height: uint24le(bytes, 27) + 1,
    orientation: exif ? readOrientation(bytes.subarray(exif.contentStart, exif.contentEnd)) : 1,
    frames: flags & ANIMATION_FLAG ? Math.max(1, frames) : 1,
    hasAlpha: (flags & ALPHA_FLAG) !== 0,
  });
}
