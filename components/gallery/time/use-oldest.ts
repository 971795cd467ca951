import { useEffect, useState } from 'react';
import type { Feed } from '../feed/feed';
import { GalleryApiError, pageReader } from '../gallery-api';
import type { GalleryState } from '../gallery-state';
import { findOldest } from './find-oldest';

/** When the oldest image of a tab was uploaded, once it is known; only looked for in a list that is long. */
export function useOldest(feed: Feed, state: GalleryState, isLong: boolean): number | null {
  const [oldest, setOldest] = useState<{ feed: Feed; ms: number | null } | null>(null);
  useEffect(() => {
    if (!isLong) return;
    let isWanted = true;
    findOldest(pageReader(state), Date.now()).then(
      (ms) => isWanted && setOldest({ feed, ms }),
      (error: unknown) => {
        // Without it there is no scrubber; the list itself says what is wrong.
        if (!(error instanceof GalleryApiError)) throw error;
      },
    );
    return () => {
      isWanted = false;
    };
  }, [feed, state, isLong]);
  return oldest?.feed === feed ? oldest.ms : null;
}
