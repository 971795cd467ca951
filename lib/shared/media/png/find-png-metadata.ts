import { hasAscii } from '@/lib/shared/media/bytes';
import { isOrientationOnly } from '@/lib/shared/media/exif/orientation';
import type { MetadataKind } from '@/lib/shared/media/metadata-kind';
import { readChunks } from './read-chunks';
import type { PngChunk } from './walk-png';

/** Ancillary chunks of the standard (https://www.w3.org/TR/png-3/#4Concepts.FormatTypes) that say how a picture looks. */
const LOOKS = /^(acTL|bKGD|cHRM|cICP|cLL[Ii]|fcTL|fdAT|gAMA|hIST|iCCP|mDC[Vv]|pHYs|sBIT|sRGB|tRNS)$/;

/** What is in a PNG besides the picture. Throws DamagedImageError for a file that is damaged or ends too early. */
export function findPngMetadata(bytes: Uint8Array): MetadataKind[] {
  const { chunks, end } = readChunks(bytes);
  const found = chunks.map((chunk) => kindOf(bytes, chunk)).filter((kind) => kind !== null);
  if (end < bytes.length) found.push('trailing');
  return found;
}

/** Null for what says nothing but how the picture looks. */
function kindOf(bytes: Uint8Array, { type, contentStart, contentEnd }: PngChunk): MetadataKind | null {
  switch (type) {
    case 'IHDR':
    case 'PLTE':
    case 'IDAT':
    case 'IEND':
      return null;
    case 'eXIf':
      return isOrientationOnly(bytes.subarray(contentStart, contentEnd)) ? null : 'exif';
    case 'iTXt':
      return hasAscii(bytes, contentStart, 'XML:com.adobe.xmp\0') ? 'xmp' : 'comment';
    case 'tEXt':
    case 'zTXt':
      return 'comment';
    default:
      return LOOKS.test(type) ? null : 'other';
  }
}
