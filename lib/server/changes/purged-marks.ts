/**
 * A mark says that an image was deleted permanently, and it is the last word about its id: nothing undoes it before it expires.
 *
 * - A purge writes the mark before it lists what to delete.
 * - Anyone else who writes an object of an image looks for the mark after each write, and takes back what was written.
 *
 *     purge   mark ── list ── delete what was listed
 *     write        put ── look for the mark ── found: delete it again
 *
 * So of every write and every purge one sees the other: a write that is older than the listing is deleted with it, a younger one
 * is younger than the mark as well. A mark lasts longer than any ticket and any staged object that could bring the image back.
 */
import { PURGED_MARKS_PREFIX, purgedMarkKey } from '@/lib/shared/keys/system-keys';
import { mapBounded } from '@/lib/shared/map-bounded';
import type { ObjectStorage } from '@/lib/storage';

const PARALLEL = 16;
const PAGE = 1_000;

/** Marks images as deleted permanently. Safe to repeat. */
export async function markPurged(storage: ObjectStorage, ids: readonly string[]): Promise<void> {
  await mapBounded(ids, PARALLEL, (id) =>
    storage.put(purgedMarkKey(id), new Uint8Array(), { headers: { contentType: 'text/plain' } }),
  );
}

/** True when an image was deleted permanently, or is being deleted. */
export async function isPurged(storage: ObjectStorage, id: string): Promise<boolean> {
  return (await storage.head(purgedMarkKey(id))) !== null;
}

/** Those of the ids that were deleted permanently: by one LIST, unless there are a thousand other marks between them. */
export async function findPurged(
  storage: ObjectStorage,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const wanted = [...new Set(ids)].sort((one, other) => (one < other ? -1 : 1));
  const [first, last] = [wanted[0], wanted.at(-1)];
  if (first === undefined || last === undefined) return new Set();
  if (first === last) return new Set((await isPurged(storage, first)) ? wanted : []);
  // A key is listed after a shorter one that it starts with, so the first mark is among them.
  const startAfter = purgedMarkKey(first).slice(0, -1);
  const { objects, next } = await storage.list({ prefix: PURGED_MARKS_PREFIX, startAfter, limit: PAGE });
  const marked = new Set(objects.map(({ key }) => key));
  const isSeen = (id: string) => next === null || purgedMarkKey(id) <= next;
  const found = await mapBounded(wanted, PARALLEL, async (id) => {
    const isMarked = isSeen(id) ? marked.has(purgedMarkKey(id)) : await isPurged(storage, id);
    return isMarked ? [id] : [];
  });
  return new Set(found.flat());
}
