import type { OutputInfo } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import type { ColourTransform } from '@/lib/shared/colour/colour-transform';
import { THUMBNAIL_SIDE } from '@/lib/shared/media/picture-sizes';
import { type DrawnPixels, drawInSrgb } from './draw-in-srgb';
import { loadSharp } from './load-sharp';
import { openDrawn, shrinkDrawn } from './shrink-drawn';

/** 0 to 6. Against the default of 4 half the time, for a twentieth more bytes. */
const ENCODER_EFFORT = 2;
/** Up to this many pixels every one of them is seen: half of them would have the colour of their neighbours in a lossy tile. */
const TINY_PIXELS = 64 * 64;
/** Longest side a thumbhash is made from, in pixels: it tells at most seven waves in a row, for which four times as many are plenty. */
const THUMBHASH_PIXELS = 32;

export type Thumbnail = Readonly<{
  /** WebP, without metadata. */
  bytes: Uint8Array;
  /** At most 25 bytes. */
  thumbhash: Uint8Array;
}>;

export type ThumbnailOptions = Readonly<{
  /** Turns the image's numbers into sRGB where the library cannot. Default null. */
  transform?: ColourTransform | null;
  maxPixels: number;
  /**
   * In pixels. Where it is given every row is decoded at full size, and one that cannot be read is an error; else JPEG and WebP are
   * decoded at a fraction of it, which passes over detail and damage. Only for images that lie upright as they are coded: turning
   * one takes all of it in memory.
   */
  wholeSize?: Readonly<{ width: number; height: number }> | null;
  /**
   * Whether the image is opaque, of three times eight bits, and has a profile. Then its rows are made small as they are stored, and only the
   * thumbnail's pixels go through the profile, which costs more than decoding them: of 3 megapixels 25 ms and not 54. Counts
   * only beside `wholeSize`. Default false.
   */
  hasRgbProfile?: boolean;
}>;

/** The first frame, upright, in sRGB whatever the profile or colour model of the original; never enlarged. */
export async function makeThumbnail(
  bytes: Uint8Array,
  { maxPixels, wholeSize = null, transform = null, hasRgbProfile = false }: ThumbnailOptions,
): Promise<Thumbnail> {
  if (wholeSize && hasRgbProfile && transform === null) {
    const { data } = await shrinkAsStored(bytes, { maxPixels, wholeSize, side: THUMBNAIL_SIDE });
    return makeThumbnail(data, { maxPixels });
  }
  const drawn = await drawInSrgb(bytes, {
    settings: { failOn: 'warning', limitInputPixels: maxPixels, sequentialRead: true },
    ...{ transform, side: THUMBNAIL_SIDE, wholeSize },
  });
  return thumbnailOf(drawn);
}

/** The thumbnail of pixels that are there already. */
export async function thumbnailOf(drawn: DrawnPixels): Promise<Thumbnail> {
  const shrunk = await shrinkDrawn(drawn, THUMBNAIL_SIDE);
  const lossless = shrunk.width * shrunk.height <= TINY_PIXELS;
  const thumbnail = await openDrawn(shrunk)
    .webp({ quality: 76, effort: ENCODER_EFFORT, lossless })
    .toBuffer();
  const tiny = await openDrawn(shrunk)
    .resize(THUMBHASH_PIXELS, THUMBHASH_PIXELS, { fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = tiny.info;
  return { bytes: thumbnail, thumbhash: rgbaToThumbHash(width, height, tiny.data) };
}

/** A PNG of at most so many pixels a side, in the colours of the image's own profile, which it carries. */
export async function shrinkAsStored(
  bytes: Uint8Array,
  {
    maxPixels,
    wholeSize,
    side,
  }: Readonly<{ maxPixels: number; wholeSize: Readonly<{ width: number; height: number }>; side: number }>,
): Promise<Readonly<{ data: Uint8Array; info: OutputInfo }>> {
  const sharp = loadSharp();
  const settings = { failOn: 'warning', limitInputPixels: maxPixels, sequentialRead: true } as const;
  return sharp(bytes, { ...settings, ignoreIcc: true })
    .extract({ left: 0, top: 0, ...wholeSize })
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .keepIccProfile()
    .png({ compressionLevel: 0 })
    .toBuffer({ resolveWithObject: true });
}
