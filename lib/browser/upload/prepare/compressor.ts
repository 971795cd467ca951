/** A script or decoder could not be fetched; another time it may. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}

import type { MediaType } from '@/lib/shared/media/media-types';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';
import type { PhotoEdit } from '../edit/photo-edit';
import type { OddColours } from './odd-colours';

/**
 * When PNG, which loses nothing, competes with the target type: for what is transparent alone, or for drawings too. The smaller
 * of the two is sent, of what is transparent the smaller that can hold it, and a PNG of a few hundred bytes in any case. `always`: it alone.
 */
export type PngRule = 'never' | 'for_transparency' | 'for_drawings' | 'always';

/** One still to make smaller, or to turn into a type that is published. */
export type CompressRequest = Readonly<{
  /** The image, of the type its header says. Not to be changed. All metadata that can be taken out of its type has been; the orientation is left. */
  bytes: Uint8Array<ArrayBuffer>;
  header: ImageHeader;
  /** The picture is cut, then turned, then made smaller. Only asked of a compressor that `appliesEdits`. */
  edit?: PhotoEdit | undefined;
  /** Its colours, where browsers differ in them: whatever comes out is better than the original. */
  colours?: OddColours | undefined;
  /** Type to encode to; `canEncode` said yes to it. */
  targetType: MediaType;
  png: PngRule;
  /** Longest side of the result, in pixels; a picture longer than 2:1 may be longer, within the area of a 2:1 picture of this side. */
  maxDimension: number;
  /** 0 to 1. */
  quality: number;
  /**
   * The quality is meant for JPEG, and the target is WebP: it has to look no worse than a JPEG of that quality, and a JPEG is returned where that is
   * hardly larger. Only asked of a compressor that `matchesJpeg`. Default false.
   */
  likeJpeg?: boolean | undefined;
  /** The result should not be larger; the compressor may lower the quality to get there. */
  maxBytes: number;
  signal: AbortSignal;
  /** 0 to 1. */
  onProgress: (progress: number) => void;
  /**
   * Called when the pixels of a type that is not published begin to be converted, everything that needs being loaded, and
   * once they are. A caller may give up a conversion that takes too long.
   */
  onConverting?: ((isConverting: boolean) => void) | undefined;
}>;

/** One image that is kept as it is. */
export type InspectRequest = Pick<CompressRequest, 'bytes' | 'header'>;

/** The image as encoded, and what the person may see of it. */
export type CompressResult = Readonly<{
  blob: Blob;
  /** The bytes of the blob, where they were read already: reading them takes a moment. */
  bytes?: Uint8Array<ArrayBuffer>;
  /** A small picture of it, at most 320 pixels a side, where one came about anyway. */
  preview?: Blob;
  /** The source has more pages than the one that was encoded. */
  hasMorePages?: boolean;
}>;

/**
 * Makes a still smaller: fewer pixels, stronger compression, upright. The engine checks what comes back (type, size,
 * metadata) and keeps the original when nothing was gained, so an implementation need not.
 */
export interface Compressor {
  /** False where this browser cannot write the type. */
  canEncode(type: MediaType): Promise<boolean>;
  /** It cuts and turns as `edit` says. Default false: photos that are edited fail with `cannot_edit`, unless their file can be turned as it is. */
  readonly appliesEdits?: boolean;
  /** It finds the quality of a WebP that looks no worse than a JPEG. Default false: photos become JPEG where the line would decide. */
  readonly matchesJpeg?: boolean;
  /** False where the browser falsifies what is drawn; then nothing is compressed. Default: true. */
  isFaithful?(): Promise<boolean>;
  /**
   * Null when the original serves better. Rejects with the signal's reason when aborted, with `UndecodableImageError` when the
   * pixels cannot be read, `UnsupportedImageError` when this browser has no decoder for the type, `FalsifiedImageError`
   * when the result is not what was drawn, `LoadError` when a part of the compressor could not be fetched, and with
   * anything else when the compressor itself is at fault.
   */
  compress(request: CompressRequest): Promise<CompressResult | null>;
  /**
   * Looks at an image that is kept: rejects with `UndecodableImageError` when its pixels cannot be read (of an animation the
   * first frame's), and returns a small picture of it where one came about. Default: it is sent unseen.
   */
  inspect?(image: InspectRequest): Promise<Blob | undefined>;
}

/** The browser cannot decode the image: it is damaged or of an unusual kind. */
export class UndecodableImageError extends Error {
  override readonly name = 'UndecodableImageError';
}

/** Neither the browser nor the compressor has a decoder for this type, or for this form of it. */
export class UnsupportedImageError extends Error {
  override readonly name = 'UnsupportedImageError';
  /** The form by name, a noun for a sentence; undefined where it is the type as such. */
  readonly form: string | undefined;

  constructor(message: string, options: ErrorOptions & Readonly<{ form?: string }> = {}) {
    super(message, options);
    this.form = options.form;
  }
}

/** The picture that was encoded is not what was drawn. */
export class FalsifiedImageError extends Error {
  override readonly name = 'FalsifiedImageError';
}
