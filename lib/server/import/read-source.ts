import type { UploadLimits } from '@/lib/shared/limits';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { losesTurn } from '@/lib/shared/media/loses-turn';
import { isMediaType } from '@/lib/shared/media/media-types';
import { mayDiffer, readFileColours } from '@/lib/shared/media/read-file-colours';
import { type ImageHeader, readImageHeader } from '@/lib/shared/media/read-image-header';
import { sniffType } from '@/lib/shared/media/sniff-type';
import type { SourceType } from '@/lib/shared/media/source-types';
import { stripMetadata } from '@/lib/shared/media/strip-metadata';
import { TooComplexError } from '@/lib/shared/media/too-complex-error';
import { isPictureLabel } from '../decode/picture-label';
import { ApiError } from '../errors/api-error';
import { decideIntake, type Intake } from './decide-intake';

/** A file as it would come in: what it is, and the bytes that are handed to verification. */
export type ReadSource = Readonly<{
  type: SourceType;
  bytes: Uint8Array;
  intake: Exclude<Intake, { kind: 'too_large' }>;
}>;

/** Types that the decode process of an import can draw anew beside those that are published. */
const DRAWABLE: readonly SourceType[] = ['image/tiff', 'image/heic'];

/**
 * Looks at the bytes of a file before anything is decoded, as the upload page does: its type by its bytes, and its pixels by its
 * header. Throws the reason when it can't come in: `file_empty`, `not_an_image`, `unsupported_type`, `too_complex`, `damaged_image`,
 * `too_many_pixels`, `file_too_large`.
 */
export function readSource(
  bytes: Uint8Array,
  limits: UploadLimits,
  { isSmallWanted }: Readonly<{ isSmallWanted: boolean }>,
): ReadSource {
  if (bytes.length === 0) throw new ApiError('file_empty');
  const sniffed = sniffType(bytes);
  const type = sniffed.kind === 'image' ? sniffed.type : sniffed.convertible;
  if (type === undefined || !(isMediaType(type) || DRAWABLE.includes(type))) {
    const actualType = sniffed.kind === 'other' ? sniffed.label : sniffed.type;
    throw new ApiError(isPictureLabel(actualType) ? 'unsupported_type' : 'not_an_image', { actualType });
  }
  try {
    const header = headerOf(bytes, type);
    const actualPixels = header.width * header.height * header.frames;
    if (actualPixels > limits.maxPixels) {
      throw new ApiError('too_many_pixels', { limitPixels: limits.maxPixels, actualPixels });
    }
    // A film or a gain map beside the picture may be what makes the file too large.
    const isStripped = isMediaType(type) && bytes.length > limits.maxBytes;
    const stripped = isStripped ? stripMetadata(bytes, type) : bytes;
    const isShownOddly = hasOddColours(bytes, header) || losesTurn(header);
    const facts = { sizeBytes: stripped.length, isShownOddly, isSmallWanted };
    const intake = decideIntake(header, facts, limits);
    if (intake.kind === 'too_large') {
      throw new ApiError('file_too_large', { limitBytes: limits.maxBytes, actualBytes: stripped.length });
    }
    return { type, bytes: stripped, intake };
  } catch (error) {
    if (error instanceof TooComplexError) throw new ApiError('too_complex');
    if (error instanceof DamagedImageError) throw new ApiError('damaged_image');
    throw error;
  }
}

function headerOf(bytes: Uint8Array, type: SourceType): ImageHeader {
  const read = readImageHeader(bytes, type);
  if (read.kind === 'header') return read.header;
  if (read.kind === 'invalid' && read.unsupported !== undefined) {
    throw new ApiError('unsupported_type', { actualType: read.unsupported });
  }
  throw new ApiError(read.kind === 'invalid' && read.isTooComplex ? 'too_complex' : 'damaged_image');
}

/** Whether browsers disagree about its colours; where nobody can say, the verification finds out what is wrong with it. */
function hasOddColours(bytes: Uint8Array, { type, isAnimated }: ImageHeader): boolean {
  if (isAnimated || (type !== 'image/jpeg' && type !== 'image/png' && type !== 'image/webp')) return false;
  return mayDiffer(type, readFileColours(bytes, type));
}
