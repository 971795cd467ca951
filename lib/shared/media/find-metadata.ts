import { FORMATS } from './formats';
import type { MediaType } from './media-types';
import type { MetadataKind } from './metadata-kind';

/**
 * The kinds of things a whole file holds besides the image, each once, in the order found; empty after `stripMetadata`,
 * whose work it proves: both walk a file the same way, but each decides for itself what may stay. An EXIF block of
 * nothing but the orientation does not count. Throws DamagedImageError when the file is not whole.
 */
export function findMetadata(bytes: Uint8Array, type: MediaType): MetadataKind[] {
  return [...new Set(FORMATS[type].find(bytes))];
}
