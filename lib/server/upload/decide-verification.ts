import type { ErrorCode, ErrorDetails } from '@/lib/shared/errors/error-codes';
import type { UploadLimits } from '@/lib/shared/limits';
import type { DecodeCost } from '@/lib/shared/media/decoding-cost';
import { MEDIA_TYPES, type MediaType } from '@/lib/shared/media/media-types';
import { mostPixels } from '../decode/decode-limits';
import { isPictureLabel } from '../decode/picture-label';
import type { TicketClaims } from '../tickets/tickets';

/** The facts about an upload's bytes that are known without decoding them. */
export type ByteFacts = Readonly<{
  sizeBytes: number;
  /** Base64. */
  sha256: string;
  /** By magic bytes: one of our types, or what else they are. */
  sniffed: Readonly<{ kind: 'image'; type: MediaType }> | Readonly<{ kind: 'other'; label: string }>;
  /** Dimensions the header claims; null where it has none that count, or the bytes are no image of ours. */
  header: Readonly<{ width: number; height: number; frames: number; isAnimated: boolean }> | null;
  /** Told from the whole structure; null where it is broken. */
  cost: DecodeCost | null;
  /** Its header has more pieces than any real one, and was not read to its end. */
  isTooComplex?: boolean;
}>;

/** The facts that are known once the bytes are stripped and every pixel is decoded. */
export type PixelFacts =
  /** The container is cut off or its checksums are wrong, or the decoder met an error. */
  | Readonly<{ kind: 'damaged' }>
  /** Something within a part of it has more pieces than any real file. */
  | Readonly<{ kind: 'too_complex' }>
  /** `hasMetadata`: something stripping should have removed is still there. */
  | Readonly<{ kind: 'decoded'; hasMetadata: boolean }>;

export type Verdict =
  | Readonly<{ kind: 'refuse'; code: ErrorCode; details?: ErrorDetails }>
  /** The bytes are as promised and small enough to decode: continue and gather `PixelFacts`. */
  | Readonly<{ kind: 'decode' }>
  | Readonly<{ kind: 'accept' }>;

/** Longest side a row can hold, in pixels. */
const MAX_SIDE = 65_535;

/** The largest number of pixels that is told; beyond it numbers are not exact. */
const MOST_TOLD = Number.MAX_SAFE_INTEGER;

/**
 * Judges an upload: as promised, of its declared type, within the limits, whole, and free of metadata. Pure.
 * Limits are judged by the structure, before `pixels` exists: nothing is decoded that the limit forbids.
 */
export function decideVerification(
  bytes: ByteFacts,
  pixels: PixelFacts | null,
  claims: Pick<TicketClaims, 'type' | 'sizeBytes' | 'sha256'>,
  limits: Pick<UploadLimits, 'maxBytes' | 'maxPixels'>,
): Verdict {
  const { sizeBytes, sniffed, header, cost } = bytes;
  if (sizeBytes === 0) return refuse('file_empty');
  if (sizeBytes > limits.maxBytes) {
    return refuse('file_too_large', { limitBytes: limits.maxBytes, actualBytes: sizeBytes });
  }
  if (claims.sizeBytes !== undefined && sizeBytes !== claims.sizeBytes) {
    return refuse('size_mismatch', { limitBytes: claims.sizeBytes, actualBytes: sizeBytes });
  }
  if (claims.sha256 !== undefined && bytes.sha256 !== claims.sha256) return refuse('checksum_mismatch');
  if (sniffed.kind === 'other') {
    const code = isPictureLabel(sniffed.label) ? 'unsupported_type' : 'not_an_image';
    return refuse(code, { declaredType: claims.type, actualType: sniffed.label });
  }
  if (sniffed.type !== claims.type) {
    return refuse('type_mismatch', { declaredType: claims.type, actualType: sniffed.type });
  }
  const hasTooManyParts = cost !== null && cost.parts > MEDIA_TYPES[claims.type].maxDecodeParts;
  if (bytes.isTooComplex || hasTooManyParts) return refuse('too_complex');
  if (header === null || cost === null) return refuse('damaged_image');
  const actualPixels = Math.max(cost.pixels, header.width * header.height * header.frames);
  const limitPixels = Math.min(limits.maxPixels, mostPixels(claims.type));
  if (actualPixels > limitPixels) {
    // Sides of 32 bits and so many frames make numbers that are none any more.
    return refuse('too_many_pixels', { limitPixels, actualPixels: Math.min(actualPixels, MOST_TOLD) });
  }
  if (header.width > MAX_SIDE || header.height > MAX_SIDE) return refuse('too_many_pixels');
  if (pixels === null) return { kind: 'decode' };
  if (pixels.kind === 'damaged') return refuse('damaged_image');
  if (pixels.kind === 'too_complex') return refuse('too_complex');
  // Metadata that cannot be taken out is in a place no camera and no editor puts it.
  return pixels.hasMetadata ? refuse('damaged_image') : { kind: 'accept' };
}

function refuse(code: ErrorCode, details?: ErrorDetails): Verdict {
  return { kind: 'refuse', code, ...(details === undefined ? {} : { details }) };
}
