import type { UploadLimits } from '@/lib/shared/limits';
import type { MediaType } from '@/lib/shared/media/media-types';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';

/** What to do with an image before it is sent. `keep` still strips its metadata. */
export type Preparation = Readonly<{ kind: 'keep' }> | Readonly<{ kind: 'compress'; targetType: MediaType }>;

/** Below this a worker's start costs more than sending what it could save. */
const SMALL_BYTES = 64 * 1_024;

/** A JPEG or WebP with fewer bytes a pixel than this was compressed well already; again would cost quality, not bytes. */
const COMPRESSED_BYTES_PER_PIXEL = 0.12;

/** Screenshots and drawings: PNG does better there than what photographs are made for. */
const SMALL_PNG_BYTES = 512 * 1_024;
const FLAT_PNG_BYTES_PER_PIXEL = 0.5;

/**
 * Only stills are re-encoded: a canvas would draw the first frame of an animation. PNG never to PNG, whose encoder in the
 * compressor takes seconds. `canEncode` tells what this browser can write; where it cannot, the original is kept.
 */
export function decidePreparation(
  header: ImageHeader,
  sizeBytes: number,
  limits: UploadLimits,
  canEncode: (type: MediaType) => boolean,
): Preparation {
  if (header.isAnimated) return { kind: 'keep' };
  const fits = Math.max(header.width, header.height) <= limits.maxDimension && sizeBytes <= limits.maxBytes;
  const bytesPerPixel = sizeBytes / (header.width * header.height);
  switch (header.type) {
    case 'image/gif':
    case 'image/avif':
      return { kind: 'keep' };
    case 'image/jpeg':
    case 'image/webp':
      if (fits && (sizeBytes <= SMALL_BYTES || bytesPerPixel <= COMPRESSED_BYTES_PER_PIXEL)) {
        return { kind: 'keep' };
      }
      return compressTo(header.type);
    case 'image/png':
      if (fits && (sizeBytes <= SMALL_PNG_BYTES || bytesPerPixel <= FLAT_PNG_BYTES_PER_PIXEL)) {
        return { kind: 'keep' };
      }
      return compressTo(header.hasAlpha ? 'image/webp' : 'image/jpeg');
  }

  function compressTo(preferred: MediaType): Preparation {
    const targetType = [preferred, ...(header.hasAlpha ? [] : ['image/jpeg' as const])].find(canEncode);
    return targetType === undefined ? { kind: 'keep' } : { kind: 'compress', targetType };
  }
}
