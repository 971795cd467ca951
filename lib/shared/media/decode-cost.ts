import type { DecodeCost } from './decoding-cost';
import { readGifCost } from './gif/read-gif-cost';
import { readHeifCost } from './heif/read-heif-cost';
import { readJpegCost } from './jpeg/read-jpeg-cost';
import type { MediaType } from './media-types';
import { readPngCost } from './png/read-png-cost';
import { TooComplexError } from './too-complex-error';
import { readWebpCost } from './webp/read-webp-cost';

/** The cost of a file of so many pieces that nobody counts them. */
const BEYOND_COUNTING: DecodeCost = { pixels: 0, parts: Number.POSITIVE_INFINITY };

const READERS: Readonly<Record<MediaType, (bytes: Uint8Array) => DecodeCost>> = {
  'image/jpeg': readJpegCost,
  'image/png': readPngCost,
  'image/webp': readWebpCost,
  'image/gif': readGifCost,
  'image/avif': readHeifCost,
};

/**
 * The cost of decoding a whole file of this type. In time linear in its bytes, milliseconds for 10 MB. Throws
 * DamagedImageError when its structure is broken.
 */
export function readDecodeCost(bytes: Uint8Array, type: MediaType): DecodeCost {
  try {
    return READERS[type](bytes);
  } catch (error) {
    if (error instanceof TooComplexError) return BEYOND_COUNTING;
    throw error;
  }
}
