import type { DecodeCost } from '@/lib/shared/media/decoding-cost';
import { MEDIA_TYPES, type MediaType } from '@/lib/shared/media/media-types';
import type { SourceType } from '@/lib/shared/media/source-types';
import type { DecodeLane } from './decode-job';

const MB = 1_048_576;

/** A decode process before it has decoded anything, in bytes of memory: Node.js and libvips. Seen: 60 to 105 MB. */
const IDLE_BYTES = 128 * MB;

/** The estimate up to which a file is small: a JPEG of 27 megapixels, an AVIF of 8. */
const SMALL_BYTES = 192 * MB;

/** The most that is estimated for any file: 100 megapixels of everything but AVIF, and 44 of that. */
const LARGE_BYTES = 1_024 * MB;

/** The most that a process may use for one file before it is ended. */
export type UsageLimit = Readonly<{
  /** Memory of the whole process, in bytes. */
  rssBytes: number;
  /** For this file, in milliseconds of CPU time over all threads. */
  cpuMs: number;
}>;

/**
 * Memory is the estimate and room to be wrong by: 1,075 MB were seen for the largest AVIF at 10 bits with its alpha. CPU time is
 * three to ten times what was seen at 2.6 GHz: 1.3 s for the worst of small files (AVIF of 8 megapixels), 6 s for the
 * worst of large ones (AVIF of 44), 12 s for that AVIF of 39 with its alpha on a busy machine.
 */
export const USAGE_LIMITS: Readonly<Record<DecodeLane, UsageLimit>> = {
  small: { rssBytes: IDLE_BYTES + 1.5 * SMALL_BYTES, cpuMs: 10_000 },
  large: { rssBytes: IDLE_BYTES + 1.25 * LARGE_BYTES, cpuMs: 40_000 },
};

/** A process that keeps more than this after a file is ended instead of being given another, in bytes. */
export const KEPT_RSS_BYTES = 256 * MB;

/** The most pixels that a file of this type may have for its decoder's memory, whatever else allows. */
export function mostPixels(type: MediaType): number {
  return Math.floor(LARGE_BYTES / MEDIA_TYPES[type].decodeBytesPerPixel);
}

/** The most memory that drawing a HEIC or any other picture anew takes for a pixel, in bytes: its own pixels, and a copy or two as RGBA. */
const HEIC_BYTES_PER_PIXEL = 24;
const DRAWING_BYTES_PER_PIXEL = 12;

/** True where drawing a picture anew takes its turn among the large. */
export function isLargeDrawing(pixels: number, source: SourceType): boolean {
  return pixels * (source === 'image/heic' ? HEIC_BYTES_PER_PIXEL : DRAWING_BYTES_PER_PIXEL) > SMALL_BYTES;
}

/** Where a file of this cost is decoded. */
export function laneOf({ pixels }: DecodeCost, type: MediaType): DecodeLane {
  return pixels * MEDIA_TYPES[type].decodeBytesPerPixel > SMALL_BYTES ? 'large' : 'small';
}
