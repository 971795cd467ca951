/**
 * Pixels of an image, as few as the target needs. The bytes carry no orientation, so every browser gives them as they are
 * stored and nothing is turned twice.
 */
import { decodeJpegScaled } from '@/lib/browser/prepare/canvas/decode-jpeg-scaled';
import type { NumbersRequest } from '@/lib/browser/prepare/canvas/decode-numbers';
import type { Size } from '@/lib/browser/prepare/canvas/picture-size';
import { LoadError, UndecodableImageError } from '@/lib/browser/prepare/compressor';
import { decodeForeign } from '@/lib/browser/prepare/convert/decode-foreign';
import { loadPart } from '@/lib/browser/prepare/load-part';
import type { ColourTransform } from '@/lib/shared/colour/colour-transform';
import { isColoured } from '@/lib/shared/media/drop-colours';
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
  /** Turns its numbers into sRGB where the browser may not. */
  transform?: ColourTransform | null;
}>;

/**
 * Throws `UndecodableImageError`, `UnsupportedImageError` for a form that is not read, `TooComplexError`, or `LoadError` when a
 * decoder could not be fetched.
 */
export async function decodePicture(request: DecodeRequest): Promise<Picture> {
  const { bytes, type, full, target, onStart, transform = null } = request;
  if (type === 'image/heic' || type === 'image/tiff') return decodeForeign({ ...request, type });
  if (!isMediaType(type)) onStart();
  try {
    const own = transform && isColoured(type) ? await decodeOwn({ ...request, type, transform }) : null;
    if (own) return own;
    const source =
      type === 'image/jpeg' && typeof ImageDecoder === 'function'
        ? await decodeJpegScaled(bytes, full, target)
        : await decodeBitmap(new Blob([bytes], { type }), full, target);
    return { source, close: () => source.close() };
  } catch (error) {
    if (error instanceof LoadError) throw error;
    throw new UndecodableImageError('The browser cannot decode this image.', { cause: error });
  }
}

async function decodeOwn(request: NumbersRequest): Promise<Picture | null> {
  const { decodeNumbers } = await loadPart(import('@/lib/browser/prepare/canvas/decode-numbers'));
  return decodeNumbers(request);
}

/** Decodes with `createImageBitmap`, which resizes while it is at it. */
export function decodeBitmap(blob: ImageBitmapSource, full: Size, target: Size): Promise<ImageBitmap> {
  const isSmaller = target.width < full.width || target.height < full.height;
  return createImageBitmap(
    blob,
    isSmaller ? { resizeWidth: target.width, resizeHeight: target.height, resizeQuality: 'high' } : {},
  );
}
