import { hasAscii, uint32 } from '../bytes';
import { EXIF_HEADER, readOrientation } from '../exif/orientation';
import { crc32 } from './crc32';
import type { PngChunk } from './walk-png';

/**
 * The orientation that an `eXIf` chunk gives. Undefined for a chunk that readers pass over: its checksum is wrong, or it begins like the
 * EXIF of a JPEG (https://www.w3.org/TR/png-3/#eXIf).
 */
export function readOrientationChunk(
  bytes: Uint8Array,
  { start, contentStart, contentEnd }: PngChunk,
): number | undefined {
  const content = bytes.subarray(contentStart, contentEnd);
  const isSound = crc32(bytes.subarray(start + 4, contentEnd)) === uint32(bytes, contentEnd);
  return isSound && !hasAscii(content, 0, EXIF_HEADER) ? readOrientation(content) : undefined;
}
