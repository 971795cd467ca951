import type { Metadata } from 'sharp';
import { splitPictures } from '@/lib/shared/media/heif/split-pictures';
import type { MediaType } from '@/lib/shared/media/media-types';
import { readPng } from '@/lib/shared/media/png/read-png';
import { loadSharp } from './load-sharp';

/** The decoder's findings about an image it read to its end. */
export type DecodedImage = Readonly<{
  /** In pixels, upright. */
  width: number;
  height: number;
}>;

export type DecodeOptions = Readonly<{
  type: MediaType;
  isAnimated: boolean;
  maxPixels: number;
  /** Whether the rows of a picture that lies as it is coded are left to the code that draws it next. Default false. */
  leavesRows?: boolean;
}>;

/**
 * Decodes every pixel of every frame and keeps none of them; `rowsLeft` says that it left them, as it was told, `hasRgbProfile` that its pixels are opaque, of
 * three times eight bits, and have a profile. Throws whatever
 * the decoder says of damage: a warning is enough, for libvips warns of bit rot in a JPEG and continues.
 */
export async function decodeWhole(
  bytes: Uint8Array,
  options: DecodeOptions,
): Promise<DecodedImage & Readonly<{ rowsLeft: boolean; hasRgbProfile: boolean }>> {
  const sharp = loadSharp();
  const { type, isAnimated, maxPixels, leavesRows = false } = options;
  const settings = { failOn: 'warning', limitInputPixels: maxPixels, sequentialRead: true } as const;
  const read = await sharp(bytes, settings).metadata();
  const { width, height, autoOrient, orientation = 1 } = read;
  const rowsLeft = leavesRows && !isAnimated && orientation === 1;
  if (isAnimated && type !== 'image/png') {
    // The frames come as one tall picture; a tiny one of it needs all of them and little memory.
    await sharp(bytes, { ...settings, pages: -1 })
      .resize(16, 16, { fit: 'fill' })
      .raw()
      .toBuffer();
  } else if (!rowsLeft) {
    // Asking for the last row makes the decoder read all above it at full size. A resize would not: it lets
    // the JPEG decoder skip detail, and damage with it.
    const lastRow = { left: 0, top: height - 1, width, height: 1 };
    await sharp(bytes, settings).extract(lastRow).raw().toBuffer();
  }
  if (type === 'image/avif') {
    // libheif leaves a tile that it cannot decode empty, and says nothing.
    for (const tile of splitPictures(bytes)) await sharp(tile, settings).resize(1, 1).raw().toBuffer();
  }
  // libpng decodes the first picture of an APNG only. For the others every row is inflated and its checksums are proved:
  // nothing else can be wrong with a PNG, and a decoder begun anew for each small frame takes ten times as long.
  if (isAnimated && type === 'image/png') readPng(bytes);
  return { ...autoOrient, rowsLeft, hasRgbProfile: isProfiledPhoto(read) };
}

function isProfiledPhoto({ hasProfile, space, depth, hasAlpha }: Metadata): boolean {
  return hasProfile && space === 'srgb' && depth === 'uchar' && !hasAlpha;
}
