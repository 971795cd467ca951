/** Longest side of the small picture of a file, in pixels: sharp where it fills a tile. */
export const PREVIEW_SIDE = 320;

const PREVIEW_QUALITY = 0.75;

/** The small picture as it is on a canvas: WebP, or PNG where the browser writes none; of an opaque one JPEG, which is written faster. */
export function encodePreview(
  canvas: OffscreenCanvas,
  { isOpaque = false }: { isOpaque?: boolean } = {},
): Promise<Blob> {
  return canvas.convertToBlob({ type: isOpaque ? 'image/jpeg' : 'image/webp', quality: PREVIEW_QUALITY });
}
