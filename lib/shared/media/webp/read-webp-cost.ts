import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import type { DecodeCost } from '@/lib/shared/media/decode-cost';
import { readChunks } from './read-chunks';
import { readWebpHeader } from './read-webp-header';

/** Each frame of an animation costs the canvas it is composed on. Throws DamagedImageError as `readChunks` does. */
export function readWebpCost(bytes: Uint8Array): DecodeCost {
  const reading = readWebpHeader(bytes);
  if (reading.kind !== 'header') throw new DamagedImageError('The WebP has no header that could be read.');
  const frames = readChunks(bytes).filter(({ type }) => type === 'ANMF').length;
  const parts = Math.max(1, frames);
  return { pixels: reading.header.width * reading.header.height * parts, parts };
}
