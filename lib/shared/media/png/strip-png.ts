import { concat, fromAscii, fromUint32, rebuild } from '@/lib/shared/media/bytes';
import { orientationTiff, readOrientation } from '@/lib/shared/media/exif/orientation';
import type { StripOptions } from '@/lib/shared/media/strip-options';
import { crc32 } from './crc32';
import { readChunks } from './read-chunks';
import { PNG_SIGNATURE, type PngChunk } from './walk-png';

/** Chunks that decide how the picture looks: itself, its colours, its density, its animation. */
const KEPT_CHUNKS = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'bKGD', 'hIST', 'sBIT', 'pHYs'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'mDCv', 'cLLI', 'cLLi'],
  ...['acTL', 'fcTL', 'fdAT'],
]);
const NOTHING = new Uint8Array();

/**
 * A PNG without text, EXIF, times, private chunks, and everything behind its end. Picture chunks are kept byte for byte;
 * an orientation other than upright is kept in a minimal EXIF chunk. The same array when nothing has to go. Throws
 * DamagedImageError for a file that ends too early or whose picture chunks fail their CRC.
 */
export function stripPng(bytes: Uint8Array, { dropsOrientation = false }: StripOptions = {}): Uint8Array {
  const { chunks } = readChunks(bytes);
  const exif = dropsOrientation ? undefined : chunks.find(({ type }) => type === 'eXIf');
  return rebuild(bytes, [
    bytes.subarray(0, PNG_SIGNATURE.length),
    ...chunks.map((chunk) => (chunk === exif ? keepOrientation(bytes, chunk) : keepChunk(bytes, chunk))),
  ]);
}

function keepChunk(bytes: Uint8Array, { type, start, end }: PngChunk): Uint8Array {
  return KEPT_CHUNKS.has(type) ? bytes.subarray(start, end) : NOTHING;
}

function keepOrientation(bytes: Uint8Array, { contentStart, contentEnd }: PngChunk): Uint8Array {
  const orientation = readOrientation(bytes.subarray(contentStart, contentEnd));
  if (orientation === 1) return NOTHING;
  const content = orientationTiff(orientation);
  const body = concat([fromAscii('eXIf'), content]);
  return concat([fromUint32(content.length), body, fromUint32(crc32(body))]);
}
