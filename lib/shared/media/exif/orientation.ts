/**
 * The one tag of EXIF that decides how a picture looks. Everything else in EXIF is about the person and the camera.
 * EXIF 2.32 section 4.6; the block itself is a TIFF file.
 */
import { fromAscii, hasAscii, isSameBytes, uint16, uint16le, uint32, uint32le } from '../bytes';

const ORIENTATION_TAG = 0x0112;
const SHORT = 3;
const MAX_ENTRIES = 512;

/** The bytes that JPEG, and some WebP files, put before the TIFF. */
export const EXIF_HEADER = 'Exif\0\0';

/** The orientation, 1 to 8, of an EXIF block, with or without its `Exif` header; 1 where it gives none. */
export function readOrientation(block: Uint8Array): number {
  const tiff = withoutHeader(block);
  const isLittle = hasAscii(tiff, 0, 'II*\0');
  if (!isLittle && !hasAscii(tiff, 0, 'MM\0*')) return 1;
  const read16 = isLittle ? uint16le : uint16;
  const read32 = isLittle ? uint32le : uint32;
  const directory = read32(tiff, 4);
  const count = Math.min(read16(tiff, directory), MAX_ENTRIES);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    const isWord = read16(tiff, entry + 2) === SHORT && read32(tiff, entry + 4) === 1;
    // Browsers heed one word, and neither none nor several.
    if (read16(tiff, entry) !== ORIENTATION_TAG || !isWord) continue;
    const value = read16(tiff, entry + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A TIFF that holds an orientation and nothing else: 26 bytes. */
export function orientationTiff(orientation: number): Uint8Array {
  const tiff = new Uint8Array(26);
  tiff.set(fromAscii('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0'));
  tiff[19] = orientation;
  return tiff;
}

/** Whether an EXIF block is exactly one of those. */
export function isOrientationOnly(block: Uint8Array): boolean {
  const tiff = withoutHeader(block);
  return isSameBytes(tiff, orientationTiff(tiff[19] ?? 0)) && (tiff[19] ?? 0) >= 1 && (tiff[19] ?? 0) <= 8;
}

function withoutHeader(block: Uint8Array): Uint8Array {
  return hasAscii(block, 0, EXIF_HEADER) ? block.subarray(EXIF_HEADER.length) : block;
}
