import * as z from 'zod';
import { ApiError } from '@/lib/server/http/api-error';
import { parseInput } from '@/lib/server/http/parse-input';
import type { Services } from '@/lib/server/services';
import { isImageId } from '@/lib/shared/keys/image-id';
import { stagingKey } from '@/lib/shared/keys/object-keys';
import type { ChangeResponse } from '@/lib/shared/wire';
import { changeImages, idsSchema } from './change-images';
import { findImage } from './find-image';
import { keysOf } from './keys-of';

const purgeSchema = z.strictObject({ ids: idsSchema });

/**
 * Deletes images for good, from the trash only; a result for each id. Safe to repeat: what is gone is done.
 */
export async function purgeImages(
  services: Services,
  body: unknown,
  requestId: string,
): Promise<ChangeResponse> {
  const { ids } = parseInput(purgeSchema, body);
  return changeImages(services, ids, requestId, (id) => purgeImage(services, id));
}

/**
 * Removes every object of the image, also what an earlier change left and a copy in staging, whose ticket
 * could bring it back.
 */
async function purgeImage({ storage }: Services, id: string): Promise<void> {
  if (!isImageId(id)) throw new ApiError('not_found');
  const found = await findImage(storage, id);
  if (found === null) return;
  if (found.state !== 'trash') {
    throw new ApiError('invalid_request', {
      field: 'ids',
      problem: 'may only hold images that are in the trash',
    });
  }
  await storage.delete([...[found, ...found.losers].flatMap(keysOf), stagingKey(id, found.row.slug)]);
}
