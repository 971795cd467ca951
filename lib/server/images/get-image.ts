import { isImageId } from '@/lib/shared/keys/image-id';
import type { ImageDetails } from '@/lib/shared/wire';
import { ApiError } from '../errors/api-error';
import type { Needs } from '../needs';
import { parseImageMetadata } from '../objects/image-metadata';
import { imageKeyOf } from '../objects/image-objects';
import { findImage } from '../rows/find-image';
import type { FoundImage } from '../rows/stored-row';
import { type ItemNeeds, toImageItem } from './to-image-item';

/** One image, in whatever state, with what was said about it besides; throws `not_found`. */
export async function getImage(services: Needs<'storage'> & ItemNeeds, id: string): Promise<ImageDetails> {
  const image = await requireImage(services, id);
  const [item, info] = await Promise.all([
    toImageItem(services, image),
    services.storage.head(imageKeyOf(image)),
  ]);
  return { ...item, metadata: info && parseImageMetadata(info) };
}

/** The row of an image; throws `not_found` for an id that is none or has no image. */
export async function requireImage({ storage }: Needs<'storage'>, id: string): Promise<FoundImage> {
  const found = isImageId(id) ? await findImage(storage, id) : null;
  if (found === null) throw new ApiError('not_found');
  return found;
}
