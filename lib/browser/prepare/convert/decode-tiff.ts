/** The home of utif2: a TIFF decoder in plain JavaScript, in a chunk of its own. */
import { decode, decodeImage, type IFD, toRGBA8 } from 'utif2';
import type { Raster } from '@/lib/browser/prepare/convert/decode-foreign';

const PHOTOMETRIC = 't262';

/** The first page, as it is stored. Throws when it cannot be decoded. */
export function decodeTiff(bytes: Uint8Array<ArrayBuffer>): Raster {
  const buffer = bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
  const pages = decode(buffer).filter(isPicture);
  const [page] = pages;
  if (!page) throw new Error('The TIFF has no picture.');
  decodeImage(buffer, page);
  const { width, height } = page;
  const rgba = toRGBA8(page);
  if (rgba.length !== width * height * 4) throw new Error('The TIFF ends too early.');
  const pixels = new Uint8ClampedArray(rgba.buffer as ArrayBuffer, rgba.byteOffset, rgba.length);
  return { width, height, pixels, hasMorePages: pages.length > 1 };
}

function isPicture(page: IFD): boolean {
  return page[PHOTOMETRIC] !== undefined;
}
