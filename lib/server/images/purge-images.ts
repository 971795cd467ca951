/**
 * Deletes images permanently. Others may restore, edit or complete the same images meanwhile, or the server may be killed, so the order
 * of the steps decides:
 *
 *     look     in which state is each? Only those in the trash are purged
 *     mark     system/week/purged/<id>: from here on deleted is the last word, and all other writers look for the mark
 *     settle   the outbox: no hook is called for an image that is about to be gone
 *     erase    every object of the image, rows first, wherever it lies
 *     erase    its versions, where the bucket keeps any
 *
 * Example: Anna purges a photo while Ben restores it. Ben copies it to `private/`, looks for the mark and finds it: he deletes his copies
 * and is told `not_found`. Had he looked before the mark was written, his copies would lie there before Anna lists what to erase, and
 * go with the rest.
 *
 * Killed after the mark, a purge is finished by the next one of the same id, for as long as the mark is kept, a week.
 */
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
import { forgetRefusalWords } from './refusal-words';

/** The body of `POST /api/images/purge`. */
export const purgeSchema = z.strictObject({ ids: idsSchema });

/**
 * Deletes images permanently, from the trash only, with the versions of a versioned bucket where the app may; a result for each id.
 * Safe to repeat for a week: what was purged is done. From
 * the mark on nothing brings the image back, neither its ticket nor a restore at the same moment: deleting counts.
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
  const refused = trashed.filter((id) => found.get(id)?.row.stateBeforeTrash === 'held');
  await forgetRefusalWords(storage, refused);
  // Before anything else of it goes: the hook hears of no image that is not there any more.
  if (gone.length > 0) await published?.outbox.settle(gone);
  const entries = await eraseImages(storage, gone);
  const owed = published === null ? [] : gone.map(outboxKey);
  await deletion.eraseVersions([...prefixesOf(gone), ...entries, ...owed]);
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
