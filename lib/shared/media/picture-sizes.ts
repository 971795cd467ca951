/**
 * The smaller pictures of an image, so that a screen loads no more than it can show. They are made on the server from the verified
 * bytes, in the one decode that verifies them, so they show what the image shows and nobody can send another picture in their place.
 *
 *     thumbnail    640 px    every image
 *     1280         images of more than 1,280 px
 *     2048         images of more than 2,560 px: originals that are kept as they are
 *
 * All by their longest side. Animations have none: they would stand still. Neither do images from before there were sizes; the row
 * says whether an image has them (`hasSizes`), and which they are follows from its width and height.
 */
import type { MediaType } from './media-types';

/** A smaller picture, upright, in pixels; `side` is its longest side. */
export type PictureSize = Readonly<{ side: number; width: number; height: number }>;

/** An image as far as it decides which pictures there are. */
export type SizedImage = Readonly<{ width: number; height: number; hasSizes?: boolean }>;

/** Longest side of a thumbnail, in pixels: sharp in a grid at twice the density. */
export const THUMBNAIL_SIDE = 640;

/** A size is for images whose longest side is more than `above`: between the two there would be little to save. */
const SIZES = [
  { side: 1_280, above: 1_280 },
  { side: 2_048, above: 2_560 },
] as const;

/** The sizes that an image of this width and height is given, the smallest first; none for one that is small. */
export function sizesFor({ width, height }: Pick<SizedImage, 'width' | 'height'>): readonly PictureSize[] {
  const longest = Math.max(width, height);
  return SIZES.filter(({ above }) => longest > above).map(({ side }) => scaled({ width, height }, side));
}

/** Width and height of an image's thumbnail, in pixels. */
export function thumbnailSize(image: Pick<SizedImage, 'width' | 'height'>): Omit<PictureSize, 'side'> {
  const { width, height } = scaled(image, THUMBNAIL_SIDE);
  return { width, height };
}

/** The sizes that lie beside an image; none where its row says so. */
export function sizesOf(image: SizedImage): readonly PictureSize[] {
  return image.hasSizes ? sizesFor(image) : [];
}

/** The widths in which an image is there besides, in pixels, ascending; none where its row says so. */
export function widthsOf(image: SizedImage): readonly number[] {
  return sizesOf(image).map(({ width }) => width);
}

/** The picture to load for a width: the thumbnail, one of the sizes, or the image itself. */
export type PictureChoice =
  | Readonly<{ kind: 'thumb' | 'image' }>
  | Readonly<{ kind: 'size'; size: PictureSize }>;

/** The smallest picture that is at least so many pixels wide. An image without sizes may move, so it is the image itself. */
export function choosePicture(image: SizedImage, widthPixels: number): PictureChoice {
  if (!image.hasSizes) return { kind: 'image' };
  if (scaled(image, THUMBNAIL_SIDE).width >= widthPixels) return { kind: 'thumb' };
  const size = sizesOf(image).find(({ width }) => width >= widthPixels);
  return size ? { kind: 'size', size } : { kind: 'image' };
}

/** The type of an image's smaller pictures. A JPEG is no more than that: WebP takes ten times the work. All others may be transparent. */
export function typeOfSizes(type: MediaType): 'image/jpeg' | 'image/webp' {
  return type === 'image/jpeg' ? type : 'image/webp';
}

function scaled({ width, height }: Pick<SizedImage, 'width' | 'height'>, side: number): PictureSize {
  const scale = Math.min(1, side / Math.max(width, height));
  const pixels = (length: number) => Math.max(1, Math.round(length * scale));
  return { side, width: pixels(width), height: pixels(height) };
}
