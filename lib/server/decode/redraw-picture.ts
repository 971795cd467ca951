import type { Sharp } from 'sharp';
import type { ImageHeader } from '@/lib/shared/media/image-header';
import { losesTurn } from '@/lib/shared/media/loses-turn';
import { isMediaType } from '@/lib/shared/media/media-types';
import type { SourceType } from '@/lib/shared/media/source-types';
import { stripMetadata } from '@/lib/shared/media/strip-metadata';
import { decodeHeic } from './decode-heic';
import type { DecodeJob, DrawnForm, Redrawing } from './decode-job';
import { decodeWhole } from './decode-whole';
import { drawInSrgb } from './draw-in-srgb';
import { findUnknownColours } from './find-unknown-colours';
import { loadSharp } from './load-sharp';
import { requireKnownTiff } from './require-known-tiff';

export type RedrawRequest = Readonly<{
  source: SourceType;
  header: ImageHeader;
  job: Pick<DecodeJob, 'claims' | 'limits'>;
  forms: Redrawing;
}>;

/** From this quality on colours keep all their pixels too. */
const FAITHFUL_QUALITY = 0.9;

/**
 * The still picture anew, upright, in sRGB and without metadata, as the claimed type: in the first form that is no larger than the
 * limit of bytes, or else in the last. Throws for a picture that cannot be read to its end, and `UnknownFormError`.
 */
export async function redrawPicture(bytes: Uint8Array, request: RedrawRequest): Promise<Uint8Array> {
  const { job, forms } = request;
  const open = await openPicture(bytes, request);
  let drawn = new Uint8Array();
  for (const form of forms) {
    drawn = new Uint8Array(await encode(open(form.maxDimension), form, job.claims.type));
    if (drawn.length <= job.limits.maxBytes) break;
  }
  return drawn;
}

/** How to draw it at a size, once it is known that all of it can be decoded. */
async function openPicture(
  bytes: Uint8Array,
  { source, header, job }: RedrawRequest,
): Promise<(maxDimension: number) => Sharp> {
  const sharp = loadSharp();
  const { maxPixels } = job.limits;
  const settings = { failOn: 'warning', limitInputPixels: maxPixels, sequentialRead: true } as const;
  const within = (image: Sharp, side: number) =>
    image.resize(side, side, { fit: 'inside', withoutEnlargement: true });
  if (source === 'image/heic') {
    const { pixels, width, height } = await decodeHeic(bytes, header);
    const raw = { width, height, channels: 4 as const };
    return (side) => within(sharp(pixels, { raw }), side);
  }
  if (isMediaType(source)) {
    const stripped = stripMetadata(bytes, source);
    await decodeWhole(stripped, { type: source, isAnimated: false, maxPixels });
    const transform = findUnknownColours(stripped, source);
    const turned = losesTurn(header) ? bytes : stripped;
    if (transform !== null) {
      const { data, hasAlpha: _, ...raw } = await drawInSrgb(turned, { settings, transform, side: null });
      return (side) => within(sharp(data, { raw }), side);
    }
    return (side) => within(sharp(turned, settings).autoOrient(), side).toColourspace('srgb');
  }
  requireKnownTiff(bytes);
  const read = await sharp(bytes, settings).metadata();
  const { width, height } = read.autoOrient;
  if (width !== header.width || height !== header.height)
    throw new Error('The decoder sees another picture.');
  await sharp(bytes, settings)
    .extract({ left: 0, top: read.height - 1, width: read.width, height: 1 })
    .raw()
    .toBuffer();
  return (side) => within(sharp(bytes, settings).autoOrient(), side).toColourspace('srgb');
}

function encode(image: Sharp, { quality }: DrawnForm, type: DecodeJob['claims']['type']): Promise<Buffer> {
  const percent = Math.round(quality * 100);
  if (type === 'image/webp') return image.webp({ quality: percent, effort: 2 }).toBuffer();
  return image
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: percent, chromaSubsampling: quality >= FAITHFUL_QUALITY ? '4:4:4' : '4:2:0' })
    .toBuffer();
}
