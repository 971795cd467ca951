import type { DecodedImage } from './decode-whole';
import { loadSharp } from './load-sharp';

/**
 * The first frame of a GIF on the whole of its screen, as a PNG. The decoder takes screens over 2,048 pixels, and some common
 * sizes, for a mistake and gives the frame alone (libnsgif, `nsgif_data_scan`); browsers show the screen.
 */
export async function drawOnScreen(
  bytes: Uint8Array,
  {
    decoded,
    screen,
    maxPixels,
  }: Readonly<{ decoded: DecodedImage; screen: DecodedImage; maxPixels: number }>,
): Promise<Uint8Array> {
  const sharp = loadSharp();
  const width = Math.min(decoded.width, screen.width);
  const height = Math.min(decoded.height, screen.height);
  return sharp(bytes, { limitInputPixels: maxPixels })
    .ensureAlpha()
    .extract({ left: 0, top: 0, width, height })
    .extend({
      right: screen.width - width,
      bottom: screen.height - height,
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
