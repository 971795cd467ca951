import type { ImageRow } from '@/lib/shared/keys/image-row';
import type { Decoder } from '../decode-pool/create-decoder';
import type { Needs } from '../needs';
import type { TicketClaims } from '../tickets/tickets';

/** What is published: exactly these bytes were verified. */
export type VerifiedImage = Readonly<{
  bytes: Uint8Array;
  thumbnail: Uint8Array;
  row: ImageRow;
  /** Pixels that were decoded, every frame of an animation. */
  pixels: number;
}>;

/** What verifying needs. */
export type VerifyingServices = Needs<'config'> & Readonly<{ decoder: Decoder }>;

/**
 * Holds an upload's bytes to what was promised and to the limits, strips what metadata is left, decodes all
 * of it and makes the thumbnail, in a process of its own. Throws the ApiError of the reason when it is refused.
 */
export async function verifyUpload(
  { config, decoder }: VerifyingServices,
  sent: Uint8Array,
  { type, sizeBytes, sha256, name, slug, tags = [] }: TicketClaims,
): Promise<VerifiedImage> {
  const { maxBytes, maxPixels } = config.limits;
  const { bytes, thumbnail, thumbhash, width, height, pixels } = await decoder.verify(sent, {
    claims: { type, sizeBytes, sha256 },
    limits: { maxBytes, maxPixels },
  });
  const facts = { width, height, sizeBytes: bytes.length, type, thumbhash };
  return { bytes, thumbnail, row: { ...facts, name, alt: '', tags, slug }, pixels };
}
