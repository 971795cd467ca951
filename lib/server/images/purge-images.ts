import * as z from 'zod';
import { outboxKey } from '@/lib/shared/keys/system-keys';
import type { ChangeResponse } from '@/lib/shared/wire';
import type { ObjectStorage } from '@/lib/storage';
import { changeImages, type Failures, idsSchema } from '../changes/change-images';
import { eraseImages, listObjectsOf, prefixesOf } from '../changes/erase-images';
import { findPurged, markPurged } from '../changes/purged-marks';
import { ApiError } from '../errors/api-error';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import { findImages } from '../rows/find-images';
import type { FoundImage } from '../rows/stored-row';

/** The body of `POST /api/images/purge`. */
export const purgeSchema = z.strictObject({ ids: idsSchema });

/**
 * Deletes images permanently, from the trash only, with the versions of a versioned bucket where the app may; a result for each id.
 * Safe to repeat for a week: what was purged is done. From
 * the mark on nothing brings the image back, neither its ticket nor whoever restores it at the same moment: deleting counts.
 */
export async function purgeImages(
  services: Needs<'storage' | 'deletion' | 'log' | 'published'>,
  body: unknown,
  requestId: string,
): Promise<ChangeResponse> {
  const { ids } = parseInput(purgeSchema, body);
  return changeImages(services, ids, requestId, (chunk) => purgeChunk(services, chunk));
}

async function purgeChunk(
  { storage, deletion, published }: Needs<'storage' | 'deletion' | 'published'>,
  ids: readonly string[],
): Promise<Failures> {
  const failures: Failures = new Map();
  const found = await findTwice(storage, ids);
  const trashed: string[] = [];
  for (const [id, { state }] of found) {
    if (state === 'trash') trashed.push(id);
    else failures.set(id, notInTrash());
  }
  await markPurged(storage, trashed);
  const missing = ids.filter((id) => !found.has(id));
  // Marked before: that purge may have been cut off.
  const unfinished = await findPurged(storage, missing);
  const unknown = missing.filter((id) => !unfinished.has(id));
  const present = await listObjectsOf(storage, unknown);
  for (const id of unknown) {
    // Not in the gallery, and yet there: it is being published or moved.
    failures.set(id, new ApiError(present.has(id) ? 'conflict' : 'not_found'));
  }
  const gone = [...trashed, ...unfinished];
  // Before anything else of it goes: the hook hears of no image that is not there any more.
  if (gone.length > 0) await published?.outbox.settle(gone);
  await eraseImages(storage, gone);
  const owed = published === null ? [] : gone.map(outboxKey);
  await deletion.eraseVersions([...prefixesOf(gone), ...owed]);
  return failures;
}

function notInTrash(): ApiError {
  const problem = 'may only hold images that are in the trash';
  return new ApiError('invalid_request', { field: 'ids', problem });
}

/** An image that moves while the states are listed may be missed once. */
async function findTwice(
  storage: ObjectStorage,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FoundImage>> {
  const found = await findImages(storage, ids);
  const missed = ids.filter((id) => !found.has(id));
  return missed.length === 0 ? found : new Map([...found, ...(await findImages(storage, missed))]);
}
