import type { Samples } from '../../colour/colour-transform';
import { concat } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { readZlib } from '../deflate/read-zlib';
import { readChunks } from './read-chunks';
import { pixelBits, readFormat } from './read-format';
import { dataOf } from './read-png';
import { predict } from './unfilter-row';

/** Red, green and blue, or those and alpha. */
const [COLOUR, COLOUR_AND_ALPHA] = [2, 6];

/**
 * The numbers of a PNG of sixteen bits, of which browsers give eight: what PQ and wide primaries make of them is coarse. Null
 * for any other kind of PNG, interlaced ones included. Throws DamagedImageError for one that is not whole.
 */
export function readDeepSamples(bytes: Uint8Array): (Samples & Readonly<{ data: Uint16Array }>) | null {
  const { chunks } = readChunks(bytes);
  const [header] = chunks;
  if (!header) return null;
  const format = readFormat(bytes, header);
  const { width, height, depth, colourType, isInterlaced } = format;
  if (depth !== 16 || isInterlaced || (colourType !== COLOUR && colourType !== COLOUR_AND_ALPHA)) return null;
  const pixelBytes = pixelBits(format) / 8;
  const rowBytes = width * pixelBytes;
  const rows = inflate(
    concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => dataOf(bytes, chunk))),
    (1 + rowBytes) * height,
  );
  const data = new Uint16Array((rowBytes / 2) * height);
  let above: Uint8Array = new Uint8Array(rowBytes);
  for (let y = 0, at = 0; y < height; y += 1) {
    const filter = rows[at] ?? 0;
    const row = rows.subarray(at + 1, at + 1 + rowBytes);
    unfilter(row, above, { filter, pixelBytes });
    for (let from = 0, to = (y * rowBytes) / 2; from < rowBytes; from += 2, to += 1) {
      data[to] = ((row[from] ?? 0) << 8) | (row[from + 1] ?? 0);
    }
    above = row;
    at += 1 + rowBytes;
  }
  return { data, channels: pixelBytes / 2, hasAlpha: colourType === COLOUR_AND_ALPHA, max: 65_535 };
}

function inflate(stream: Uint8Array, sizeBytes: number): Uint8Array {
  const rows = new Uint8Array(sizeBytes);
  let at = 0;
  readZlib(stream, sizeBytes, (piece) => {
    rows.set(piece, at);
    at += piece.length;
  });
  if (at < sizeBytes) throw new DamagedImageError('The PNG has too few rows.');
  return rows;
}

/** In place (https://www.w3.org/TR/png-3/#9Filter-types). */
function unfilter(
  row: Uint8Array,
  above: Uint8Array,
  { filter, pixelBytes }: Readonly<{ filter: number; pixelBytes: number }>,
): void {
  if (filter === 0) return;
  for (let at = 0; at < row.length; at += 1) {
    const left = at < pixelBytes ? 0 : (row[at - pixelBytes] ?? 0);
    const up = above[at] ?? 0;
    const aboveLeft = at < pixelBytes ? 0 : (above[at - pixelBytes] ?? 0);
    row[at] = (row[at] ?? 0) + predict(filter, left, up, aboveLeft);
  }
}
