import { ascii, hasAscii, uint16le, uint24le, uint32le } from '../bytes';
import { MAX_PARTS } from '../collect-walk';
import { readOrientation } from '../exif/orientation';
import { type HeaderReading, headerReading, tooComplexReading } from '../image-header';
import { riffEnd, walkRiff } from './walk-webp';
import { ALPHA_FLAG, ANIMATION_FLAG, EXIF_FLAG } from './webp-flags';

/**
 * Dimensions, transparency, frames and orientation of a WebP. An extended file is read whole: its EXIF
 * comes last, and its frames are not counted anywhere.
 */
export function readWebpHeader(bytes: Uint8Array): HeaderReading {
  if (bytes.length < 16) return { kind: 'more', needBytes: 16 };
  if (!hasAscii(bytes, 0, 'RIFF') || !hasAscii(bytes, 8, 'WEBP')) {
    return invalid('The WebP does not begin with its header.');
  }
  switch (ascii(bytes, 12, 4)) {
    case 'VP8 ':
      return bytes.length < 30 ? { kind: 'more', needBytes: 30 } : readLossy(bytes);
    case 'VP8L':
      return bytes.length < 25 ? { kind: 'more', needBytes: 25 } : readLossless(bytes);
    case 'VP8X':
      return bytes.length < 30 ? { kind: 'more', needBytes: 30 } : readExtended(bytes);
    default:
      return invalid('The WebP begins with an unknown chunk.');
  }
}

/** RFC 6386 section 9.1: after a frame tag of three bytes and the start code, two sides of 14 bits. */
function readLossy(bytes: Uint8Array): HeaderReading {
  if (!hasAscii(bytes, 23, '\x9d\x01\x2a')) return invalid('The WebP has no key frame.');
  return headerReading('image/webp', {
    width: uint16le(bytes, 26) & 0x3fff,
    height: uint16le(bytes, 28) & 0x3fff,
    hasAlpha: false,
  });
}

/** RFC 9649 section 3.4: a signature byte, then two sides of 14 bits less one, then whether alpha is used. */
function readLossless(bytes: Uint8Array): HeaderReading {
  if (bytes[20] !== 0x2f) return invalid('The WebP has no lossless signature.');
  const bits = uint32le(bytes, 21);
  return headerReading('image/webp', {
    width: (bits & 0x3fff) + 1,
    height: ((bits >>> 14) & 0x3fff) + 1,
    hasAlpha: ((bits >>> 28) & 1) === 1,
  });
}

/** RFC 9649 section 2.7: flags, three reserved bytes, two sides of 24 bits less one. */
function readExtended(bytes: Uint8Array): HeaderReading {
  const end = riffEnd(bytes);
  if (bytes.length < end) return { kind: 'more', needBytes: end };
  const flags = bytes[20] ?? 0;
  let orientation: number | undefined;
  let frames = 0;
  const walk = walkRiff(bytes, 12, end);
  for (let parts = 0; ; parts += 1) {
    const { done, value } = walk.next();
    if (parts > MAX_PARTS) return tooComplexReading('The WebP');
    if (done) {
      if (value === 'cut') return invalid('The WebP ends too early.');
      break;
    }
    if (value.type === 'ANMF') frames += 1;
    if (value.type === 'EXIF' && flags & EXIF_FLAG)
      orientation ??= readOrientation(bytes.subarray(value.contentStart, value.contentEnd));
  }
  const isAnimated = (flags & ANIMATION_FLAG) !== 0;
  return headerReading('image/webp', {
    width: uint24le(bytes, 24) + 1,
    height: uint24le(bytes, 27) + 1,
    // Nobody draws an animation anew, and browsers turn none.
    orientation: isAnimated ? 1 : (orientation ?? 1),
    frames: isAnimated ? Math.max(1, frames) : 1,
    hasAlpha: (flags & ALPHA_FLAG) !== 0,
  });
}

function invalid(reason: string): HeaderReading {
  return { kind: 'invalid', reason };
}
