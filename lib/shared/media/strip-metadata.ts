import { FORMATS } from './formats';
import type { MediaType } from './media-types';

/**
 * The image without anything that is not the image: location, camera, comments, previews, appended files. Not a pixel
 * changes; orientation, colour profile and animation stay. Answers the same array when there is nothing to remove, so
 * it may be repeated. Throws DamagedImageError when the file is not whole.
 */
export function stripMetadata(bytes: Uint8Array, type: MediaType): Uint8Array {
  return FORMATS[type].strip(bytes);
}
