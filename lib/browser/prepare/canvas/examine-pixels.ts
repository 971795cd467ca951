/** What the pixels of a picture tell of how it wants to be stored. */
export type PixelFacts = Readonly<{
  /** Something shines through somewhere. */
  hasTransparency: boolean;
  /** Plain areas: a drawing, a screenshot, a scan of text, or a photo whose noise was smoothed away. */
  mayBeDrawing: boolean;
}>;

/** Sampled for flatness: every so many rows. */
const ROW_STEP = 4;
/**
 * Share of pixels that equal their right neighbour. Noise keeps most photographs under a fifth, blown-out skies included;
 * screenshots and line art have nine tenths. A photo above it only costs the time to write it in two ways.
 */
const FLAT_SHARE = 0.4;
/** Below this alpha a person sees through; what rounding takes off an opaque pixel is above. */
const OPAQUE_ALPHA = 250;

/** Looks at RGBA pixels, row after row without padding. */
export function examinePixels(pixels: Uint8ClampedArray, width: number): PixelFacts {
  return { hasTransparency: hasTransparency(pixels), mayBeDrawing: flatShare(pixels, width) >= FLAT_SHARE };
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
