import type { Clock } from '@/lib/browser/clock';
import { GalleryApiError } from '../api/gallery-api-error';
import { UPLOADED } from '../order/feed-order';
import type { Feed } from './feed';
import { findOldest } from './find-oldest';
import { readNewSince } from './read-new-since';
import type { ReadPage } from './read-newer';

/** The ends of a tab's whole list: its oldest image, and the images that are new since the last visit. */
export type Ends = Readonly<{
  /** When the oldest image was uploaded or taken, in milliseconds since 1970; null until it is known, and for a list that is short. */
  oldestMs: () => number | null;
  /** Images with smaller ids are new; null for the first visit. */
  newSince: () => string | null;
  /** Looks at a list of which `isWhole` says that it is no search's: for the oldest image once, and only where the list continues. */
  follow: (feed: Feed, isWhole: boolean) => void;
}>;

type EndsOptions = Readonly<{
  /** Reads pages of the list that is shown. */
  read: () => ReadPage;
  clock: Clock;
  /** Newest images of this tab count as seen. */
  marksNew: boolean;
  onChange: () => void;
}>;

/** Asks and keeps nothing before the first `follow`. */
export function createEnds({ read, clock, marksNew, onChange }: EndsOptions): Ends {
  let current: Feed | null = null;
  let asked: Feed | null = null;
  let oldest: Readonly<{ feed: Feed; ms: number | null }> | null = null;
  let newestId: string | undefined;
  let newSince: string | null = null;

  async function find(feed: Feed): Promise<void> {
    try {
      const ms = await findOldest(read(), clock.nowMs(), feed.order);
      oldest = { feed, ms: ms && feed.order.toClock(ms) };
      onChange();
    } catch (error) {
      // Without it there is no scrubber; the list itself says why.
      if (!(error instanceof GalleryApiError)) throw error;
    }
  }

  return {
    oldestMs: () => (oldest?.feed === current ? (oldest?.ms ?? null) : null),
    newSince: () => newSince,
    follow(feed, isWhole) {
      current = feed;
      const { blocks, hasNewer, hasOlder } = feed.state();
      if (isWhole && (hasNewer || hasOlder) && asked !== feed) {
        asked = feed;
        void find(feed);
      }
      const isTop = isWhole && !hasNewer && feed.order === UPLOADED;
      const newest = marksNew && isTop ? blocks[0]?.ids[0] : undefined;
      if (newest === newestId) return;
      newestId = newest;
      if (newest !== undefined) newSince = readNewSince(newest);
    },
  };
}
