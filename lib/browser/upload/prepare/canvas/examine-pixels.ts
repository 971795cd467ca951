/** The traits of a picture's pixels that decide how it is best stored. */
export type PixelFacts = Readonly<{
  /** Something shines through somewhere. */
  hasTransparency: boolean;
  /** PNG may be the smaller form: plain areas or few colours (a drawing, a screenshot, a scan of text, a photo whose noise was smoothed away), or hardly any pixels. */
  mayBeDrawing: boolean;
}>;

/** Sampled for flatness: every so many rows. */
const ROW_STEP = 4;
/**
 * Share of pixels that equal their right neighbour. Noise keeps most photographs under a fifth, blown-out skies included;
 * screenshots and line art have nine tenths. A photo above it only costs the time to write it in two ways.
 */
const FLAT_SHARE = 0.4;
/** As many as PNG numbers in a byte: patterns of pixels in turn are not plain, and take hardly any bytes. */
const FEW_COLOURS = 256;
/** With so few what a format puts around them counts too. */
const SMALL_PIXELS = 2_500;
/** Below this alpha a person sees through; what rounding takes off an opaque pixel is above. */
const OPAQUE_ALPHA = 250;

/** Looks at RGBA pixels, row after row without padding. */
export function examinePixels(pixels: Uint8ClampedArray, width: number): PixelFacts {
  return { hasTransparency: hasTransparency(pixels), mayBeDrawing: mayBeDrawing(pixels, width) };
}

function mayBeDrawing(pixels: Uint8ClampedArray, width: number): boolean {
  return pixels.length / 4 <= SMALL_PIXELS || hasFewColours(pixels) || flatShare(pixels, width) >= FLAT_SHARE;
}

/** A photo in colour has as many within a few of its rows. */
function hasFewColours(pixels: Uint8ClampedArray): boolean {
  const seen = new Set<number>();
  for (const colour of new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4)) {
    seen.add(colour);
    if (seen.size > FEW_COLOURS) return false;
  }
  return true;
}

function hasTransparency(pixels: Uint8ClampedArray): boolean {
  for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) < OPAQUE_ALPHA) return true;
  return false;
}

function flatShare(pixels: Uint8ClampedArray, width: number): number {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  let equal = 0;
  let compared = 0;
  for (let row = 0; row + width <= words.length; row += width * ROW_STEP) {
    for (let at = row + 1; at < row + width; at += 1) if (words[at] === words[at - 1]) equal += 1;
    compared += width - 1;
  }
  return compared === 0 ? 1 : equal / compared;
}
