import type { DecodeRequest } from '../canvas/decode-request';
import { UndecodableImageError } from '../compressor';
import type { Raster } from './raster';

/** A picture of one colour takes a code for a block of many pixels; beside it stand profile and camera data. */
const PLAIN_BYTES = 65_536;
const PIXELS_A_PLAIN_BYTE = 64;

/**
 * Compares what a decoder made with what the header and the length of the file say: decoders leave black, transparent or
 * empty what they cannot decode, and do not tell. Throws `UndecodableImageError` for a picture of another size, for
 * transparency in an opaque one, for one that cannot be seen at all, and for one of a single colour in a file that holds more.
 */
export function judgeRaster(
  { width, height, pixels }: Raster,
  { full, hasAlpha, bytes, type }: Pick<DecodeRequest, 'full' | 'hasAlpha' | 'bytes' | 'type'>,
): void {
  if (width !== full.width || height !== full.height || pixels.length !== width * height * 4) {
    throw new UndecodableImageError('The decoder made a picture of another size than the header says.');
  }
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const [lowest, highest] = alphaRange(pixels);
  if (!hasAlpha && lowest < 255)
    throw new UndecodableImageError('The decoder left holes in an opaque picture.');
  if (highest === 0) throw new UndecodableImageError('The decoder made a picture that cannot be seen.');
  // A TIFF that is not packed is as long whatever it shows, and its decoder looks at its samples.
  const isPlainPossible =
    type === 'image/tiff' || bytes.length <= PLAIN_BYTES + words.length / PIXELS_A_PLAIN_BYTE;
  if (!isPlainPossible && words.every((word) => word === words[0])) {
    throw new UndecodableImageError('The decoder made a picture of one colour of a file that holds more.');
  }
}

function alphaRange(pixels: Uint8ClampedArray): readonly [lowest: number, highest: number] {
  let [lowest, highest] = [255, 0];
  for (let at = 3; at < pixels.length; at += 4) {
    const alpha = pixels[at] ?? 0;
    if (alpha < lowest) lowest = alpha;
    if (alpha > highest) highest = alpha;
  }
  return [lowest, highest];
}
