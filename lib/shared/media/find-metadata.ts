import { findGifMetadata } from './gif/find-gif-metadata';
import { findHeifMetadata } from './heif/find-heif-metadata';
import { findJpegMetadata } from './jpeg/find-jpeg-metadata';
import type { MetadataKind } from './metadata-kind';
import { findPngMetadata } from './png/find-png-metadata';
import type { StrippableType } from './strip-metadata';
import { findWebpMetadata } from './webp/find-webp-metadata';

/** May name a kind more than once. */
const FINDERS: Readonly<Record<StrippableType, (bytes: Uint8Array) => MetadataKind[]>> = {
  'image/jpeg': findJpegMetadata,
  'image/png': findPngMetadata,
  'image/webp': findWebpMetadata,
  'image/gif': findGifMetadata,
  'image/avif': findHeifMetadata,
  'image/heic': findHeifMetadata,
};

/**
 * The kinds of things a whole file holds besides the image, each once, in the order found; empty after `stripMetadata`,
 * whose work it proves: both walk a file the same way, but each decides for itself what may stay. An EXIF block of
 * nothing but the orientation does not count. Throws DamagedImageError when the file is not whole.
 */
export function findMetadata(bytes: Uint8Array, type: StrippableType): MetadataKind[] {
  return [...new Set(FINDERS[type](bytes))];
}
