import { TRASH_INDEX_PREFIX } from '@/lib/shared/keys/index-keys';
import {
  idOfStagingKey,
  imagesPrefix,
  REFUSAL_WORDS_PREFIX,
  STAGING_PREFIX,
  thumbsPrefix,
} from '@/lib/shared/keys/object-keys';
import { CHANGE_MARKS_PREFIX } from '@/lib/shared/keys/system-keys';
import { type ObjectInfo, STAGING_DAYS, TRASH_DAYS } from '@/lib/storage';
import type { Needs } from '../needs';

const DAY_MS = 86_400_000;
const PAGE = 1_000;

/** Objects that expire, and after how long; rows before images, so that nobody is shown half of one. */
const ENDING: readonly Readonly<{ prefix: string; days: number; isOurs: (key: string) => boolean }>[] = [
  { prefix: TRASH_INDEX_PREFIX, days: TRASH_DAYS, isOurs: () => true },
  { prefix: thumbsPrefix('trash'), days: TRASH_DAYS, isOurs: () => true },
  { prefix: imagesPrefix('trash'), days: TRASH_DAYS, isOurs: () => true },
  { prefix: REFUSAL_WORDS_PREFIX, days: TRASH_DAYS, isOurs: () => true },
  // A day more than the lifecycle rule says, as of other marks.
  { prefix: CHANGE_MARKS_PREFIX, days: 8, isOurs: () => true },
  { prefix: STAGING_PREFIX, days: STAGING_DAYS, isOurs: (key) => idOfStagingKey(key) !== '' },
];

/**
 * Does the work of the lifecycle rules where the server has none: deletes what has been in the trash, or unfinished, for longer
 * than they would let it. Returns how many objects. Bounded by `isOver`.
 */
export async function sweepEnded(
  { storage, clock, deletion }: Needs<'storage' | 'clock' | 'deletion'>,
  isOver: () => boolean,
): Promise<number> {
  if (!(await deletion.isEndedBySweep())) return 0;
  const nowMs = clock().getTime();
  let ended = 0;
  for (const { prefix, days, isOurs } of ENDING) {
    const isEnded = ({ key, lastModified }: ObjectInfo) =>
      isOurs(key) && nowMs - lastModified.getTime() > days * DAY_MS;
    let startAfter: string | null = '';
    while (startAfter !== null && !isOver()) {
      const page: Awaited<ReturnType<typeof storage.list>> = await storage.list({
        prefix,
        ...(startAfter === '' ? {} : { startAfter }),
        limit: PAGE,
      });
      const keys = page.objects.filter(isEnded).map(({ key }) => key);
      if (keys.length > 0) await storage.delete(keys);
      ended += keys.length;
      startAfter = page.next;
    }
  }
  return ended;
}
