/**
 * A WebP that looks no worse than a JPEG. No fixed quality does: to be as similar to what was drawn as a JPEG of 0.8, one photo needs 0.78 and
 * another 0.93. So a sample of the picture, squares from all over it, is encoded as JPEG once and as WebP a few times, and compared by SSIM
 * (docs/decisions/0018). The same picture always gives the same bytes.
 */

import type { Size } from './picture-size';
import { type Matched, searchQuality } from './search-quality';
import { lumaOf, structuralSimilarity } from './structural-similarity';

/** Side of a square of the sample, in pixels; a whole number of the blocks of either codec. */
const TILE = 64;
/** Squares a side: 576 by 576 pixels, a tenth of a photo of 2,048 by 1,536. */
const TILES = 9;
/** Where the codecs' blocks begin. */
const BLOCK = 16;
/** Share of the JPEG's loss by which the WebP has to be better in the sample, so that it is no worse in the whole. */
const MARGIN = 0.05;
/** A WebP that saves less than a twentieth is not worth another type. */
const WORTHWHILE = 0.95;
/** A sample saves less than the whole: at its seams WebP has nothing to predict from. Beyond this the whole need not be tried. */
const HOPELESS = 1.25;

/** Returns the JPEG where a WebP is hardly smaller, or the picture too small to tell. */
export async function encodeLikeJpeg(
  surface: OffscreenCanvas,
  { jpeg, jpegQuality }: Readonly<{ jpeg: Blob; jpegQuality: number }>,
): Promise<Blob> {
  const quality = await matchJpeg(surface, jpegQuality);
  if (quality === null) return jpeg;
  const webp = await surface.convertToBlob({ type: 'image/webp', quality });
  return webp.type === 'image/webp' && webp.size <= jpeg.size * WORTHWHILE ? webp : jpeg;
}

async function matchJpeg(surface: OffscreenCanvas, jpegQuality: number): Promise<number | null> {
  const grid = { columns: tilesOf(surface.width), rows: tilesOf(surface.height) };
  if (grid.columns * grid.rows < TILES) return null;
  const size = { width: grid.columns * TILE, height: grid.rows * TILE };
  const sample = contextOf(size);
  for (const { x, y, column, row } of placesOf(surface, grid)) {
    sample.drawImage(surface, x, y, TILE, TILE, column * TILE, row * TILE, TILE, TILE);
  }
  const pixelsOf = (context: OffscreenCanvasRenderingContext2D) =>
    lumaOf(context.getImageData(0, 0, size.width, size.height));
  const drawn = pixelsOf(sample);
  const decoded = contextOf(size);

  async function encodeAt(type: 'image/jpeg' | 'image/webp', quality: number) {
    const blob = await sample.canvas.convertToBlob({ type, quality });
    const bitmap = await createImageBitmap(blob);
    decoded.drawImage(bitmap, 0, 0);
    bitmap.close();
    return { bytes: blob.size, similarity: structuralSimilarity(drawn, pixelsOf(decoded), TILE) };
  }

  const jpeg = await encodeAt('image/jpeg', jpegQuality);
  const target = jpeg.similarity + (1 - jpeg.similarity) * MARGIN;
  const found: Matched | null = await searchQuality(target, (quality) => encodeAt('image/webp', quality));
  return found !== null && found.bytes <= jpeg.bytes * HOPELESS ? found.quality : null;
}

function contextOf({ width, height }: Size): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This worker cannot draw.');
  return context;
}

function tilesOf(side: number): number {
  return Math.min(TILES, Math.floor(side / TILE));
}

/** Spread evenly. */
function placesOf({ width, height }: Size, { columns, rows }: Readonly<{ columns: number; rows: number }>) {
  const at = (index: number, count: number, side: number) =>
    Math.floor((((index + 0.5) * side) / count - TILE / 2) / BLOCK) * BLOCK;
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return { x: at(column, columns, width), y: at(row, rows, height), column, row };
  });
}
