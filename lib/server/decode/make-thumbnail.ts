import { rgbaToThumbHash } from 'thumbhash';
import { loadSharp } from './load-sharp';

/** Longest side of a thumbnail, in pixels: sharp in a grid at twice the density. */
const THUMBNAIL_PIXELS = 640;
/** 0 to 6. Against the default of 4 half the time, for a twentieth more bytes. */
const ENCODER_EFFORT = 2;
/** Longest side a thumbhash is made from, in pixels; its own limit. */
const THUMBHASH_PIXELS = 100;

export type Thumbnail = Readonly<{
  /** WebP, without metadata. */
  bytes: Uint8Array;
  /** At most 25 bytes. */
  thumbhash: Uint8Array;
}>;

/** The first frame, upright, in sRGB whatever the profile or colour model of the original; never enlarged. */
export async function makeThumbnail(bytes: Uint8Array, maxPixels: number): Promise<Thumbnail> {
  const sharp = await loadSharp();
  const thumbnail = await sharp(bytes, { limitInputPixels: maxPixels, sequentialRead: true })
    .autoOrient()
    .resize(THUMBNAIL_PIXELS, THUMBNAIL_PIXELS, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: 76, effort: ENCODER_EFFORT })
    .toBuffer();
  const { data, info } = await sharp(thumbnail)
    .resize(THUMBHASH_PIXELS, THUMBHASH_PIXELS, { fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { bytes: thumbnail, thumbhash: rgbaToThumbHash(info.width, info.height, data) };
}
