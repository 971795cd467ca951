import * as z from 'zod';
import { isImageId } from '@/lib/shared/keys/image-id';
import type { ImageChanges } from '@/lib/shared/wire';
import { readChanged } from '../changes/change-marks';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import { findImages } from '../rows/find-images';
import { countWaiting } from './count-waiting';
import type { ItemNeeds } from './to-image-item';
import { toImageItems } from './to-image-items';

/** The query of `GET /api/images/changes`. */
export const changesSinceSchema = z.strictObject({
  since: z
    .string()
    .refine(isImageId, 'must be the mark of an earlier answer')
    .describe('`mark` of an earlier answer, or an id that was made when the list was read'),
});

/**
 * The images that changed since a mark, as they are now, whatever their state; null where none did, which costs the bucket one LIST of one
 * key. Throws `invalid_request`.
 */
export async function changedImages(
  services: Needs<'storage' | 'config'> & ItemNeeds,
  query: unknown,
): Promise<ImageChanges | null> {
  const { since } = parseInput(changesSinceSchema, query);
  const changed = await readChanged(services.storage, since);
  if (changed === null) return null;
  const { mark, ids, isMore } = changed;
  const [found, waiting] = await Promise.all([findImages(services.storage, ids), countWaiting(services)]);
  const images = await toImageItems(services, [...found.values()]);
  return { mark, images, gone: ids.filter((id) => !found.has(id)), isMore, waiting };
}
