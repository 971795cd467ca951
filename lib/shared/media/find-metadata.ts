import { FORMATS } from './formats';
import type { MediaType } from './media-types';
import type { MetadataKind } from './metadata-kind';

/**
 * What a whole file holds besides the image, in the order found; empty after `stripMetadata`. An EXIF block of nothing
 * but the orientation does not count. Throws DamagedImageError when the file is not whole.
 */
export function findMetadata(bytes: Uint8Array, type: MediaType): MetadataKind[] {
  return FORMATS[type].find(bytes);
}
