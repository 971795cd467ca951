import type { DecodeCost } from '../decoding-cost';
import { readBlocks } from './read-blocks';
import { gifPictureEdges, gifScreen } from './walk-gif';

/**
 * Each picture of a GIF costs the screen it is composed on, which grows with every picture that reaches beyond it.
 * Throws DamagedImageError as `readBlocks` does.
 */
export function readGifCost(bytes: Uint8Array): DecodeCost {
  let { width, height } = gifScreen(bytes);
  let parts = 0;
  for (const { kind, start } of readBlocks(bytes)) {
    if (kind !== 'image') continue;
    const { right, bottom } = gifPictureEdges(bytes, start);
    width = Math.max(width, right);
    height = Math.max(height, bottom);
    parts += 1;
  }
  return { pixels: width * height * parts, parts };
}
