import { contentDisposition } from '@/lib/shared/content-disposition';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import { slugOf } from '@/lib/shared/keys/text/slug';
import { typeOfSizes } from '@/lib/shared/media/picture-sizes';
import { savedName } from '@/lib/shared/saved-name';
import type { ObjectHeaders } from '@/lib/storage';

/**
 * How long a copy of each state may be reused; thumbnails too. A published object never changes under its key, and shared
 * caches may keep what is public. An image that is not public stays in one browser, for two hours: as long as its signed address lives.
 */
function cacheControl(state: ImageState): string {
  return state === 'public' ? 'public, max-age=31536000, immutable' : 'private, max-age=7200';
}

/** Headers of an image in a state, from our tables and never from the client. */
export function imageHeaders(
  state: ImageState,
  { type, name }: Pick<ImageRow, 'type' | 'name'>,
): ObjectHeaders {
  return {
    contentType: type,
    contentDisposition: contentDisposition(savedName(name, type), slugOf(name, type)),
    cacheControl: cacheControl(state),
  };
}

/** True for an image that earlier versions of the app saved under another name than `savedName`: their objects may still say so. */
export function wasSavedOtherwise({ name, type }: Pick<ImageRow, 'type' | 'name'>): boolean {
  return savedName(name, type) !== name;
}

/** Headers of its smaller pictures: as of the image, but for their type. */
export function sizeHeaders(
  state: ImageState,
  { type, name }: Pick<ImageRow, 'type' | 'name'>,
): ObjectHeaders {
  return imageHeaders(state, { type: typeOfSizes(type), name });
}

/** Headers of a thumbnail in a state. */
export function thumbHeaders(state: ImageState): ObjectHeaders {
  return { contentType: 'image/webp', cacheControl: cacheControl(state) };
}
