import { concat, fromAscii, fromUint32, hasAscii } from '../bytes';
import { EXIF_HEADER, orientationTiff } from '../exif/orientation';
import { stripJpeg } from './strip-jpeg';

/** The start of a JPEG before its first segment. */
const SOI_BYTES = 2;

/**
 * The JPEG with another EXIF orientation (1 to 8), without any other metadata: it is shown turned, and not a pixel of it is coded anew. Throws
 * DamagedImageError as `stripJpeg` does.
 */
export function turnJpeg(bytes: Uint8Array, orientation: number): Uint8Array {
  const plain = stripJpeg(bytes, { dropsOrientation: true });
  if (orientation === 1) return plain;
  // Behind JFIF's own header, which wants to be the first segment.
  const hasJfif = plain[2] === 0xff && plain[3] === 0xe0 && hasAscii(plain, 6, 'JFIF\0');
  const jfifBytes = hasJfif ? 2 + ((plain[4] ?? 0) << 8) + (plain[5] ?? 0) : 0;
  const at = SOI_BYTES + jfifBytes;
  const content = concat([fromAscii(EXIF_HEADER), orientationTiff(orientation)]);
  const length = fromUint32(content.length + 2).subarray(2);
  return concat([plain.subarray(0, at), Uint8Array.of(0xff, 0xe1), length, content, plain.subarray(at)]);
}
