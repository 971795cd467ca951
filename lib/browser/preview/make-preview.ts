/** An image to picture small; width and height are upright pixels. */
export type PreviewSource = Readonly<{ blob: Blob; width: number; height: number }>;

/** Makes a small picture of an image; rejects or answers null where it cannot. */
export type PreviewMaker = (source: PreviewSource) => Promise<Blob | null>;

const LONGEST_SIDE = 160;

/** Decoding needs four bytes a pixel whatever size is asked for; larger images go without a picture. */
const MAX_PIXELS = 24_000_000;

/** A picture of at most 160 pixels a side, decoded once and encoded as WebP (PNG where the browser writes none). */
export const makePreview: PreviewMaker = async ({ blob, width, height }) => {
  if (width * height > MAX_PIXELS) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const bitmap = await createImageBitmap(blob, {
    resizeWidth: size.width,
    resizeHeight: size.height,
    resizeQuality: 'medium',
  });
  try {
    const canvas = new OffscreenCanvas(size.width, size.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    return await canvas.convertToBlob({ type: 'image/webp', quality: 0.75 });
  } finally {
    bitmap.close();
  }
};
