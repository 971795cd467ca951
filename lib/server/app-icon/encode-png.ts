import { deflateSync } from 'node:zlib';
import { crc32 } from '@/lib/shared/media/png/crc32';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits a channel, with transparency (https://www.w3.org/TR/png-3/#11IHDR). */
const FORMAT = [8, 6, 0, 0, 0];

/** Writes RGBA pixels, four bytes each and row by row, as a PNG. */
export function encodePng({
  width,
  height,
  pixels,
}: Readonly<{ width: number; height: number; pixels: Uint8Array }>): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set(FORMAT, 8);
  // A row begins with the number of its filter: none.
  const rows = new Uint8Array(height * (width * 4 + 1));
  for (let row = 0; row < height; row += 1) {
    rows.set(pixels.subarray(row * width * 4, (row + 1) * width * 4), row * (width * 4 + 1) + 1);
  }
  return Buffer.concat([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + data.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(Buffer.from(type, 'latin1'), 4);
  whole.set(data, 8);
  view.setUint32(8 + data.length, crc32(whole.subarray(4, 8 + data.length)));
  return whole;
}
