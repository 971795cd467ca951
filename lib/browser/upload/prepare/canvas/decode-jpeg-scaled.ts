import { jpegScaleFor, type Size } from './picture-size';

/**
 * Decodes a JPEG at the smallest scale of its own that is not below the target: a quarter of the pixels, a third of the
 * memory. Rejects a file cut short, which `createImageBitmap` may accept.
 */
export async function decodeJpegScaled(
  bytes: Uint8Array<ArrayBuffer>,
  full: Size,
  target: Size,
): Promise<ImageBitmap> {
  const size = jpegScaleFor(full, target);
  // The decoder returns the largest scale not above what is asked for.
  const desired = size === full ? {} : { desiredWidth: size.width, desiredHeight: size.height };
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
