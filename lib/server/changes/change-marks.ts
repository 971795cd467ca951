/**
 * Marks of changes, by which an open gallery hears of photos that came, left or were edited, by anybody and on any server. A
 * mark is an empty object whose key begins with the inverted time and names the images, so one LIST of one key says whether
 * anything has changed, and one more which images did:
 *
 *     system/week/what-changed/fe6a…-8…/<id>.<id>     the newest
 *     system/week/what-changed/fe6b…-8…/<id>
 *
 * A mark is written after the change it tells of, and only tells where to look: the rows say what is true. One that is missing, as its
 * writer was cut off or the bucket refused it, costs a gallery the news of that image until it is read again. Marks expire with the
 * week.
 */
import { createImageId, dateOfId, firstIdAt, isImageId } from '@/lib/shared/keys/image-id';
import {
  CHANGE_MARKS_PREFIX,
  changeMarkKey,
  IDS_PER_MARK,
  parseChangeMarkKey,
} from '@/lib/shared/keys/system-keys';
import { mapBounded } from '@/lib/shared/map-bounded';
import type { ObjectStorage } from '@/lib/storage';
import type { Needs } from '../needs';

const PARALLEL = 16;
/** Marks read at once, and images told of: more than that are "many". */
const MAX_MARKS = 200;
const MAX_IDS = 200;
/** Servers' clocks differ, and a mark may be written a moment after one with a later time. */
const OVERLAP_MS = 15_000;

/** The images that changed since a mark. */
export type ChangedImages = Readonly<{
  /** The newest mark. */
  mark: string;
  /** Each once, those that changed last first. */
  ids: readonly string[];
  /** There are more changes than are read at once. */
  isMore: boolean;
}>;

/** Tells open galleries that images have changed, came or went. Never rejects: a change is not undone because nobody hears of it. */
export async function markChanged(
  { storage, clock, log }: Needs<'storage' | 'clock' | 'log'>,
  ids: readonly string[],
): Promise<void> {
  const unique = [...new Set(ids)].filter(isImageId);
  const groups = Array.from({ length: Math.ceil(unique.length / IDS_PER_MARK) }, (_, at) =>
    unique.slice(at * IDS_PER_MARK, (at + 1) * IDS_PER_MARK),
  );
  try {
    await mapBounded(groups, PARALLEL, (group) =>
      storage.put(changeMarkKey(createImageId(clock().getTime()), group), new Uint8Array(), {
        headers: { contentType: 'text/plain' },
      }),
    );
  } catch (error) {
    log.error('changes.not_marked', error);
  }
}

/**
 * The changes behind a mark: by one LIST of one key where there are none, which is null, and one more where there are. The images of the
 * fifteen seconds before the mark are told again.
 */
export async function readChanged(
  storage: Pick<ObjectStorage, 'list'>,
  since: string,
): Promise<ChangedImages | null> {
  const newest = await storage.list({ prefix: CHANGE_MARKS_PREFIX, limit: 1 });
  const mark = newest.objects.flatMap(({ key }) => parseChangeMarkKey(key) ?? [])[0]?.mark;
  // Inverted: what is newer is smaller.
  if (mark === undefined || mark >= since) return null;
  const overlap = firstIdAt(new Date(dateOfId(since).getTime() - OVERLAP_MS));
  const { objects, next } = await storage.list({ prefix: CHANGE_MARKS_PREFIX, limit: MAX_MARKS });
  const marks = objects.flatMap(({ key }) => parseChangeMarkKey(key) ?? []);
  const idsUntil = (end: string) => [...new Set(marks.flatMap((one) => (one.mark < end ? one.ids : [])))];
  const ids = idsUntil(overlap);
  const isMore =
    idsUntil(since).length > MAX_IDS || (next !== null && marks.every((one) => one.mark < since));
  return { mark: marks[0]?.mark ?? mark, ids: ids.slice(0, MAX_IDS), isMore };
}
