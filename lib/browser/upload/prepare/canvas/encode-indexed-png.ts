/**
 * PNG of pictures of few colours: a scan of text takes one bit a pixel, a drawing of sixteen colours four, where a canvas writes
 * twenty-four or thirty-two (https://www.w3.org/TR/png-3/).
 */

import { concat, fromAscii, fromUint32 } from '@/lib/shared/media/bytes';
import { crc32 } from '@/lib/shared/media/png/crc32';
import { PNG_SIGNATURE } from '@/lib/shared/media/png/walk-png';
import type { Size } from './picture-size';

/** RGBA of some rows, one after the other, from a row on. */
export type ReadRows = (from: number, count: number) => Uint8ClampedArray;

/** Rows that are read at once: of a wide scan 5 MB. */
export const ROWS_AT_ONCE = 256;
const MAX_COLOURS = 256;
const INDEXED = 3;

/**
 * Null when it has more colours than `maxColours` (256 at most), and where the browser cannot deflate. `readRows` gives opaque pixels or
 * such that are not premultiplied.
 */
export async function encodeIndexedPng(
  size: Size,
  readRows: ReadRows,
  maxColours = MAX_COLOURS,
): Promise<Blob | null> {
  if (typeof CompressionStream !== 'function') return null;
  const indexed = indexColours(size, readRows, maxColours);
  if (indexed === null) return null;
  const { colours, indices } = indexed;
  const depth = [1, 2, 4].find((bits) => colours.length <= 2 ** bits) ?? 8;
  const data = await deflate(packRows(indices, size, depth));
  const alphas = colours.map((colour) => colour >>> 24);
  const parts = [
    fromAscii(PNG_SIGNATURE),
    chunk(
      'IHDR',
      concat([fromUint32(size.width), fromUint32(size.height), Uint8Array.of(depth, INDEXED, 0, 0, 0)]),
    ),
    chunk(
      'PLTE',
      Uint8Array.from(
        colours.flatMap((colour) => [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255]),
      ),
    ),
    ...(alphas.every((alpha) => alpha === 255) ? [] : [chunk('tRNS', Uint8Array.from(alphas))]),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ];
  return new Blob([concat(parts) as Uint8Array<ArrayBuffer>], { type: 'image/png' });
}

/** For each pixel the number of its colour, a byte each. */
type Indexed = Readonly<{ colours: readonly number[]; indices: Uint8Array }>;

function indexColours({ width, height }: Size, readRows: ReadRows, maxColours: number): Indexed | null {
  const numbers = new Map<number, number>();
  const indices = new Uint8Array(width * height);
  // Little-endian machines, as all with browsers: red is the lowest byte.
  let [lastColour, lastNumber] = [-1, 0];
  for (let row = 0; row < height; row += ROWS_AT_ONCE) {
    const { buffer, byteOffset, length } = readRows(row, Math.min(ROWS_AT_ONCE, height - row));
    const pixels = new Uint32Array(buffer, byteOffset, length / 4);
    for (let at = 0; at < pixels.length; at += 1) {
      const colour = pixels[at] ?? 0;
      if (colour !== lastColour) {
        lastColour = colour;
        const known = numbers.get(colour);
        lastNumber = known ?? numbers.size;
        if (known === undefined) {
          if (numbers.size >= maxColours) return null;
          numbers.set(colour, lastNumber);
        }
      }
      indices[row * width + at] = lastNumber;
    }
  }
  return { colours: [...numbers.keys()], indices };
}

/** The rows as PNG has them: a filter of none, then the numbers with the first in the highest bits. */
function packRows(indices: Uint8Array, { width, height }: Size, depth: number): Uint8Array<ArrayBuffer> {
  const perByte = 8 / depth;
  const rowBytes = 1 + Math.ceil(width / perByte);
  const packed = new Uint8Array(rowBytes * height);
  for (let row = 0; row < height; row += 1) {
    const start = row * rowBytes + 1;
    for (let x = 0; x < width; x += 1) {
      const shift = 8 - depth * (1 + (x % perByte));
      const at = start + Math.floor(x / perByte);
      packed[at] = (packed[at] ?? 0) | ((indices[row * width + x] ?? 0) << shift);
    }
  }
  return packed;
}

/** As zlib's stream, which PNG has (RFC 1950). */
async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = concat([fromAscii(type), content]);
  return concat([fromUint32(content.length), body, fromUint32(crc32(body))]);
}
