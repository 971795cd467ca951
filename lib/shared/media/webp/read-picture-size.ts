import { hasAscii, uint16le, uint32le } from '../bytes';
import type { RiffChunk } from './walk-webp';

/** In pixels. */
export type PictureSize = Readonly<{ width: number; height: number }>;

/** The size that a picture's own data tells; null for a chunk that is no picture, or one that decoders refuse. */
export function readPictureSize(
  bytes: Uint8Array,
  { type, contentStart, contentEnd }: RiffChunk,
): PictureSize | null {
  const content = bytes.subarray(contentStart, contentEnd);
  if (type === 'VP8 ') return readLossy(content);
  return type === 'VP8L' ? readLossless(content) : null;
}

/** RFC 6386 section 9.1: a frame tag of three bytes, a start code, two sides of 14 bits each with two bits of scaling. */
function readLossy(content: Uint8Array): PictureSize | null {
  const width = uint16le(content, 6) & 0x3fff;
  const height = uint16le(content, 8) & 0x3fff;
  const isKeyFrame = ((content[0] ?? 1) & 1) === 0 && hasAscii(content, 3, '\x9d\x01\x2a');
  return isKeyFrame && width > 0 && height > 0 ? { width, height } : null;
}

/** RFC 9649 section 3.4. */
function readLossless(content: Uint8Array): PictureSize | null {
  if (content[0] !== 0x2f || content.length < 5 || (content[4] ?? 0) >> 5 !== 0) return null;
  const bits = uint32le(content, 1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
