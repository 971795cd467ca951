import { useCallback, useRef, useState } from 'react';
import { sortFiles } from '@/lib/browser/upload';
import type { DropAnswer } from './drop-answer';

/** Takes what is dropped, picked or pasted, and says what was not taken. */
export type Drops = Readonly<{
  /** Puts files on the list, without what else a folder brings. None: the folder was empty. */
  take: (files: readonly File[]) => void;
  answer: DropAnswer | null;
  say: (answer: DropAnswer | null) => void;
}>;

/** Hands the photos to `onFiles`; the last answer takes the place of the one before. */
export function useDrops(onFiles: (files: readonly File[]) => void): Drops {
  const [answer, say] = useState<DropAnswer | null>(null);
  // Two drops in a row come onto the list in their order.
  const last = useRef<Promise<void>>(Promise.resolve());
  const take = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return say({ kind: 'emptyFolder' });
      const sorting = sortFiles(files);
      last.current = last.current.then(async () => {
        const { files: photos, leftOut } = await sorting;
        if (photos.length > 0) onFiles(photos);
        if (leftOut.total > 0) say({ kind: 'leftOut', leftOut });
        else say(photos.length === 0 ? { kind: 'noPhotos' } : null);
      });
    },
    [onFiles],
  );
  return { take, answer, say };
}
