import { decodeJpegScaled } from '@/lib/browser/prepare/canvas/decode-jpeg-scaled';
import { decodeBitmap } from '@/lib/browser/prepare/canvas/decode-picture';
import { encodePreview, PREVIEW_SIDE } from '@/lib/browser/prepare/canvas/encode-preview';
import { isSamePicture } from '@/lib/browser/prepare/canvas/is-same-picture';
import { fitInside, type Size } from '@/lib/browser/prepare/canvas/picture-size';
import { FalsifiedImageError } from '@/lib/browser/prepare/compressor';

/**
 * Decodes an encoded image small, compares it with what was drawn, and answers the small picture: it is the preview. Throws
 * `FalsifiedImageError` when it shows something else than was drawn, or cannot be decoded.
 */
export async function checkResult(blob: Blob, canvas: OffscreenCanvas): Promise<Blob> {
  const size = fitInside(canvas, PREVIEW_SIDE);
  const drawn = drawSmall(canvas, size);
  const drawnPixels = pixelsOf(drawn);
  const decoded = await decodeSmall(blob, canvas, size);
  drawn.clearRect(0, 0, size.width, size.height);
  drawn.drawImage(decoded, 0, 0, size.width, size.height);
  decoded.close();
  if (!isSamePicture(drawnPixels, pixelsOf(drawn))) {
    throw new FalsifiedImageError('The encoded image is not what was drawn.');
  }
  return encodePreview(drawn.canvas, { isOpaque: blob.type === 'image/jpeg' });
}

function drawSmall(source: OffscreenCanvas, { width, height }: Size): OffscreenCanvasRenderingContext2D {
  const drawing = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (drawing === null) throw new Error('This worker cannot draw.');
  drawing.imageSmoothingQuality = 'medium';
  drawing.drawImage(source, 0, 0, width, height);
  return drawing;
}

function pixelsOf(drawing: OffscreenCanvasRenderingContext2D): ImageData {
  return drawing.getImageData(0, 0, drawing.canvas.width, drawing.canvas.height);
}

async function decodeSmall(blob: Blob, full: Size, small: Size): Promise<ImageBitmap> {
  try {
    return blob.type === 'image/jpeg' && typeof ImageDecoder === 'function'
      ? await decodeJpegScaled(new Uint8Array(await blob.arrayBuffer()), full, small)
      : await decodeBitmap(blob, full, small);
  } catch (error) {
    throw new FalsifiedImageError('The encoded image cannot be decoded.', { cause: error });
  }
}
