import { concat, fromAscii, fromUint32, uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { isOrientationOnly, orientationTiff, readOrientation } from '../exif/orientation';
import type { MetadataKind } from '../metadata-kind';
import { crc32 } from './crc32';
import { PNG_SIGNATURE, type PngChunk, walkPng } from './walk-png';

/** Chunks that decide how the picture looks: its own, its colours, its animation. */
const PICTURE_CHUNKS = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST sPLT cICP mDCV mDCv cLLI cLLi acTL fcTL fdAT'.split(
    ' ',
  ),
);

const METADATA_CHUNKS: Readonly<Record<string, MetadataKind>> = {
  eXIf: 'exif',
  iTXt: 'xmp',
  tEXt: 'comment',
  zTXt: 'comment',
};

/**
 * A PNG without text, EXIF, times, private chunks, and everything behind its end. Picture chunks are kept byte for byte;
 * an orientation other than upright is kept in a minimal EXIF chunk. Throws DamagedImageError for a file that ends too
 * early or whose own chunks fail their CRC.
 */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const { chunks, end } = collect(bytes);
  if (findInChunks(bytes, chunks).length === 0 && end === bytes.length) return bytes;
  const exif = chunks.find(({ type }) => type === 'eXIf');
  const orientation = exif ? readOrientation(bytes.subarray(exif.contentStart, exif.contentEnd)) : 1;
  const parts = [fromAscii(PNG_SIGNATURE)];
  for (const { type, start, end: chunkEnd } of chunks) {
    if (PICTURE_CHUNKS.has(type)) parts.push(bytes.subarray(start, chunkEnd));
    if (type === 'IHDR' && orientation !== 1) parts.push(pngChunk('eXIf', orientationTiff(orientation)));
  }
  return concat(parts);
}

/** What is in the file besides the picture. Throws DamagedImageError as `stripPng` does. */
export function findPngMetadata(bytes: Uint8Array): MetadataKind[] {
  const { chunks, end } = collect(bytes);
  return [...findInChunks(bytes, chunks), ...(end < bytes.length ? (['trailing'] as const) : [])];
}

/** A whole chunk of this type and content. */
export function pngChunk(type: string, content: Uint8Array): Uint8Array {
  const body = concat([fromAscii(type), content]);
  return concat([fromUint32(content.length), body, fromUint32(crc32(body))]);
}

function collect(bytes: Uint8Array): { chunks: readonly PngChunk[]; end: number } {
  const chunks: PngChunk[] = [];
  const walk = walkPng(bytes);
  for (;;) {
    const { done, value } = walk.next();
    if (done) {
      if (value.kind === 'cut' || chunks[0]?.type !== 'IHDR')
        throw new DamagedImageError('The PNG ends too early.');
      return { chunks, end: value.end };
    }
    if (PICTURE_CHUNKS.has(value.type)) checkCrc(bytes, value);
    chunks.push(value);
  }
}

function checkCrc(bytes: Uint8Array, { type, start, contentEnd }: PngChunk): void {
  if (crc32(bytes.subarray(start + 4, contentEnd)) !== uint32(bytes, contentEnd)) {
    throw new DamagedImageError(`The ${type} chunk of the PNG is damaged.`);
  }
}

function findInChunks(bytes: Uint8Array, chunks: readonly PngChunk[]): MetadataKind[] {
  return chunks.flatMap(({ type, contentStart, contentEnd }) => {
    if (PICTURE_CHUNKS.has(type)) return [];
    if (type === 'eXIf' && isOrientationOnly(bytes.subarray(contentStart, contentEnd))) return [];
    return [METADATA_CHUNKS[type] ?? 'other'];
  });
}
