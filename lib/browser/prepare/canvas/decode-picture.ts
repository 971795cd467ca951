/**
 * Pixels of an image, as few as the target needs. The bytes carry no orientation, so every browser gives them as they are
 * stored and nothing is turned twice.
 */
import { decodeJpegScaled } from '@/lib/browser/prepare/canvas/decode-jpeg-scaled';
import type { Size } from '@/lib/browser/prepare/canvas/picture-size';
import { UndecodableImageError } from '@/lib/browser/prepare/compressor';
import { decodeForeign } from '@/lib/browser/prepare/convert/decode-foreign';
import { isMediaType } from '@/lib/shared/media/media-types';
import type { SourceType } from '@/lib/shared/media/source-types';

/** Close it as soon as it is drawn: its pixels are not in the JavaScript heap, and no garbage collection comes for them in time. */
export type Picture = Readonly<{
  source: ImageBitmap;
  close: () => void;
  hasMorePages?: boolean;
}>;

/** What is to be decoded. */
export type DecodeRequest = Readonly<{
  bytes: Uint8Array<ArrayBuffer>;
  type: SourceType;
  /** As stored. */
  full: Size;
  /** What it will be drawn at, as stored; the picture may be larger. */
  target: Size;
  hasAlpha: boolean;
  /** Called when a type that is not published begins to be decoded, its decoder being loaded. */
  onStart: () => void;
}>;

/**
 * Throws `UndecodableImageError`, `UnsupportedImageError` for a form that is not read, `TooComplexError`, or `LoadError` when a
 * decoder could not be fetched.
 */
export async function decodePicture(request: DecodeRequest): Promise<Picture> {
  const { bytes, type, full, target, onStart } = request;
  if (type === 'image/heic' || type === 'image/tiff') return decodeForeign({ ...request, type });
  if (!isMediaType(type)) onStart();
  try {
    const source =
      type === 'image/jpeg' && typeof ImageDecoder === 'function'
        ? await decodeJpegScaled(bytes, full, target)
        : await decodeBitmap(new Blob([bytes], { type }), full, target);
    return { source, close: () => source.close() };
  } catch (error) {
    throw new UndecodableImageError('The browser cannot decode this image.', { cause: error });
  }
}

/** Decodes with `createImageBitmap`, which resizes while it is at it. */
export function decodeBitmap(blob: ImageBitmapSource, full: Size, target: Size): Promise<ImageBitmap> {
  const isSmaller = target.width < full.width || target.height < full.height;
  return createImageBitmap(
    blob,
    isSmaller ? { resizeWidth: target.width, resizeHeight: target.height, resizeQuality: 'high' } : {},
  );
}
