import type { Sharp } from 'sharp';
import type { DrawnPixels } from './draw-in-srgb';
import { loadSharp } from './load-sharp';

/** Drawn pixels as an image to be encoded; opaque where their last channel says nothing. */
export function openDrawn({ data, hasAlpha, ...raw }: DrawnPixels): Sharp {
  const image = loadSharp()(data, { raw });
  return hasAlpha || raw.channels < 4 ? image : image.removeAlpha();
}

/** The same picture with at most so many pixels a side. */
export async function shrinkDrawn(drawn: DrawnPixels, side: number): Promise<DrawnPixels> {
  if (Math.max(drawn.width, drawn.height) <= side) return drawn;
  const { data, info } = await openDrawn(drawn)
    .resize(side, side, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  // That it was multiplied by its transparency to be resized is told as well, and is over: it would be divided twice.
  const { width, height, channels } = info;
  return { data, width, height, channels, hasAlpha: drawn.hasAlpha };
}
