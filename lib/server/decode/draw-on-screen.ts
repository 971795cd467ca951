import { gifFirstPicture } from '@/lib/shared/media/gif/walk-gif';
import type { DecodedImage } from './decode-whole';
import { loadSharp } from './load-sharp';

/** The background of an animation, which nothing is drawn on yet. */
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

/**
 * The first frame of a GIF on the whole of its screen, as a PNG; the same bytes where the decoder draws it so. It takes screens over 2,048
 * pixels, and some common sizes, for a mistake and gives the frame alone (libnsgif, `nsgif_data_scan`); and it makes black what the frame leaves
 * of the screen, unless a colour is transparent. Browsers show the screen, clear where nothing is drawn.
 */
export async function drawOnScreen(
  bytes: Uint8Array,
  {
    decoded,
    screen,
    maxPixels,
  }: Readonly<{ decoded: DecodedImage; screen: DecodedImage; maxPixels: number }>,
): Promise<Uint8Array> {
  const frame = gifFirstPicture(bytes);
  const [left, top] = [Math.min(frame.left, decoded.width - 1), Math.min(frame.top, decoded.height - 1)];
  const right = Math.min(frame.right, decoded.width, screen.width);
  const bottom = Math.min(frame.bottom, decoded.height, screen.height);
  const isCovered = left === 0 && top === 0 && right === screen.width && bottom === screen.height;
  if (isCovered && decoded.width === screen.width && decoded.height === screen.height) return bytes;
  return loadSharp()(bytes, { limitInputPixels: maxPixels })
    .ensureAlpha()
    .extract({ left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) })
    .extend({
      ...{ left, top },
      right: screen.width - Math.max(left + 1, right),
      bottom: screen.height - Math.max(top + 1, bottom),
      background: CLEAR,
    })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
