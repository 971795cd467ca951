import { FalsifiedImageError } from '../compressor';
import { comparePictures, isSamePixels } from './compare-pictures';
import { decodeBitmap } from './decode-bitmap';
import { decodeJpegScaled } from './decode-jpeg-scaled';
import { encodePreview, PREVIEW_SIDE } from './encode-preview';
import { fitInside, type Size } from './picture-size';

/** Longest side of what is compared, in pixels: falsified pixels show at any size. */
const COMPARED_SIDE = 160;

/**
 * Decodes an encoded image small, compares it with what was drawn, and returns a small picture of that, which is the preview. Throws
 * `FalsifiedImageError` when it shows something else than was drawn, or cannot be decoded.
 */
export async function checkResult(blob: Blob, canvas: OffscreenCanvas): Promise<Blob> {
  const size = fitInside(canvas, COMPARED_SIDE);
  const drawn = drawSmall(canvas, size);
  const drawnPixels = pixelsOf(drawn);
  const decoded = await decodeSmall(blob, canvas, size);
  redraw(drawn, decoded);
  const likeness = comparePictures(drawnPixels, pixelsOf(drawn));
  if (likeness === 'different' || (likeness === 'similar' && !(await isHonest(canvas, drawnPixels)))) {
    throw new FalsifiedImageError('The encoded image is not what was drawn.');
  }
  const preview = drawSmall(canvas, fitInside(canvas, PREVIEW_SIDE));
  return encodePreview(preview.canvas, { isOpaque: blob.type === 'image/jpeg' });
}

function drawSmall(
  source: OffscreenCanvas | ImageBitmap,
  { width, height }: Size,
): OffscreenCanvasRenderingContext2D {
  const drawing = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (drawing === null) throw new Error('This worker cannot draw.');
  drawing.imageSmoothingQuality = 'medium';
  drawing.drawImage(source, 0, 0, width, height);
  return drawing;
}

function redraw(drawing: OffscreenCanvasRenderingContext2D, picture: ImageBitmap): void {
  const { width, height } = drawing.canvas;
  drawing.clearRect(0, 0, width, height);
  drawing.drawImage(picture, 0, 0, width, height);
  picture.close();
}

/** Whether the canvas gives back what was drawn when nothing is lost: then it was compression that made the difference. */
async function isHonest(canvas: OffscreenCanvas, drawnPixels: ImageData): Promise<boolean> {
  const lossless = await createImageBitmap(await canvas.convertToBlob({ type: 'image/png' }));
  const drawn = drawSmall(lossless, drawnPixels);
  lossless.close();
  return isSamePixels(drawnPixels, pixelsOf(drawn));
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
