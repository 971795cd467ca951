import { concat, fromAscii, fromUint32le, rebuild } from '@/lib/shared/media/bytes';
import { orientationTiff, readOrientation } from '@/lib/shared/media/exif/orientation';
import type { StripOptions } from '@/lib/shared/media/strip-options';
import { FRAME_HEADER_BYTES, readChunks, readFrameChunks, VP8X_BYTES } from './read-chunks';
import type { RiffChunk } from './walk-webp';

const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;
const NOTHING = new Uint8Array();

/**
 * A WebP without EXIF, XMP, unknown chunks (also those inside frames), and everything behind its end. Pictures, frames
 * and the colour profile are kept byte for byte; an orientation other than upright is kept in a minimal EXIF chunk. The
 * same array when nothing has to go. Throws DamagedImageError for a file that ends too early.
 */
export function stripWebp(bytes: Uint8Array, { dropsOrientation = false }: StripOptions = {}): Uint8Array {
  const chunks = readChunks(bytes);
  const [first] = chunks;
  const isExtended = first?.type === 'VP8X';
  // Readers heed EXIF only where the flags of an extended file announce it.
  const isAnnounced = isExtended && ((bytes[first.contentStart] ?? 0) & EXIF_FLAG) !== 0;
  const exif = isAnnounced ? chunks.find(({ type }) => type === 'EXIF') : undefined;
  const orientation =
    exif && !dropsOrientation ? readOrientation(bytes.subarray(exif.contentStart, exif.contentEnd)) : 1;
  const parts = chunks.map((chunk) => {
    if (chunk === exif) return orientation === 1 ? NOTHING : chunkOf('EXIF', orientationTiff(orientation));
    if (chunk === first && isExtended) return keepFlags(bytes, chunk, orientation !== 1);
    return keepChunk(bytes, chunk);
  });
  const sizeBytes = parts.reduce((sum, part) => sum + part.length, fromAscii('WEBP').length);
  return rebuild(bytes, [fromAscii('RIFF'), fromUint32le(sizeBytes), fromAscii('WEBP'), ...parts]);
}

function keepChunk(bytes: Uint8Array, chunk: RiffChunk): Uint8Array {
  switch (chunk.type) {
    case 'VP8 ':
    case 'VP8L':
    case 'ALPH':
    case 'ICCP':
    case 'ANIM':
      return whole(bytes, chunk);
    case 'ANMF':
      return keepFrame(bytes, chunk);
    default:
      return NOTHING;
  }
}

function keepFrame(bytes: Uint8Array, frame: RiffChunk): Uint8Array {
  const inside = readFrameChunks(bytes, frame);
  const kept = inside.filter(({ type }) => type === 'VP8 ' || type === 'VP8L' || type === 'ALPH');
  if (kept.length === inside.length) return whole(bytes, frame);
  const header = bytes.subarray(frame.contentStart, frame.contentStart + FRAME_HEADER_BYTES);
  return chunkOf('ANMF', concat([header, ...kept.map((chunk) => whole(bytes, chunk))]));
}

function keepFlags(bytes: Uint8Array, { contentStart }: RiffChunk, hasExif: boolean): Uint8Array {
  const header = bytes.slice(contentStart, contentStart + VP8X_BYTES);
  header[0] = ((header[0] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)) | (hasExif ? EXIF_FLAG : 0);
  return chunkOf('VP8X', header);
}

/** A chunk as it is, with the padding it should have. */
function whole(bytes: Uint8Array, { type, start, contentStart, contentEnd, end }: RiffChunk): Uint8Array {
  const isPadded = (end - start) % 2 === 0;
  return isPadded ? bytes.subarray(start, end) : chunkOf(type, bytes.subarray(contentStart, contentEnd));
}

function chunkOf(type: string, content: Uint8Array): Uint8Array {
  const padding = new Uint8Array(content.length % 2);
  return concat([fromAscii(type), fromUint32le(content.length), content, padding]);
}
