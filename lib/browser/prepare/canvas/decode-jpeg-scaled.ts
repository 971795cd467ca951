import type { Size } from '@/lib/browser/prepare/canvas/picture-size';

/** JPEG codes blocks of eight pixels, so a decoder can leave out detail and give any number of eighths of a side. */
const EIGHTHS = 8;

/**
 * Decodes a JPEG at the smallest scale of its own that is not below the target: a quarter of the pixels, a third of the
 * memory. Rejects a file cut short, which `createImageBitmap` may accept.
 */
export async function decodeJpegScaled(
  bytes: Uint8Array<ArrayBuffer>,
  full: Size,
  target: Size,
): Promise<ImageBitmap> {
  const scale = Math.max(target.width / full.width, target.height / full.height);
  const eighths = Math.min(EIGHTHS, Math.ceil(scale * EIGHTHS));
  // The decoder answers the largest scale not above what is asked for.
  const desired =
    eighths === EIGHTHS
      ? {}
      : {
          desiredWidth: Math.ceil((full.width * eighths) / EIGHTHS),
          desiredHeight: Math.ceil((full.height * eighths) / EIGHTHS),
        };
  const decoder = new ImageDecoder({ data: bytes, type: 'image/jpeg', ...desired });
  try {
    const { image } = await decoder.decode();
    try {
      // A frame that is drawn leaves two copies of itself in shared memory, which stay for dozens of photos; a bitmap does not.
      return await createImageBitmap(image);
    } finally {
      image.close();
    }
  } finally {
    decoder.close();
  }
}
