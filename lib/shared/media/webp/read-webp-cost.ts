import { DamagedImageError } from '../damaged-image-error';
import type { DecodeCost } from '../decoding-cost';
import { readChunks, readFrameChunks } from './read-chunks';
import { readPictureSize } from './read-picture-size';
import { readWebpHeader } from './read-webp-header';
import type { RiffChunk } from './walk-webp';

/**
 * Each frame of an animation costs the canvas it is composed on, or what its own data makes where that is more, whatever the
 * container says of it; so does a picture that nobody shows. Throws DamagedImageError as `readChunks` does.
 */
export function readWebpCost(bytes: Uint8Array): DecodeCost {
  const chunks = readChunks(bytes);
  const reading = readWebpHeader(bytes);
  if (reading.kind !== 'header') throw new DamagedImageError('The WebP has no header that could be read.');
  const canvas = reading.header.width * reading.header.height;
  const frames = chunks.filter(({ type }) => type === 'ANMF');
  const ofFrames = frames.flatMap((frame) => costsOf(bytes, readFrameChunks(bytes, frame), canvas));
  const costs = [...costsOf(bytes, chunks, canvas), ...ofFrames];
  // A frame of no picture is still a frame.
  const parts = Math.max(1, frames.length, costs.length);
  return { pixels: costs.reduce((sum, cost) => sum + cost, 0), parts };
}

/** The sum for each picture that the chunks hold. */
function costsOf(bytes: Uint8Array, chunks: readonly RiffChunk[], canvas: number): readonly number[] {
  return chunks.flatMap((chunk) => {
    const size = readPictureSize(bytes, chunk);
    return size === null ? [] : [Math.max(canvas, size.width * size.height)];
  });
}
