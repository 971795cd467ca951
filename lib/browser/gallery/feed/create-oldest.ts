import type { Clock } from '@/lib/browser/clock';
import { GalleryApiError } from '../api/gallery-api-error';
import type { Feed } from './feed';
import { findOldest } from './find-oldest';
import type { ReadPage } from './read-newer';

/** When the oldest image of a tab was uploaded, for the scrubber over all of time. */
export type Oldest = Readonly<{
  /** Milliseconds since 1970; null until it is known. */
  ms: () => number | null;
  /** Looks for it, once for each list, and only where the list goes on beyond what was read. */
  follow: (feed: Feed, isLong: boolean) => void;
}>;

type OldestOptions = Readonly<{ read: ReadPage; clock: Clock; onChange: () => void }>;

/** Asks nothing before the first `follow`. */
export function createOldest({ read, clock, onChange }: OldestOptions): Oldest {
  let asked: Feed | null = null;
  let found: Readonly<{ feed: Feed; ms: number | null }> | null = null;
  let current: Feed | null = null;

  async function find(feed: Feed): Promise<void> {
    try {
      found = { feed, ms: await findOldest(read, clock.nowMs()) };
      onChange();
    } catch (error) {
      // Without it there is no scrubber; the list itself says why.
      if (!(error instanceof GalleryApiError)) throw error;
    }
  }

  return {
    ms: () => (found?.feed === current ? (found?.ms ?? null) : null),
    follow(feed, isLong) {
      current = feed;
      if (!isLong || asked === feed) return;
      asked = feed;
      void find(feed);
    },
  };
}
