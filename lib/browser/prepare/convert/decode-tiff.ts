/** The home of utif2: a TIFF decoder in plain JavaScript, in a chunk of its own. */
import { decode, decodeImage, type IFD, toRGBA8 } from 'utif2';
import type { Raster } from '@/lib/browser/prepare/convert/decode-foreign';

const PHOTOMETRIC = 't262';
/** Where the pixels are and how many bytes they take, by strips or by tiles. */
const PLACES = [
  ['t273', 't279'],
  ['t324', 't325'],
] as const;

/** The first page, as it is stored. Throws when it cannot be decoded. */
export function decodeTiff(bytes: Uint8Array<ArrayBuffer>): Raster {
  const buffer = bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
  const pages = decode(buffer).filter(isPicture);
  const [page] = pages;
  if (!page) throw new Error('The TIFF has no picture.');
  // The decoder takes what is missing for black.
  if (!isWhole(page, buffer.byteLength)) throw new Error('The TIFF ends too early.');
  decodeImage(buffer, page);
  const { width, height } = page;
  const rgba = toRGBA8(page);
  if (rgba.length !== width * height * 4) throw new Error('The TIFF has pixels of an unknown kind.');
  const pixels = new Uint8ClampedArray(rgba.buffer as ArrayBuffer, rgba.byteOffset, rgba.length);
  return { width, height, pixels, hasMorePages: pages.length > 1 };
}

function isPicture(page: IFD): boolean {
  return page[PHOTOMETRIC] !== undefined;
}

function isWhole(page: IFD, fileBytes: number): boolean {
  return PLACES.every(([offsetsTag, countsTag]) => {
    const [offsets, counts] = [numbersOf(page, offsetsTag), numbersOf(page, countsTag)];
    return offsets.every((offset, at) => offset + (counts[at] ?? 0) <= fileBytes);
  });
}

function numbersOf(page: IFD, tag: string): readonly number[] {
  const values = page[tag];
  return Array.isArray(values) ? values.map(Number) : [];
}
