/** An image to picture small; width and height are upright pixels. */
export type PreviewSource = Readonly<{
  blob: Blob;
  width: number;
  height: number;
  /** One that came about while the image was prepared. */
  preview?: Blob;
}>;

/** Makes a small picture of an image; rejects or returns null where it cannot. */
export type PreviewMaker = (source: PreviewSource) => Promise<Blob | null>;

const LONGEST_SIDE = 320;

/** Decoding needs four bytes a pixel whatever size is asked for; larger images go without a picture. */
const MAX_PIXELS = 24_000_000;

/** A picture of at most 320 pixels a side, decoded once and encoded as WebP (PNG where the browser writes none). */
export const makePreview: PreviewMaker = async ({ blob, width, height }) => {
  if (width * height > MAX_PIXELS) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const picture = (await decodeScaled(blob, size)) ?? (await decodeWhole(blob, size));
  try {
    const canvas = new OffscreenCanvas(size.width, size.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, size.width, size.height);
    return await canvas.convertToBlob({ type: 'image/webp', quality: 0.75 });
  } finally {
    picture.close();
  }
};

type Size = Readonly<{ width: number; height: number }>;

/**
 * Decodes a JPEG at an eighth or a quarter of its size, as its coding allows, for a fifth of the work. Null where the
 * browser cannot, or would have to turn the picture.
 */
async function decodeScaled(blob: Blob, size: Size): Promise<VideoFrame | null> {
  if (typeof ImageDecoder !== 'function' || blob.type !== 'image/jpeg') return null;
  // Twice the size wanted: the decoder returns the next smaller it has.
  const decoder = new ImageDecoder({
    data: await blob.arrayBuffer(),
    type: blob.type,
    desiredWidth: size.width * 2,
    desiredHeight: size.height * 2,
  });
  try {
    const { image } = await decoder.decode();
    const isUpright = image.displayWidth > image.displayHeight === size.width > size.height;
    if (isUpright && image.displayWidth * 2 > size.width) return image;
    image.close();
    return null;
  } catch {
    return null;
  } finally {
    decoder.close();
  }
}

function decodeWhole(blob: Blob, { width, height }: Size): Promise<ImageBitmap> {
  return createImageBitmap(blob, { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' });
}
