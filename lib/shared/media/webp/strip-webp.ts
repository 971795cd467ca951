import { concat, fromAscii, fromUint32le, hasAscii } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { isOrientationOnly, orientationTiff, readOrientation } from '../exif/orientation';
import type { MetadataKind } from '../metadata-kind';
import { type RiffChunk, riffEnd, walkRiff } from './walk-webp';

const PICTURE_CHUNKS = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const FRAME_CHUNKS = new Set(['VP8 ', 'VP8L', 'ALPH']);
/** What an animation frame begins with, before its own chunks. */
const FRAME_HEADER_BYTES = 16;
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

/**
 * A WebP without EXIF, XMP, unknown chunks (also those inside frames), and everything behind its end. Pictures, frames
 * and the colour profile are kept byte for byte; an orientation other than upright is kept in a minimal EXIF chunk.
 * Throws DamagedImageError for a file that ends too early.
 */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  if (findWebpMetadata(bytes).length === 0) return bytes;
  const chunks = collect(bytes);
  const isExtended = chunks[0]?.type === 'VP8X';
  const exif = chunks.find(({ type }) => type === 'EXIF');
  const orientation =
    exif && isExtended ? readOrientation(bytes.subarray(exif.contentStart, exif.contentEnd)) : 1;
  const parts: Uint8Array[] = [];
  for (const chunk of chunks) {
    const content = bytes.subarray(chunk.contentStart, chunk.contentEnd);
    if (chunk.type === 'VP8X') parts.push(riffChunk('VP8X', withFlags(content, orientation !== 1)));
    else if (chunk.type === 'ANMF') parts.push(riffChunk('ANMF', stripFrame(bytes, chunk)));
    else if (PICTURE_CHUNKS.has(chunk.type)) parts.push(riffChunk(chunk.type, content));
  }
  if (orientation !== 1) parts.push(riffChunk('EXIF', orientationTiff(orientation)));
  const body = concat([fromAscii('WEBP'), ...parts]);
  return concat([fromAscii('RIFF'), fromUint32le(body.length), body]);
}

/** What is in the file besides the picture. Throws DamagedImageError for a file that ends too early. */
export function findWebpMetadata(bytes: Uint8Array): MetadataKind[] {
  const found: MetadataKind[] = [];
  for (const chunk of collect(bytes)) {
    if (chunk.type === 'EXIF') {
      if (!isOrientationOnly(bytes.subarray(chunk.contentStart, chunk.contentEnd))) found.push('exif');
    } else if (chunk.type === 'XMP ') found.push('xmp');
    else if (chunk.type === 'ANMF' && hasForeignChunk(bytes, chunk)) found.push('other');
    else if (!PICTURE_CHUNKS.has(chunk.type)) found.push('other');
  }
  return riffEnd(bytes) < bytes.length ? [...found, 'trailing'] : found;
}

function collect(bytes: Uint8Array): readonly RiffChunk[] {
  if (!hasAscii(bytes, 0, 'RIFF') || !hasAscii(bytes, 8, 'WEBP') || riffEnd(bytes) > bytes.length) {
    throw new DamagedImageError('The WebP ends too early.');
  }
  const chunks = [...walkRiff(bytes, 12, riffEnd(bytes))];
  if (!['VP8X', 'VP8 ', 'VP8L'].includes(chunks[0]?.type ?? ''))
    throw new DamagedImageError('The WebP has no picture.');
  return chunks;
}

function frameChunks(bytes: Uint8Array, frame: RiffChunk): RiffChunk[] {
  return [...walkRiff(bytes, frame.contentStart + FRAME_HEADER_BYTES, frame.contentEnd)];
}

function hasForeignChunk(bytes: Uint8Array, frame: RiffChunk): boolean {
  return frameChunks(bytes, frame).some(({ type }) => !FRAME_CHUNKS.has(type));
}

function stripFrame(bytes: Uint8Array, frame: RiffChunk): Uint8Array {
  const kept = frameChunks(bytes, frame)
    .filter(({ type }) => FRAME_CHUNKS.has(type))
    .map(({ type, contentStart, contentEnd }) => riffChunk(type, bytes.subarray(contentStart, contentEnd)));
  return concat([bytes.subarray(frame.contentStart, frame.contentStart + FRAME_HEADER_BYTES), ...kept]);
}

function withFlags(content: Uint8Array, hasExif: boolean): Uint8Array {
  const header = content.slice();
  header[0] = ((header[0] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)) | (hasExif ? EXIF_FLAG : 0);
  return header;
}

function riffChunk(type: string, content: Uint8Array): Uint8Array {
  const padding = new Uint8Array(content.length % 2);
  return concat([fromAscii(type), fromUint32le(content.length), content, padding]);
}
