import { uint32 } from '../bytes';
import { collectWalk } from '../collect-walk';
import { DamagedImageError } from '../damaged-image-error';
import { crc32 } from './crc32';
import { type PngChunk, walkPng } from './walk-png';

/** Without one of these undamaged the picture, or a frame of it, cannot be decoded, or looks otherwise. Data has a checksum of its own. */
const CHECKED_CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'acTL', 'fcTL', 'fdAT']);

/**
 * The whole chunks of a PNG and where it ends. It may end within one, or without IEND: browsers do without, and whether pixels
 * or frames are missing is told by those that are there. Throws DamagedImageError when there are no pixels, when a chunk
 * the picture depends on fails its CRC, or is one that no PNG may depend on.
 */
export function readChunks(bytes: Uint8Array): { chunks: readonly PngChunk[]; end: number } {
  const { parts: chunks, end } = collectWalk(walkPng(bytes));
  const hasPixels = chunks.some(({ type }) => type === 'IDAT');
  if (chunks[0]?.type !== 'IHDR' || !hasPixels) {
    throw new DamagedImageError('The PNG ends too early.');
  }
  for (const chunk of chunks) checkChunk(bytes, chunk);
  return { chunks, end: end.kind === 'cut' ? bytes.length : end.end };
}

function checkChunk(bytes: Uint8Array, { type, start, contentEnd }: PngChunk): void {
  if (CHECKED_CHUNKS.has(type)) {
    if (crc32(bytes.subarray(start + 4, contentEnd)) === uint32(bytes, contentEnd)) return;
    throw new DamagedImageError(`The ${type} chunk of the PNG is damaged.`);
  }
  if (type === 'IDAT' || type === 'IEND') return;
  // A capital first letter: a decoder that does not know the chunk cannot show the picture (PNG section 5.4).
  if (/^[A-Z]/.test(type)) throw new DamagedImageError(`The PNG depends on an unknown chunk, ${type}.`);
}
