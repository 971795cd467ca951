import { isImageId } from '@/lib/shared/keys/image-id';
import { CHANGE_MARKS_PREFIX, PURGED_MARKS_PREFIX, WEEK_PREFIX } from '@/lib/shared/keys/system-keys';
import type { ObjectInfo, ObjectStorage } from '@/lib/storage';
import { eraseImages, listObjectsOf } from '../changes/erase-images';
import type { Needs } from '../needs';

/** The results for marks. */
export type MarkCounts = Readonly<{
  /** Objects of purged images that somebody left behind who was cut off, deleted now. */
  erased: number;
  /** Marks that were older than a week, and whatever else ends where no lifecycle rule ends it, deleted now. */
  expired: number;
}>;

const DAY_MS = 86_400_000;
/** A day more than the lifecycle rule says, which counts whole days. */
const EXPIRED_MS = 8 * DAY_MS;
/** Looked at again by a sweep that comes once a day, an hour late. */
const RECENT_MS = DAY_MS + 3_600_000;
const MAX_LISTED = 5_000;
const PAGE = 1_000;
const CHUNK = 64;

/**
 * Lets marks expire where no lifecycle rule does, and finishes what recent purges and those who met them were cut off from.
 * Bounded by `isOver` and by five thousand marks.
 */
export async function sweepMarks(
  { storage, clock }: Needs<'storage' | 'clock'>,
  isOver: () => boolean,
): Promise<MarkCounts> {
  const nowMs = clock().getTime();
  const marks = await listMarks(storage);
  const ageOf = ({ lastModified }: ObjectInfo) => nowMs - lastModified.getTime();
  const expired = marks.filter((mark) => ageOf(mark) > EXPIRED_MS).map(({ key }) => key);
  if (expired.length > 0) await storage.delete(expired);
  const recent = marks
    .filter((mark) => ageOf(mark) <= RECENT_MS && mark.key.startsWith(PURGED_MARKS_PREFIX))
    .map(({ key }) => key.slice(PURGED_MARKS_PREFIX.length))
    .filter(isImageId);
  let erased = 0;
  for (let start = 0; start < recent.length && !isOver(); start += CHUNK) {
    const chunk = recent.slice(start, start + CHUNK);
    const left = [...(await listObjectsOf(storage, chunk)).values()].flat().length;
    if (left > 0) await eraseImages(storage, chunk);
    erased += left;
  }
  return { erased, expired: expired.length };
}

async function listMarks(storage: ObjectStorage): Promise<readonly ObjectInfo[]> {
  const found: ObjectInfo[] = [];
  let next: string | null = WEEK_PREFIX;
  // Those of changes come last and are many.
  while (next !== null && next < CHANGE_MARKS_PREFIX && found.length < MAX_LISTED) {
    const page: Awaited<ReturnType<ObjectStorage['list']>> = await storage.list({
      prefix: WEEK_PREFIX,
      startAfter: next,
      limit: PAGE,
    });
    found.push(...page.objects.filter(({ key }) => !key.startsWith(CHANGE_MARKS_PREFIX)));
    next = page.next;
  }
  return found;
}
