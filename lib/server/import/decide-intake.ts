import type { UploadLimits } from '@/lib/shared/limits';
import { isMediaType, type MediaType } from '@/lib/shared/media/media-types';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';
import type { DrawnForm, Redrawing } from '../decode/decode-job';

/** How a file of an import comes in. */
export type Intake =
  /** As it is; only its metadata goes. */
  | Readonly<{ kind: 'keep'; type: MediaType }>
  /** Drawn anew, with all its pixels if the limit of bytes allows, or else as small as the upload page makes it. */
  | Readonly<{ kind: 'redraw'; type: MediaType; redraw: Redrawing }>
  | Readonly<{ kind: 'too_large' }>;

/** The facts that the choice depends on besides the header. */
export type IntakeFacts = Readonly<{
  /** The size of the file without its metadata. */
  sizeBytes: number;
  /** Browsers would show its colours differently, or lying on its side. */
  isShownOddly: boolean;
  /** Everything is to be as small as the upload page makes it. */
  isSmallWanted: boolean;
}>;

/** All its pixels, as far as JPEG and WebP can hold them, at a quality that shows no difference. */
const WHOLE: DrawnForm = { maxDimension: 16_383, quality: 0.92 };

/**
 * Chooses how a picture comes in. People who import want the pictures that they have: a picture that may be published as it is stays as
 * it is, to the last pixel. One that is too large, of a type that browsers do not show, of colours that they disagree about, or lying on its side, is
 * drawn anew. An animation never is, as nothing but its first frame would be left.
 */
export function decideIntake(
  { type, width, height, isAnimated, hasAlpha }: ImageHeader,
  { sizeBytes, isShownOddly, isSmallWanted }: IntakeFacts,
  { maxBytes, maxDimension, quality }: UploadLimits,
): Intake {
  if (isMediaType(type)) {
    const isTooLarge = sizeBytes > maxBytes;
    const isSmallEnough = !isSmallWanted || Math.max(width, height) <= maxDimension;
    if (isAnimated || type === 'image/gif')
      return isTooLarge ? { kind: 'too_large' } : { kind: 'keep', type };
    if (!isTooLarge && !isShownOddly && isSmallEnough) return { kind: 'keep', type };
  }
  const small = { maxDimension, quality };
  return {
    kind: 'redraw',
    type: hasAlpha ? 'image/webp' : 'image/jpeg',
    redraw: isSmallWanted ? [small] : [WHOLE, small],
  };
}
