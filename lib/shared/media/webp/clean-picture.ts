/** The bitstreams of a WebP at the length that their picture takes. */
import { concat } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { type PictureSize, readPictureSize } from './read-picture-size';
import type { WebpPicture } from './read-webp';
import { riffChunk } from './riff-chunk';
import { trimBits } from './trim-bits';
import { cleanVp8 } from './vp8/clean-vp8';
import { readVp8l } from './vp8l/read-vp8l';
import type { RiffChunk } from './walk-webp';

/** How transparency is compressed, filtered and prepared; the two bits above are reserved. */
const ALPHA_MASK = 0x3f;
const COMPRESSION_MASK = 0x03;

/** Signature, sides, whether there is transparency, version. */
const LOSSLESS_HEADER_BITS = 40;

/** The chunks of a picture, each at its exact length. Throws DamagedImageError for a picture that is not whole. */
export function cleanPicture(bytes: Uint8Array, { alpha, image }: WebpPicture): readonly Uint8Array[] {
  const content = bytes.subarray(image.contentStart, image.contentEnd);
  const size = readPictureSize(bytes, image);
  if (size === null) throw new DamagedImageError('The WebP has no picture that could be read.');
  if (image.type === 'VP8L') {
    const bits = readVp8l(content, LOSSLESS_HEADER_BITS, size);
    return [keepChunk(bytes, image, trimBits(content, bits))];
  }
  const cleaned = keepChunk(bytes, image, cleanVp8(content));
  return alpha ? [cleanAlpha(bytes, alpha, size), cleaned] : [cleaned];
}

/** A chunk as it is, where that is what stays of it and its padding is as it should be. */
export function keepChunk(
  bytes: Uint8Array,
  { type, start, contentStart, end }: RiffChunk,
  content: Uint8Array,
): Uint8Array {
  const isSame = content.buffer === bytes.buffer && content.byteOffset === bytes.byteOffset + contentStart;
  const paddedLength = content.length + (content.length % 2);
  const isPadded = end === contentStart + paddedLength && (content.length % 2 === 0 || bytes[end - 1] === 0);
  return isSame && isPadded ? bytes.subarray(start, end) : riffChunk(type, content);
}

/** RFC 9649 section 2.7.1.2: one byte, then a lossless picture without its header, or as many bytes as there are pixels. */
function cleanAlpha(bytes: Uint8Array, chunk: RiffChunk, size: PictureSize): Uint8Array {
  const content = bytes.subarray(chunk.contentStart, chunk.contentEnd);
  const [control = 0] = content;
  const isRaw = (control & COMPRESSION_MASK) === 0;
  const bits = isRaw ? 8 * (1 + size.width * size.height) : readVp8l(content, 8, size);
  if (content.length * 8 < bits) throw new DamagedImageError('The WebP has too little alpha.');
  const data = trimBits(content, bits);
  const masked = control & ALPHA_MASK;
  return keepChunk(
    bytes,
    chunk,
    masked === control ? data : concat([Uint8Array.of(masked), data.subarray(1)]),
  );
}
