/** In pixels. */
export type Size = Readonly<{ width: number; height: number }>;

/** Scaled down to a longest side, never up, and never so far that a side becomes nothing. */
export function fitInside({ width, height }: Size, longestSide: number): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/** The sides as they are stored in a file of this EXIF orientation, for a size as it is seen; and the other way round. */
export function turnSize({ width, height }: Size, orientation: number): Size {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
