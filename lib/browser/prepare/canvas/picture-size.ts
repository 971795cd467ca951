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

/** JPEG codes blocks of eight pixels: a decoder can leave out detail and give any number of eighths of a side. */
const EIGHTHS = 8;
/** Of a side, those whose arithmetic every decoder has in a fast form. */
const FAST_EIGHTHS = [4, 2, 1];
/** How far the longest side may stay below what was asked for: 4,000 pixels, a phone's usual, halve to 2,000. */
const SHORTFALL = 0.025;

/** As `fitInside`; but a half, quarter or eighth that is nearly as large is taken instead: it decodes in half the time and nothing is resampled. */
export function fitJpeg(full: Size, longestSide: number): Size {
  for (const eighths of FAST_EIGHTHS) {
    const size = jpegScale(full, eighths);
    const longest = Math.max(size.width, size.height);
    if (longest <= longestSide && longest >= longestSide * (1 - SHORTFALL)) return size;
  }
  return fitInside(full, longestSide);
}

/** The smallest size a decoder gives by itself that is not below the target. */
export function jpegScaleFor(full: Size, target: Size): Size {
  for (let eighths = 1; eighths < EIGHTHS; eighths += 1) {
    const size = jpegScale(full, eighths);
    if (size.width >= target.width && size.height >= target.height) return size;
  }
  return full;
}

/** Rounded up, as libjpeg does. */
function jpegScale({ width, height }: Size, eighths: number): Size {
  return { width: Math.ceil((width * eighths) / EIGHTHS), height: Math.ceil((height * eighths) / EIGHTHS) };
}

/** The sides as they are stored in a file of this EXIF orientation, for a size as it is seen; and the other way round. */
export function turnSize({ width, height }: Size, orientation: number): Size {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
