import { stripGif } from './gif/strip-gif';
import { stripAvif } from './heif/strip-avif';
import { stripJpeg } from './jpeg/strip-jpeg';
import type { MediaType } from './media-types';
import { stripPng } from './png/strip-png';
import type { StripOptions } from './strip-options';
import { stripWebp } from './webp/strip-webp';

const STRIPPERS: Readonly<Record<MediaType, (bytes: Uint8Array, options: StripOptions) => Uint8Array>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'image/gif': stripGif,
  'image/avif': stripAvif,
};

/**
 * The image without anything that is not the image: location, camera, comments, previews, appended files. Not a pixel
 * changes; orientation (unless told otherwise), colour profile and animation stay. Returns the same array when there is
 * nothing to remove, so it may be repeated. Throws DamagedImageError when the file is not whole.
 */
export function stripMetadata(bytes: Uint8Array, type: MediaType, options: StripOptions = {}): Uint8Array {
  return STRIPPERS[type](bytes, options);
}
