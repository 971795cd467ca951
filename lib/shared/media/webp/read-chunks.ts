import { hasAscii } from '../bytes';
import { collectWalk } from '../collect-walk';
import { DamagedImageError } from '../damaged-image-error';
import { type RiffChunk, riffEnd, walkRiff } from './walk-webp';

/** The header that an animation frame begins with, before chunks of its own. */
export const FRAME_HEADER_BYTES = 16;
/** Flags, three reserved bytes, and two sides of three bytes. */
export const VP8X_BYTES = 10;

/** The chunks of a whole WebP. Throws DamagedImageError when it ends too early or has no picture. */
export function readChunks(bytes: Uint8Array): readonly RiffChunk[] {
  if (!hasAscii(bytes, 0, 'RIFF') || !hasAscii(bytes, 8, 'WEBP') || riffEnd(bytes) > bytes.length) {
    throw new DamagedImageError('The WebP ends too early.');
  }
  const chunks = readAll(bytes, 12, riffEnd(bytes));
  const [first] = chunks;
  const isExtended = first?.type === 'VP8X' && first.contentEnd - first.contentStart >= VP8X_BYTES;
  const pictures = isExtended ? ['VP8 ', 'VP8L', 'ANMF'] : ['VP8 ', 'VP8L'];
  if (!(isExtended ? chunks : chunks.slice(0, 1)).some(({ type }) => pictures.includes(type))) {
    throw new DamagedImageError('The WebP has no picture.');
  }
  return chunks;
}

/** The chunks inside an animation frame. Throws DamagedImageError when one goes beyond it. */
export function readFrameChunks(bytes: Uint8Array, { contentStart, contentEnd }: RiffChunk) {
  return readAll(bytes, contentStart + FRAME_HEADER_BYTES, contentEnd);
}

function readAll(bytes: Uint8Array, from: number, to: number): readonly RiffChunk[] {
  const { parts, end } = collectWalk(walkRiff(bytes, from, to));
  if (end === 'cut') throw new DamagedImageError('The WebP ends too early.');
  return parts;
}
