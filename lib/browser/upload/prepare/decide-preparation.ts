import type { UploadLimits } from '@/lib/shared/limits';
import { losesTurn } from '@/lib/shared/media/loses-turn';
import { isMediaType, type MediaType } from '@/lib/shared/media/media-types';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';
import type { SourceType } from '@/lib/shared/media/source-types';
import type { PhotoEdit } from '../edit/photo-edit';
import { isWithin, MAX_ENCODED_SIDE } from './canvas/picture-size';
import type { PngRule } from './compressor';

/** The type that a JPEG photograph is encoded to. WebP is half the size, and ten times the encoder's work (25 against 250 ms at 2,048 pixels). */
export type PhotoType = 'image/webp' | 'image/jpeg';

/** Says what to do with an image before it is sent. `keep` still strips its metadata. */
export type Preparation =
  | Readonly<{ kind: 'keep' }>
  | Readonly<{
      kind: 'compress';
      targetType: MediaType;
      png: PngRule;
      maxDimension: number;
      quality: number;
    }>;

/** The inputs of the decision besides the image. */
export type PreparationRules = Readonly<{
  limits: UploadLimits;
  photoType: PhotoType;
  /** The person wants the file as it is: its pixels are left alone wherever its type may be published. */
  keepOriginal: boolean;
  /** Browsers differ in its colours: it is not published as it is. Default false. */
  hasOddColours?: boolean;
  /** How the person has turned and cut it. Default null. */
  edit?: PhotoEdit | null;
  /** The types that this browser can write. */
  canEncode: (type: MediaType) => boolean;
}>;

/** Below this decoding and encoding cost more time than sending what it could save. */
const SMALL_BYTES = 64 * 1_024;

/** A JPEG or WebP with fewer bytes a pixel than this was compressed well already; again would cost quality, not bytes. */
const COMPRESSED_BYTES_PER_PIXEL = 0.12;

/** Screenshots and drawings: PNG does better there than what photographs are made for. */
const FLAT_PNG_BYTES_PER_PIXEL = 0.5;

/** Where the original is wanted but its type cannot be published: all its pixels, at a quality that shows no difference. */
const FAITHFUL_QUALITY = 0.92;

/** Only stills are re-encoded: a canvas would draw the first frame of an animation. */
export function decidePreparation(
  header: ImageHeader,
  sizeBytes: number,
  { edit = null, ...rules }: PreparationRules,
): Preparation {
  const unedited = decideUnedited(header, sizeBytes, rules);
  if (edit === null || header.isAnimated) return unedited;
  return unedited.kind === 'keep' && canTurnFile(header, edit) ? unedited : decideEdited(header, rules);
}

/** A JPEG is turned by a word in its header, and no pixel of it is coded anew. */
export function canTurnFile({ type }: ImageHeader, { crop }: PhotoEdit): boolean {
  return type === 'image/jpeg' && crop === null;
}

/** A photo that is kept as it is otherwise is encoded at a quality that shows no difference; a PNG without loss. */
function decideEdited(
  { type }: ImageHeader,
  { limits, photoType, keepOriginal, canEncode }: Omit<PreparationRules, 'edit'>,
): Preparation {
  const png = type === 'image/png' && keepOriginal ? 'always' : pngRuleOf(type);
  const preferred = type === 'image/jpeg' ? photoType : 'image/webp';
  const targetType = [preferred, 'image/jpeg' as const].find(canEncode);
  if (targetType === undefined) return { kind: 'keep' };
  const maxDimension = keepOriginal ? MAX_ENCODED_SIDE : limits.maxDimension;
  const quality = keepOriginal ? Math.max(limits.quality, FAITHFUL_QUALITY) : limits.quality;
  return { kind: 'compress', targetType, png, maxDimension, quality };
}

/** A camera's picture has nothing of a drawing; and its codec smooths plain areas until they look drawn. */
function pngRuleOf(type: SourceType): PngRule {
  const isPhoto = type === 'image/heic' || type === 'image/jpeg' || type === 'image/webp';
  return isPhoto ? 'for_transparency' : 'for_drawings';
}

function decideUnedited(
  header: ImageHeader,
  sizeBytes: number,
  { limits, photoType, keepOriginal, hasOddColours = false, canEncode }: Omit<PreparationRules, 'edit'>,
): Preparation {
  const { type, width, height, isAnimated, orientation } = header;
  if (!isMediaType(type) || (hasOddColours && !isAnimated) || losesTurn(header)) {
    const png = pngRuleOf(type);
    return keepOriginal
      ? compress(png, MAX_ENCODED_SIDE, Math.max(limits.quality, FAITHFUL_QUALITY))
      : compress(png);
  }
  if (keepOriginal || isAnimated) return { kind: 'keep' };
  const fits = isWithin(header, limits.maxDimension) && sizeBytes <= limits.maxBytes;
  const bytesPerPixel = sizeBytes / (width * height);
  // Not every viewer heeds the orientation: a picture that has one is better turned than kept.
  const isUpright = orientation === 1;
  switch (type) {
    case 'image/gif':
      return { kind: 'keep' };
    case 'image/avif':
      // Nothing the browser writes is smaller, unless it must be. And browsers draw a damaged AVIF without a word, where the
      // server's decoder refuses it: as it is it does not become half a picture.
      return sizeBytes <= limits.maxBytes ? { kind: 'keep' } : compress('never');
    case 'image/jpeg':
    case 'image/webp':
      if (fits && isUpright && (sizeBytes <= SMALL_BYTES || bytesPerPixel <= COMPRESSED_BYTES_PER_PIXEL)) {
        return { kind: 'keep' };
      }
      return compress('never');
    case 'image/png':
      if (fits && isUpright && (sizeBytes <= SMALL_BYTES || bytesPerPixel <= FLAT_PNG_BYTES_PER_PIXEL)) {
        return { kind: 'keep' };
      }
      return compress('for_drawings');
  }

  function compress(png: PngRule, maxDimension = limits.maxDimension, quality = limits.quality): Preparation {
    const preferred = type === 'image/jpeg' ? photoType : 'image/webp';
    const targetType = [preferred, 'image/jpeg' as const].find(canEncode);
    if (targetType === undefined) return { kind: 'keep' };
    return { kind: 'compress', targetType, png, maxDimension, quality };
  }
}
