/** The chunks of a WebP besides its pictures, each with the only content it may have (RFC 9649 section 2.7). */
import { concat, isSameBytes } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { cleanPicture, keepChunk } from './clean-picture';
import { FRAME_HEADER_BYTES, VP8X_BYTES } from './read-chunks';
import type { WebpPicture } from './read-webp';
import { riffChunk } from './riff-chunk';
import type { RiffChunk } from './walk-webp';
import { ALPHA_FLAG } from './webp-flags';

/** Background and loop count. */
const ANIMATION_BYTES = 6;
/** Whether a frame is blended, and what becomes of it; other bits are reserved. */
const FRAME_MASK = 0x03;

/** The header of an extended file: the flags given and that of transparency, then its size. */
export function cleanExtended(bytes: Uint8Array, chunk: RiffChunk, flags: number): Uint8Array {
  const content = bytes.subarray(chunk.contentStart, chunk.contentStart + VP8X_BYTES);
  const kept = ((content[0] ?? 0) & ALPHA_FLAG) | flags;
  return sameOr(bytes, chunk, riffChunk('VP8X', concat([Uint8Array.of(kept, 0, 0, 0), content.subarray(4)])));
}

/** How the animation is repeated. Throws DamagedImageError for a chunk that is too short. */
export function cleanAnimation(bytes: Uint8Array, chunk: RiffChunk): Uint8Array {
  if (chunk.contentEnd - chunk.contentStart < ANIMATION_BYTES) {
    throw new DamagedImageError('The animation of the WebP is cut off.');
  }
  return keepChunk(bytes, chunk, bytes.subarray(chunk.contentStart, chunk.contentStart + ANIMATION_BYTES));
}

/** A frame: place, size, duration, and its picture. */
export function cleanFrame(bytes: Uint8Array, frame: RiffChunk, picture: WebpPicture): Uint8Array {
  const header = bytes.slice(frame.contentStart, frame.contentStart + FRAME_HEADER_BYTES);
  header[FRAME_HEADER_BYTES - 1] = (header[FRAME_HEADER_BYTES - 1] ?? 0) & FRAME_MASK;
  return sameOr(bytes, frame, riffChunk('ANMF', concat([header, ...cleanPicture(bytes, picture)])));
}

function sameOr(bytes: Uint8Array, { start, end }: RiffChunk, cleaned: Uint8Array): Uint8Array {
  const original = bytes.subarray(start, end);
  return isSameBytes(original, cleaned) ? original : cleaned;
}
