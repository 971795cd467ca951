import { startTransition, useCallback, useRef, useState } from 'react';
import { nextTask } from '@/lib/browser/next-task';
import { readSizes } from '@/lib/browser/read-sizes';
import { sortFiles } from '@/lib/browser/upload/sort-files';
import type { DropAnswer } from './drop-answer';

/** Takes what is dropped, picked or pasted, and says what was not taken. */
export type Drops = Readonly<{
  /** Puts files on the list, without what else a folder brings. None: the folder was empty. */
  take: (files: readonly File[]) => void;
  /** Files were taken of which some are not on the list yet. */
  isTaking: boolean;
  answer: DropAnswer | null;
  say: (answer: DropAnswer | null) => void;
}>;

/** So many are put on the list in a task: more would hold up a slow phone, and the first are worked on meanwhile. */
const TAKEN_AT_ONCE = 40;

/** Hands the photos to `onFiles`, forty in each task, and waits for it; the last answer takes the place of the one before. */
export function useDrops(onFiles: (files: readonly File[]) => unknown): Drops {
  const [answer, say] = useState<DropAnswer | null>(null);
  const [taking, setTaking] = useState(0);
  // Two drops in a row come onto the list in their order.
  const last = useRef<Promise<void>>(Promise.resolve());
  const take = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return say({ kind: 'emptyFolder' });
      startTransition(() => setTaking((count) => count + 1));
      const sorting = sortFiles(files);
      last.current = last.current.then(async () => {
        const { files: photos, leftOut } = await sorting;
        for (let from = 0; from < photos.length; from += TAKEN_AT_ONCE) {
          const some = photos.slice(from, from + TAKEN_AT_ONCE);
          await readSizes(some);
          await onFiles(some);
          await nextTask();
        }
        startTransition(() => setTaking((count) => count - 1));
        if (leftOut.total > 0) say({ kind: 'leftOut', leftOut });
        else say(photos.length === 0 ? { kind: 'noPhotos' } : null);
      });
    },
    [onFiles],
  );
  return { take, isTaking: taking > 0, answer, say };
}
