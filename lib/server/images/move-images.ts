import * as z from 'zod';
import { ApiError } from '@/lib/server/http/api-error';
import { parseInput } from '@/lib/server/http/parse-input';
import type { Services } from '@/lib/server/services';
import type { ImageRow } from '@/lib/shared/keys/image-row';
import { IMAGE_STATES, type ImageState } from '@/lib/shared/keys/image-state';
import { imageKey, thumbKey } from '@/lib/shared/keys/object-keys';
import type { ChangeResponse } from '@/lib/shared/wire';
import { StorageError } from '@/lib/storage';
import { changeImages, idsSchema } from './change-images';
import type { FoundImage } from './find-image';
import { requireImage } from './get-image';
import { keysOf } from './keys-of';
import { imageHeaders, thumbHeaders } from './published-headers';

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
  return changeImages(services, ids, requestId, (id) => moveImage(services, id, to));
}

/**
 * Copies the image, then its thumbnail, then removes both where they were. Cut off after any step, the image
 * is still whole, and of two rows the later counts; moving it again finishes the job. Throws `not_found`.
 */
async function moveImage(services: Services, id: string, to: ImageState): Promise<void> {
  const { storage } = services;
  const found = await requireImage(services, id);
  if (found.state !== to) await copyInto(services, found, to);
  const left = [...(found.state === to ? [] : [found]), ...found.losers];
  const kept = new Set(keysOf({ state: to, id, row: rowIn(found, to) }));
  const doomed = left.flatMap((row) => keysOf(row)).filter((key) => !kept.has(key));
  if (doomed.length > 0) await storage.delete(doomed);
}

async function copyInto({ storage }: Services, found: FoundImage, to: ImageState): Promise<void> {
  const { id, state, row, key } = found;
  const moved = rowIn(found, to);
  try {
    await storage.copy(imageKey(state, id, row.slug), imageKey(to, id, row.slug), {
      headers: imageHeaders(to, row),
    });
    await storage.copy(key, thumbKey(to, id, moved), { headers: thumbHeaders(to) });
  } catch (error) {
    // Somebody else moved or deleted it since we looked.
    if (error instanceof StorageError && error.code === 'not_found') throw new ApiError('not_found');
    throw error;
  }
}

/** The row as it is in a state: only the trash remembers where the image was. */
function rowIn({ state, row }: FoundImage, to: ImageState): ImageRow {
  const { stateBeforeTrash, ...rest } = row;
  if (to !== 'trash') return rest;
  const before = state === 'trash' ? stateBeforeTrash : state;
  return before === undefined ? rest : { ...rest, stateBeforeTrash: before };
}
