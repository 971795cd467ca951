import { readGifCost } from './gif/read-gif-cost';
import { readHeifCost } from './heif/read-heif-cost';
import { readJpegCost } from './jpeg/read-jpeg-cost';
import type { MediaType } from './media-types';
import { readPngCost } from './png/read-png-cost';
import { TooComplexError } from './too-complex-error';
import { readWebpCost } from './webp/read-webp-cost';

/** How much work a decoder has with a file, told from its structure before anything is decoded. */
export type DecodeCost = Readonly<{
  /** Pixels that are filled over everything that is decoded, before anything is cropped or scaled. */
  pixels: number;
  /**
   * Pieces that take a time of their own however small they are: frames, scans, tiles, items. Infinity where the file has more
   * pieces of any kind than are looked at.
   */
  parts: number;
}>;

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
