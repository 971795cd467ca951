import { isOrientationOnly } from '@/lib/shared/media/exif/orientation';
import type { MetadataKind } from '@/lib/shared/media/metadata-kind';
import { readChunks, readFrameChunks, VP8X_BYTES } from './read-chunks';
import { type RiffChunk, riffEnd } from './walk-webp';

/** What is in a WebP besides the picture. Throws DamagedImageError for a file that ends too early. */
export function findWebpMetadata(bytes: Uint8Array): MetadataKind[] {
  const chunks = readChunks(bytes);
  const found = chunks.map((chunk) => kindOf(bytes, chunk)).filter((kind) => kind !== null);
  // Too few bytes for a chunk of their own, behind the last one.
  if ((chunks.at(-1)?.end ?? 0) < riffEnd(bytes)) found.push('other');
  if (riffEnd(bytes) < bytes.length) found.push('trailing');
  return found;
}

/** Null for what says nothing but how the picture looks. */
function kindOf(bytes: Uint8Array, chunk: RiffChunk): MetadataKind | null {
  const { type, contentStart, contentEnd } = chunk;
  switch (type) {
    case 'EXIF':
      return isOrientationOnly(bytes.subarray(contentStart, contentEnd)) ? null : 'exif';
    case 'XMP ':
      return 'xmp';
    case 'ANMF':
      return readFrameChunks(bytes, chunk).every(({ type: inner }) => /^(VP8[ L]|ALPH)$/.test(inner))
        ? null
        : 'other';
    case 'VP8X':
      return contentEnd - contentStart === VP8X_BYTES ? null : 'other';
    default:
      return /^(VP8[ L]|ALPH|ICCP|ANIM)$/.test(type) ? null : 'other';
  }
}
