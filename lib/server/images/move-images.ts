import * as z from 'zod';
import { parseInput } from '@/lib/server/http/parse-input';
import type { Services } from '@/lib/server/services';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import type { ChangeResponse } from '@/lib/shared/wire';
import { changeImages, idsSchema } from './change-images';
import { createMove } from './create-move';

const moveSchema = z.strictObject({ ids: idsSchema, to: z.enum(IMAGE_STATES) });

/**
 * Moves images to another state; a result for each id. Safe to repeat: an image that is there already is
 * done.
 */
export async function moveImages(
  services: Services,
  body: unknown,
  requestId: string,
): Promise<ChangeResponse> {
  const { ids, to } = parseInput(moveSchema, body);
  return changeImages(services, ids, requestId, (chunk) => createMove(services.storage, to).run(chunk));
}
