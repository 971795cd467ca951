/**
 * Pixels of an image, as few as the target needs. The bytes carry no orientation, so every browser gives them as they are
 * stored and nothing is turned twice.
 */

import { alignBmp } from '@/lib/shared/media/bmp/align-bmp';
import { isColoured } from '@/lib/shared/media/drop-colours';
import { isMediaType } from '@/lib/shared/media/media-types';
import { LoadError, UndecodableImageError } from '../compressor';
import { decodeForeign } from '../convert/decode-foreign';
import { loadPart } from '../load-part';
import { decodeBitmap } from './decode-bitmap';
import { decodeJpegScaled } from './decode-jpeg-scaled';
import type { NumbersRequest } from './decode-numbers';
import type { DecodeRequest, Picture } from './decode-request';

/**
 * Throws `UndecodableImageError`, `UnsupportedImageError` for a form that is not read, `TooComplexError`, or `LoadError` when a
 * decoder could not be fetched.
 */
export async function decodePicture(request: DecodeRequest): Promise<Picture> {
  const { type, full, target, onStart, transform = null } = request;
  if (type === 'image/heic' || type === 'image/tiff') return decodeForeign({ ...request, type });
  if (!isMediaType(type)) onStart();
  try {
    const bytes = type === 'image/bmp' ? alignBmp(request.bytes) : request.bytes;
    const own =
      transform && isColoured(type) ? await decodeOwn({ ...request, bytes, type, transform }) : null;
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
  const { decodeNumbers } = await loadPart(import('./decode-numbers'));
  return decodeNumbers(request);
}
