import type { ErrorCode, ErrorDetails } from '@/lib/shared/errors/error-codes';
import type { MediaType } from '@/lib/shared/media/media-types';

/**
 * How much a file may cost to decode. Several small ones are decoded at once; a large one waits for other large ones,
 * never for its turn among the small.
 */
export type DecodeLane = 'small' | 'large';

/** The rules that a decode process is asked to hold a file's bytes to. Travels as JSON. */
export type DecodeJob = Readonly<{
  lane: DecodeLane;
  claims: Readonly<{
    type: MediaType;
    sizeBytes?: number | undefined;
    /** Base64. */
    sha256?: string | undefined;
  }>;
  limits: Readonly<{ maxBytes: number; maxPixels: number }>;
  /** Milliseconds since 1970 where the date of the photo is to be read: one of the future is none. Left out where no date is kept. */
  datedAtMs?: number | undefined;
  /** The picture is drawn anew as the claimed type first, and what is drawn is verified: for the process of an import. */
  redraw?: Redrawing | undefined;
}>;

/** Ways to draw a picture, the best first: the first that is no larger than the limit is taken, or else the last. */
export type Redrawing = readonly DrawnForm[];

/** How large a picture is drawn, and how well. */
export type DrawnForm = Readonly<{
  /** Longest side, in pixels; a smaller picture keeps its size. */
  maxDimension: number;
  /** The encoder's, 0 to 1. */
  quality: number;
}>;

/** The result of a job. */
export type DecodeOutcome =
  | Readonly<{
      kind: 'refused';
      code: ErrorCode;
      details?: ErrorDetails | undefined;
      /** Pixels that were decoded before it was refused; absent where nothing was. */
      pixels?: number | undefined;
    }>
  /** It costs more than the small lane allows; nothing was decoded. */
  | Readonly<{ kind: 'large' }>
  | Readonly<{ kind: 'verified'; image: DecodedUpload }>;

/** A file that is as promised, whole and free of metadata. */
export type DecodedUpload = Readonly<{
  /** The file that may be published: the bytes without their metadata. */
  bytes: Uint8Array;
  /** WebP. */
  thumbnail: Uint8Array;
  /** Its smaller pictures, one for each size of `sizesFor`; none for an image that is small or moves. */
  sizes: readonly Uint8Array[];
  thumbhash: Uint8Array;
  /** In pixels, upright. */
  width: number;
  height: number;
  /** Pixels that were decoded, every frame of an animation. */
  pixels: number;
  /** When the photo was taken, where the bytes still said it, as `encodeTaken` writes it. */
  taken?: string | undefined;
}>;
