import { createHash } from 'node:crypto';
import { ApiError } from '@/lib/server/http/api-error';
import { type DecodedImage, decodeWhole } from '@/lib/server/pixels/decode-whole';
import { drawOnScreen } from '@/lib/server/pixels/draw-on-screen';
import { loadSharp } from '@/lib/server/pixels/load-sharp';
import { makeThumbnail, type Thumbnail } from '@/lib/server/pixels/make-thumbnail';
import type { Services } from '@/lib/server/services';
import type { Promised } from '@/lib/server/tickets/tickets';
import type { ImageRow } from '@/lib/shared/keys/image-row';
import { findMetadata } from '@/lib/shared/media/find-metadata';
import type { MediaType } from '@/lib/shared/media/media-types';
import { readImageHeader } from '@/lib/shared/media/read-image-header';
import { sniffType } from '@/lib/shared/media/sniff-type';
import { stripMetadata } from '@/lib/shared/media/strip-metadata';
import { type ByteFacts, decideVerification, type PixelFacts, type Verdict } from './decide-verification';

/** What is published: exactly these bytes were verified. */
export type VerifiedImage = Readonly<{
  bytes: Uint8Array;
  thumbnail: Uint8Array;
  row: ImageRow;
  /** Pixels that were decoded, every frame of an animation. */
  pixels: number;
}>;

/**
 * Holds an upload's bytes to what was promised and to the limits, strips what metadata is left, decodes all
 * of it and makes the thumbnail. Throws the ApiError of the reason when it is refused.
 */
export async function verifyUpload(
  services: Pick<Services, 'config' | 'gates'>,
  bytes: Uint8Array,
  promised: Promised,
): Promise<VerifiedImage> {
  const { limits } = services.config;
  const facts = gatherByteFacts(bytes);
  settle(decideVerification(facts, null, promised, limits));
  // A broken installation is our fault, not the image's.
  await loadSharp();
  return services.gates.pixels.run(pixelsOf(facts), async () => {
    const pixels = await gatherPixels(bytes, facts, promised.type, limits.maxPixels);
    settle(decideVerification(facts, pixels, promised, limits));
    if (pixels.kind === 'damaged') throw new ApiError('damaged_image');
    const { stripped, decoded, thumbnail } = pixels;
    const { type, name, slug } = promised;
    const { thumbhash } = thumbnail;
    const row = { ...decoded, sizeBytes: stripped.length, type, thumbhash, name, alt: '', tags: [], slug };
    return { bytes: stripped, thumbnail: thumbnail.bytes, row, pixels: pixelsOf(facts) };
  });
}

function settle(verdict: Verdict): void {
  if (verdict.kind === 'refuse') throw new ApiError(verdict.code, verdict.details);
}

function gatherByteFacts(bytes: Uint8Array): ByteFacts {
  const sniffed = sniffType(bytes);
  const read = sniffed.kind === 'image' ? readImageHeader(bytes, sniffed.type) : null;
  const unsupported = read?.kind === 'invalid' ? read.unsupported : undefined;
  return {
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('base64'),
    sniffed: unsupported === undefined ? sniffed : { kind: 'other', label: unsupported },
    header: read?.kind === 'header' ? read.header : null,
  };
}

function pixelsOf({ header }: ByteFacts): number {
  return header === null ? 0 : header.width * header.height * header.frames;
}

type GatheredPixels =
  | Extract<PixelFacts, { kind: 'damaged' }>
  | (Extract<PixelFacts, { kind: 'decoded' }> &
      Readonly<{ stripped: Uint8Array; decoded: DecodedImage; thumbnail: Thumbnail }>);

async function gatherPixels(
  bytes: Uint8Array,
  facts: ByteFacts,
  type: MediaType,
  maxPixels: number,
): Promise<GatheredPixels> {
  try {
    const stripped = stripMetadata(bytes, type);
    const isAnimated = facts.header?.isAnimated === true;
    const decoded = await decodeWhole(stripped, { type, isAnimated, maxPixels });
    // Of a GIF browsers show the screen, whatever the decoder makes of it.
    const screen = (type === 'image/gif' && facts.header) || decoded;
    const { width, height } = screen;
    const isShown = decoded.width === width && decoded.height === height;
    const shown = isShown ? stripped : await drawOnScreen(stripped, { decoded, screen, maxPixels });
    const thumbnail = await makeThumbnail(shown, maxPixels);
    const hasMetadata = findMetadata(stripped, type).length > 0;
    return { kind: 'decoded', hasMetadata, stripped, decoded: { width, height }, thumbnail };
  } catch {
    // Stripping and decoding fail in many words; all of them say that the image cannot be read to its end.
    return { kind: 'damaged' };
  }
}
