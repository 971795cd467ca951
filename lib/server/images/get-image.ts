import { isImageId } from '@/lib/shared/keys/image-id';
import type { ImageItem } from '@/lib/shared/wire';
import { ApiError } from '../errors/api-error';
import type { Needs } from '../needs';
import { findImage } from '../rows/find-image';
import type { FoundImage } from '../rows/stored-row';
import { type ItemNeeds, toImageItem } from './to-image-item';

/** One image, in whatever state; throws `not_found`. */
export async function getImage(services: Needs<'storage'> & ItemNeeds, id: string): Promise<ImageItem> {
  return toImageItem(services, await requireImage(services, id));
}

/** The row of an image; throws `not_found` for an id that is none or has no image. */
export async function requireImage({ storage }: Needs<'storage'>, id: string): Promise<FoundImage> {
  const found = isImageId(id) ? await findImage(storage, id) : null;
  if (found === null) throw new ApiError('not_found');
  return found;
}
