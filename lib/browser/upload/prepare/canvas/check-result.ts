import { FalsifiedImageError } from '../compressor';
import { comparePictures, isSamePixels } from './compare-pictures';
import { decodeBitmap } from './decode-bitmap';
import { decodeJpegScaled } from './decode-jpeg-scaled';
import { encodePreview, PREVIEW_SIDE } from './encode-preview';
import { fitInside, type Size } from './picture-size';

/** Longest side of what is compared, in pixels: falsified pixels show at any size. */
const COMPARED_SIDE = 160;

/** An image that was encoded, and its bytes. */
type Written = Readonly<{ blob: Blob; bytes: Uint8Array<ArrayBuffer> }>;

/**
 * Decodes an encoded image small, compares it with what was drawn, and returns it smaller still, which is the preview. Throws
 * `FalsifiedImageError` when it shows something else than was drawn, or cannot be decoded.
 */
export async function checkResult(written: Written, canvas: OffscreenCanvas): Promise<Blob> {
  const decoded = await decodeSmall(written, canvas, fitInside(canvas, PREVIEW_SIDE));
  const { preview, compared } = drawSmaller(decoded, canvas);
  decoded.close();
  const encodedPixels = pixelsOf(compared);
  // Some of the pixels tell it of nearly every picture: to go through all of them takes as long as decoding it small.
  const glance = drawSmall(canvas, compared.canvas, 'low');
  if (comparePictures(pixelsOf(glance), encodedPixels) !== 'same') await compareWhole(canvas, encodedPixels);
  return encodePreview(preview.canvas, { isOpaque: written.blob.type === 'image/jpeg' });
}

async function compareWhole(canvas: OffscreenCanvas, encodedPixels: ImageData): Promise<void> {
  const drawnPixels = pixelsOf(drawSmaller(canvas, canvas).compared);
  const likeness = comparePictures(drawnPixels, encodedPixels);
  if (likeness === 'different' || (likeness === 'similar' && !(await isHonest(canvas, drawnPixels)))) {
    throw new FalsifiedImageError('The encoded image is not what was drawn.');
  }
}

/** The preview of a picture of a size, and of that what is compared. */
function drawSmaller(source: OffscreenCanvas | ImageBitmap, full: Size) {
  const preview = drawSmall(source, fitInside(full, PREVIEW_SIDE));
  return { preview, compared: drawSmall(preview.canvas, fitInside(full, COMPARED_SIDE)) };
}

function drawSmall(
  source: OffscreenCanvas | ImageBitmap,
  { width, height }: Size,
  quality: ImageSmoothingQuality = 'medium',
): OffscreenCanvasRenderingContext2D {
  const drawing = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (drawing === null) throw new Error('This worker cannot draw.');
  drawing.imageSmoothingQuality = quality;
  drawing.drawImage(source, 0, 0, width, height);
  return drawing;
}

/** Whether the canvas gives back what was drawn when nothing is lost: then it was compression that made the difference. */
async function isHonest(canvas: OffscreenCanvas, drawnPixels: ImageData): Promise<boolean> {
  const lossless = await createImageBitmap(await canvas.convertToBlob({ type: 'image/png' }));
  const { compared } = drawSmaller(lossless, canvas);
  lossless.close();
  return isSamePixels(drawnPixels, pixelsOf(compared));
}

function pixelsOf(drawing: OffscreenCanvasRenderingContext2D): ImageData {
  return drawing.getImageData(0, 0, drawing.canvas.width, drawing.canvas.height);
}

async function decodeSmall({ blob, bytes }: Written, full: Size, small: Size): Promise<ImageBitmap> {
  try {
    return blob.type === 'image/jpeg' && typeof ImageDecoder === 'function'
      ? await decodeJpegScaled(bytes, full, small)
      : await decodeBitmap(blob, full, small);
  } catch (error) {
    throw new FalsifiedImageError('The encoded image cannot be decoded.', { cause: error });
  }
}
