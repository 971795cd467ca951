import type { Sharp } from 'sharp';
import type { MediaType } from '@/lib/shared/media/media-types';
import { type PictureSize, typeOfSizes } from '@/lib/shared/media/picture-sizes';
import { drawInSrgb } from './draw-in-srgb';
import { loadSharp } from './load-sharp';
import { makeThumbnail, shrinkAsStored, type ThumbnailOptions, thumbnailOf } from './make-thumbnail';
import { openDrawn, shrinkDrawn } from './shrink-drawn';

const QUALITY = 78;
/** 0 to 6, of WebP; as of thumbnails. */
const ENCODER_EFFORT = 2;

export type PictureOptions = ThumbnailOptions &
  Readonly<{
    /** As `sizesFor` names them, the smallest first. */
    sizes: readonly PictureSize[];
    /** Type of the image. */
    type: MediaType;
  }>;

/** All pictures of an image that are smaller than it. */
export type Pictures = Readonly<{
  thumbnail: Uint8Array;
  thumbhash: Uint8Array;
  /** In the order of the sizes that were asked for. */
  sizes: readonly Uint8Array[];
}>;

/**
 * The thumbnail of an image and its smaller pictures, from one decode: it is made as small as the largest of them, and the others are
 * made of that. Pictures of an image with a profile keep it, and are in its colours; all others are in sRGB.
 */
export async function makePictures(
  bytes: Uint8Array,
  { sizes, type, ...options }: PictureOptions,
): Promise<Pictures> {
  const { maxPixels, wholeSize = null, transform = null, hasRgbProfile = false } = options;
  const side = sizes.at(-1)?.side;
  if (side === undefined) {
    const { bytes: thumbnail, thumbhash } = await makeThumbnail(bytes, options);
    return { thumbnail, thumbhash, sizes: [] };
  }
  if (wholeSize && hasRgbProfile && transform === null) {
    const { data, info } = await shrinkAsStored(bytes, { maxPixels, wholeSize, side });
    const shrunk = { width: info.width, height: info.height };
    const { bytes: thumbnail, thumbhash } = await makeThumbnail(data, { ...options, wholeSize: shrunk });
    const open = async (within: number) =>
      loadSharp()(data, { ignoreIcc: true })
        .resize(within, within, { fit: 'inside', withoutEnlargement: true })
        .keepIccProfile();
    return { thumbnail, thumbhash, sizes: await encodeEach(open, sizes, type) };
  }
  const drawn = await drawInSrgb(bytes, {
    settings: { failOn: 'warning', limitInputPixels: maxPixels, sequentialRead: true },
    ...{ transform, side, wholeSize },
  });
  const { bytes: thumbnail, thumbhash } = await thumbnailOf(drawn);
  const open = async (within: number) => openDrawn(await shrinkDrawn(drawn, within));
  return { thumbnail, thumbhash, sizes: await encodeEach(open, sizes, type) };
}

/** One after another: the memory of a decode process is bounded. */
async function encodeEach(
  open: (side: number) => Promise<Sharp>,
  sizes: readonly PictureSize[],
  type: MediaType,
): Promise<readonly Uint8Array[]> {
  const encoded: Uint8Array[] = [];
  for (const { side } of sizes) {
    const picture = await open(side);
    const written =
      typeOfSizes(type) === 'image/jpeg'
        ? picture.jpeg({ quality: QUALITY })
        : picture.webp({ quality: QUALITY, effort: ENCODER_EFFORT });
    encoded.push(await written.toBuffer());
  }
  return encoded;
}
