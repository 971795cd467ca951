import { findMetadata } from '@/lib/shared/media/find-metadata';
import type { MediaType } from '@/lib/shared/media/media-types';
import { sizesFor } from '@/lib/shared/media/picture-sizes';
import { stripMetadata } from '@/lib/shared/media/strip-metadata';
import { TooComplexError } from '@/lib/shared/media/too-complex-error';
import { encodeTaken } from '@/lib/shared/taken/format-taken';
import { readTaken } from '@/lib/shared/taken/read-taken';
import { type ByteFacts, decideVerification, type PixelFacts } from '../upload/decide-verification';
import type { DecodedUpload, DecodeJob, DecodeOutcome } from './decode-job';
import { laneOf } from './decode-limits';
import { type DecodedImage, decodeWhole } from './decode-whole';
import { drawFirstFrame } from './draw-first-frame';
import { drawOnScreen } from './draw-on-screen';
import { findUnknownColours } from './find-unknown-colours';
import { makePictures } from './make-pictures';
import { readByteFacts } from './read-byte-facts';

/**
 * Holds an upload's bytes to what was promised and to the limits, strips the metadata that is left, decodes all of it and
 * makes the thumbnail. All code that reads the bytes of a stranger is called in here, and this runs in a decode process
 * only.
 */
export async function verifyBytes(
  bytes: Uint8Array,
  { lane, claims, limits, datedAtMs }: DecodeJob,
): Promise<DecodeOutcome> {
  const facts = readByteFacts(bytes);
  const first = decideVerification(facts, null, claims, limits);
  if (first.kind === 'refuse') return { kind: 'refused', code: first.code, details: first.details };
  if (lane === 'small' && facts.cost !== null && laneOf(facts.cost, claims.type) === 'large') {
    return { kind: 'large' };
  }
  const gathered = await gatherPixels(bytes, facts, claims.type, limits.maxPixels);
  const last = decideVerification(facts, gathered.facts, claims, limits);
  // How far a damaged image was decoded nobody knows: it counts whole.
  const pixels = facts.cost?.pixels;
  if (last.kind === 'refuse') return { kind: 'refused', code: last.code, details: last.details, pixels };
  if (gathered.image === null) return { kind: 'refused', code: 'damaged_image', pixels };
  const taken = datedAtMs === undefined ? null : readTaken(bytes, claims.type, datedAtMs);
  return { kind: 'verified', image: { ...gathered.image, ...(taken ? { taken: encodeTaken(taken) } : {}) } };
}

async function gatherPixels(
  bytes: Uint8Array,
  { header, cost }: ByteFacts,
  type: MediaType,
  maxPixels: number,
): Promise<Readonly<{ facts: PixelFacts; image: DecodedUpload | null }>> {
  try {
    const stripped = stripMetadata(bytes, type);
    const decoded = await decodeWhole(stripped, {
      type,
      isAnimated: header?.isAnimated === true,
      maxPixels,
      // A photo is decoded once, for its thumbnail. That of a GIF may be drawn from a part of it.
      leavesRows: type !== 'image/gif',
    });
    // For a GIF browsers show the screen, whatever the decoder makes of it.
    const screen = (type === 'image/gif' && header) || decoded;
    const { width, height } = screen;
    const isStill = header?.isAnimated !== true;
    const shown = await drawShown(stripped, { type, isStill, decoded, screen, maxPixels });
    const made = await makePictures(shown, {
      maxPixels,
      wholeSize: decoded.rowsLeft ? { width, height } : null,
      hasRgbProfile: decoded.hasRgbProfile,
      transform: findUnknownColours(stripped, type),
      sizes: isStill ? sizesFor(screen) : [],
      type,
    });
    return {
      facts: { kind: 'decoded', hasMetadata: findMetadata(stripped, type).length > 0 },
      image: { bytes: stripped, ...made, width, height, pixels: cost?.pixels ?? 0 },
    };
  } catch (error) {
    // Stripping and decoding fail in many words; all others say that the image cannot be read to its end.
    const kind = error instanceof TooComplexError ? 'too_complex' : 'damaged';
    return { facts: { kind }, image: null };
  }
}

/** The first that browsers show of an animation, where the decoder draws something else; else the same bytes. */
async function drawShown(
  bytes: Uint8Array,
  {
    type,
    isStill,
    ...options
  }: Readonly<{
    type: MediaType;
    isStill: boolean;
    decoded: DecodedImage;
    screen: DecodedImage;
    maxPixels: number;
  }>,
): Promise<Uint8Array> {
  if (type === 'image/gif') return drawOnScreen(bytes, options);
  return type === 'image/png' && !isStill ? drawFirstFrame(bytes, options) : bytes;
}
