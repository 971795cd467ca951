import { uint32 } from '../bytes';
import type { DecodeCost } from '../decoding-cost';
import { readChunks } from './read-chunks';

/**
 * Each frame of an APNG costs the canvas it is composed on, however small its own rectangle; frames are counted as they
 * are, not as `acTL` claims. Throws DamagedImageError as `readChunks` does.
 */
export function readPngCost(bytes: Uint8Array): DecodeCost {
  const { chunks } = readChunks(bytes);
  const picture = chunks.findIndex(({ type }) => type === 'IDAT');
  let frames = 0;
  // The default image is a frame where a control chunk stands before it, else a picture besides the frames.
  let parts = 1;
  for (const [index, { type }] of chunks.entries()) {
    if (type !== 'fcTL') continue;
    frames += 1;
    if (frames > 1 || index > picture) parts += 1;
  }
  return { pixels: uint32(bytes, 16) * uint32(bytes, 20) * parts, parts };
}
