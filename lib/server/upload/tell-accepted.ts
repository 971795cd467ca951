import { mapBounded } from '@/lib/shared/map-bounded';
import type { Needs } from '../needs';
import { findImages } from '../rows/find-images';
import { type TellNeeds, tellOwed } from './tell-published';

const PARALLEL = 4;

/**
 * Tells the host of images that were let through just now; it heard nothing while they waited. Never rejects: what fails is owed on,
 * and the sweep calls again.
 */
export async function tellAccepted(
  services: TellNeeds & Needs<'storage' | 'log'>,
  ids: readonly string[],
): Promise<void> {
  if (services.published === null || ids.length === 0) return;
  try {
    const images = await findImages(services.storage, ids);
    // The hook's own failures are in the log already.
    await mapBounded([...images.values()], PARALLEL, (image) => tellOwed(services, image).catch(() => {}));
  } catch (error) {
    services.log.error('hook.accepted_not_told', error);
  }
}
