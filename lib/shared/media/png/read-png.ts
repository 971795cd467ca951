import { concat } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { readChunks } from './read-chunks';
import { PALETTE, type PngFormat, readFormat } from './read-format';
import { type PngPicture, readPictures, SEQUENCE_BYTES } from './read-pictures';
import { readRows } from './read-rows';
import type { PngChunk } from './walk-png';

/** A PNG whose every picture was read to its end. */
export type ReadPng = Readonly<{
  format: PngFormat;
  chunks: readonly PngChunk[];
  /** Index of the first chunk of the picture; colours and palette stand before it. */
  pictureIndex: number;
  isAnimated: boolean;
  /** How much of a chunk with pixels belongs to them: its data without a sequence number. */
  dataBytes: ReadonlyMap<PngChunk, number>;
  /** By index, which colours of a palette are shown; empty for pictures without one. */
  usedColours: Uint8Array;
  /** Behind IEND. */
  end: number;
}>;

/** Reads all of it. Throws DamagedImageError for a PNG whose chunks or pictures are not whole or not in order. */
export function readPng(bytes: Uint8Array): ReadPng {
  const { chunks, end } = readChunks(bytes);
  const [header] = chunks;
  if (header === undefined || chunks.some(({ type }, index) => type === 'IHDR' && index > 0)) {
    throw new DamagedImageError('The PNG has two headers.');
  }
  const format = readFormat(bytes, header);
  const { pictures, isAnimated } = readPictures(bytes, chunks, format);
  const usedColours = new Uint8Array(256);
  const dataBytes = new Map<PngChunk, number>();
  for (const picture of pictures) readData(bytes, picture, { format, usedColours, dataBytes });
  checkPalette(chunks, format, usedColours);
  const pictureIndex = chunks.findIndex(({ type }) => type === 'IDAT');
  return { format, chunks, pictureIndex, isAnimated, dataBytes, usedColours, end };
}

/**
 * A picture of palette colours has one before it, of no more colours than its depth can tell apart, and of all that it shows: readers
 * make each their own of a colour that is not there.
 */
function checkPalette(
  chunks: readonly PngChunk[],
  { colourType, depth }: PngFormat,
  usedColours: Uint8Array,
): void {
  if (colourType !== PALETTE) return;
  const palette = chunks.find(({ type }) => type === 'PLTE' || type === 'IDAT');
  const sizeBytes = palette?.type === 'PLTE' ? palette.contentEnd - palette.contentStart : 0;
  const isPossible = sizeBytes > 0 && sizeBytes % 3 === 0 && sizeBytes <= 3 * 2 ** depth;
  if (!isPossible || usedColours.lastIndexOf(1) * 3 >= sizeBytes) {
    throw new DamagedImageError('The palette of the PNG is damaged.');
  }
}

function readData(
  bytes: Uint8Array,
  { width, height, chunks }: PngPicture,
  {
    format,
    usedColours,
    dataBytes,
  }: { format: PngFormat; usedColours: Uint8Array; dataBytes: Map<PngChunk, number> },
): void {
  const pieces = chunks.map((chunk) => dataOf(bytes, chunk));
  const stream = pieces.length === 1 && pieces[0] ? pieces[0] : concat(pieces);
  let left = readRows(stream, { ...format, width, height }, usedColours);
  for (const [index, chunk] of chunks.entries()) {
    const own = Math.min(left, pieces[index]?.length ?? 0);
    dataBytes.set(chunk, own);
    left -= own;
  }
}

/** A chunk's pixels. */
export function dataOf(bytes: Uint8Array, { type, contentStart, contentEnd }: PngChunk): Uint8Array {
  return bytes.subarray(type === 'fdAT' ? contentStart + SEQUENCE_BYTES : contentStart, contentEnd);
}
