import type { Clock } from '@/lib/browser/clock';
import { GalleryApiError } from '../api/gallery-api-error';
import { type FeedOrder, UPLOADED } from '../order/feed-order';
import type { Feed } from './feed';
import { findLast } from './find-last';
import { readNewSince } from './read-new-since';
import type { ReadPage } from './read-newer';

/** The moments that a list goes from and to, in milliseconds since 1970: upload or date taken, as it is ordered. */
export type ListSpan = Readonly<{
  topMs: number;
  /** Later than the top where the oldest comes first. */
  bottomMs: number;
}>;

/** The ends of a tab's whole list: their moments, and the images that are new since the last visit. */
export type Ends = Readonly<{
  /** Null until it is known, for a list that is short, and for one that stands under no days. */
  span: () => ListSpan | null;
  /** Images with smaller ids are new; null for the first visit. */
  newSince: () => string | null;
  /** Looks at a list of which `isWhole` says that it is no search's: for its span once, and only where the list continues. */
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
  let known: Readonly<{ feed: Feed; span: ListSpan | null }> | null = null;
  let newestId: string | undefined;
  let newSince: string | null = null;

  async function find(feed: Feed): Promise<void> {
    try {
      known = { feed, span: await findSpan(read(), clock.nowMs(), feed) };
      onChange();
    } catch (error) {
      // Without it there is no scrubber; the list itself says why.
      if (!(error instanceof GalleryApiError)) throw error;
    }
  }

  return {
    span: () => (known?.feed === current ? (known?.span ?? null) : null),
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

async function findSpan(read: ReadPage, nowMs: number, { order, state }: Feed): Promise<ListSpan | null> {
  const bottom = await findLast(read, nowMs, order);
  if (bottom === null) return null;
  const { blocks, hasNewer } = state();
  const first = hasNewer ? await firstPlace(read, order) : blocks[0]?.places[0];
  const firstMs = first === undefined ? Number.NaN : order.toClock(order.msOf(first));
  const bottomMs = order.toClock(bottom);
  // A list that goes down in time begins today, or with photos that a clock has put into the future.
  const topMs = firstMs < bottomMs ? firstMs : Math.max(nowMs, firstMs || nowMs);
  return { topMs, bottomMs };
}

async function firstPlace(read: ReadPage, { placeOf }: FeedOrder): Promise<string | undefined> {
  const { images } = await read({ limit: 1 });
  return images[0] && placeOf(images[0]);
}
