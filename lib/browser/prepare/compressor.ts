import type { MediaType } from '@/lib/shared/media/media-types';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';

/** One still to make smaller. */
export type CompressRequest = Readonly<{
  /** The image without its metadata but upright by its orientation tag; its `type` is the type of its bytes. */
  blob: Blob;
  header: ImageHeader;
  /** Type to encode to; `canEncode` said yes to it. */
  targetType: MediaType;
  /** Longest side of the result, in pixels. */
  maxDimension: number;
  /** 0 to 1. */
  quality: number;
  /** The result should not be larger; the compressor may lower the quality to get there. */
  maxBytes: number;
  signal: AbortSignal;
  /** 0 to 1. */
  onProgress: (progress: number) => void;
}>;

/**
 * Makes a still smaller: fewer pixels, stronger compression, upright. The engine checks what comes back (type, size,
 * metadata) and keeps the original when nothing was gained, so an implementation need not.
 */
export interface Compressor {
  /** False where this browser cannot write the type, or falsifies what is drawn. */
  canEncode(type: MediaType): Promise<boolean>;
  /**
   * Rejects with the signal's reason when aborted, with `UndecodableImageError` when the pixels cannot be read, and with
   * anything else when the compressor itself is at fault.
   */
  compress(request: CompressRequest): Promise<Blob>;
}

/** The browser cannot decode the image: it is damaged or of an unusual kind. */
export class UndecodableImageError extends Error {
  override readonly name = 'UndecodableImageError';
}
