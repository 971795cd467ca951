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

/** A side's limit in WebP, in pixels. */
export const MAX_ENCODED_SIDE = 16_383;
/** Longest to shortest side of ordinary pictures, above which the area counts: a panorama keeps as many pixels as a picture of this shape has. */
const LONG_SHAPE = 2;

/**
 * The size a picture is sent at. Within a longest side; a picture longer than 2:1 may be longer than that, within the area that a picture of
 * 2:1 has: 20,000 by 500 would keep 51 of its rows.
 */
export function fitPicture(full: Size, longestSide: number): Size {
  const longest = Math.max(full.width, full.height);
  const area = longestSide ** 2 / LONG_SHAPE;
  const longestByArea = Math.min(MAX_ENCODED_SIDE, longest * Math.sqrt(area / (full.width * full.height)));
  return fitInside(full, Math.max(longestSide, longestByArea));
}

/** Whether a picture may be sent at the size it has. */
export function isWithin({ width, height }: Size, longestSide: number): boolean {
  const longest = Math.max(width, height);
  if (longest <= longestSide) return true;
  // One row more, for the rounding of those that were fitted.
  return longest <= MAX_ENCODED_SIDE && width * height <= longestSide ** 2 / LONG_SHAPE + longest;
}

/** JPEG codes blocks of eight pixels: a decoder can leave out detail and give any number of eighths of a side. */
const EIGHTHS = 8;
/** Lengths of a side, those whose arithmetic every decoder has in a fast form. */
const FAST_EIGHTHS = [4, 2, 1];
/** How far the longest side may stay below what was asked for: 4,000 pixels, a phone's usual, halve to 2,000. */
const SHORTFALL = 0.025;

/** As `fitPicture`; but a half, quarter or eighth that is nearly as large is taken instead: it decodes in half the time and nothing is resampled. */
export function fitJpeg(full: Size, longestSide: number): Size {
  const fitted = fitPicture(full, longestSide);
  const wanted = Math.max(fitted.width, fitted.height);
  for (const eighths of FAST_EIGHTHS) {
    const size = jpegScale(full, eighths);
    const longest = Math.max(size.width, size.height);
    if (longest <= wanted && longest >= wanted * (1 - SHORTFALL)) return size;
  }
  return fitted;
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
