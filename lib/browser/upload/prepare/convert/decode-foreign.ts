import { isHdr } from '@/lib/shared/colour/coded-colours';
import { readHeifColours } from '@/lib/shared/media/heif/read-heif-colours';
import { TooComplexError } from '@/lib/shared/media/too-complex-error';
import type { DecodeRequest, Picture } from '../canvas/decode-request';
import type { Size } from '../canvas/picture-size';
import { LoadError, UndecodableImageError, UnsupportedImageError } from '../compressor';
import { loadPart } from '../load-part';
import { judgeRaster } from './judge-raster';
import type { Raster } from './raster';

/** `full` is what the header says, as stored. */
type ForeignRequest = Omit<DecodeRequest, 'type'> & Readonly<{ type: 'image/heic' | 'image/tiff' }>;

/** Decodes what most browsers cannot: by the browser where it can after all, else by a decoder that is fetched for it. */
export async function decodeForeign(request: ForeignRequest): Promise<Picture> {
  const { bytes, type, target } = request;
  const own = await decodeByBrowser(bytes, type, target);
  if (own) return own;
  const raster = await decode(request);
  judgeRaster(raster, request);
  const { pixels, width, height, hasMorePages = false } = raster;
  const source = await createImageBitmap(new ImageData(pixels, width, height), {
    resizeWidth: target.width,
    resizeHeight: target.height,
    resizeQuality: 'high',
    // Firefox makes opaque what it resizes of an ImageData, unless it's told to multiply (seen in 153).
    premultiplyAlpha: 'premultiply',
  });
  return { source, close: () => source.close(), hasMorePages };
}

async function decode({ bytes, type, full, onStart }: ForeignRequest): Promise<Raster> {
  // Its decoder is a worker's worker.
  if (type === 'image/heic' && typeof Worker !== 'function') {
    throw new UnsupportedImageError('This browser cannot decode HEIC.');
  }
  try {
    if (type === 'image/heic') {
      const { decodeHeic } = await loadPart(import('./decode-heic'));
      return await decodeHeic(bytes, { pixels: full.width * full.height, onStart });
    }
    const [{ decodeTiff }, { createJpegDecoder }] = await loadPart(
      Promise.all([import('./tiff/decode-tiff'), import('./tiff/decode-jpeg-pixels')]),
    );
    onStart();
    return await decodeTiff(bytes, createJpegDecoder());
  } catch (error) {
    if (error instanceof LoadError || error instanceof UnsupportedImageError) throw error;
    if (error instanceof TooComplexError) throw error;
    // There is no room for an array of this length.
    if (error instanceof RangeError) throw new TooComplexError('The decoder ran out of memory.');
    throw new UndecodableImageError('This image cannot be decoded.', { cause: error });
  }
}

/**
 * Safari decodes HEIC. High dynamic range is left to ours, whose tone mapping is the same everywhere, and TIFF too: Safari
 * would heed the orientation, which ours does not.
 */
async function decodeByBrowser(
  bytes: Uint8Array<ArrayBuffer>,
  type: ForeignRequest['type'],
  { width, height }: Size,
): Promise<Picture | null> {
  if (type !== 'image/heic') return null;
  try {
    const { coded } = readHeifColours(bytes);
    if (coded && isHdr(coded)) return null;
    const source = await createImageBitmap(new Blob([bytes], { type }), {
      resizeWidth: width,
      resizeHeight: height,
      resizeQuality: 'high',
    });
    return { source, close: () => source.close() };
  } catch {
    return null;
  }
}
