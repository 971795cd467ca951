import type { Clock } from '@/lib/browser/clock';
import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import { filterKeyOf, hasFilters } from '@/lib/shared/gallery/gallery-filters';
import { type GalleryOrder, isPaged } from '@/lib/shared/gallery/gallery-order';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import type { GalleryVisit } from '../gallery';
import { type FeedOrder, UPLOADED } from '../order/feed-order';
import { orderOf } from '../order/order-of';
import { createFeed } from './create-feed';
import type { Feed } from './feed';
import type { ReadPage } from './read-newer';

const DAY_MS = 86_400_000;

/** The list that is shown at the moment: another for other filters, and for another visit of the page. */
export type ShownFeed = Readonly<{
  current: () => Feed;
  visit: () => GalleryVisit;
  order: () => GalleryOrder;
  /** The list is what a search found, or is sorted here: everything of it is read at once. */
  isSearch: () => boolean;
  /** Opens another list; false where it is the same as before. */
  setVisit: (visit: GalleryVisit) => boolean;
  /** Goes to the newest images. */
  toNewest: () => void;
  setTimeZone: (timeZone: string | null) => void;
  /** A day as its heading. */
  dayText: (day: number) => string;
}>;

type ShownFeedOptions = Readonly<{
  /** The order of the album that is listed; undefined where it is none. */
  albumOrder?: FeedOrder | undefined;
  readerOf: (order: GalleryOrder) => ReadPage;
  visit: GalleryVisit;
  clock: Clock;
  /** IANA name; null for the machine's own. */
  timeZone: string | null;
  /** The moment that "today" means. */
  nowMs: number;
  text: Pick<GalleryEngineText, 'day'>;
  /** The list has changed. */
  onChange: () => void;
}>;

/** Opens the list of the first visit, and reads nothing. */
export function createShownFeed({
  albumOrder,
  readerOf,
  clock,
  nowMs,
  text,
  onChange,
  ...options
}: ShownFeedOptions): ShownFeed {
  let { visit, timeZone } = options;
  let dayOf = createDayOf(timeZone);
  let feed = open();
  let stopFollowing = feed.subscribe(onChange);

  function isSearch(): boolean {
    return hasFilters(visit.filters) || !isPaged(order());
  }
  function order(): GalleryOrder {
    return visit.order ?? 'uploaded';
  }
  function open(): Feed {
    const first = isSearch() ? null : visit.first;
    return createFeed({
      read: isSearch() ? null : readerOf(order()),
      order: albumOrder ?? orderOf(order()),
      first: first ?? { images: [], next: null },
      hasNewer: first !== null && visit.hasNewer,
      dayOf,
      now: clock.nowMs,
    });
  }

  return {
    current: () => feed,
    visit: () => visit,
    order,
    isSearch,
    setVisit(next) {
      const isSame = filterKeyOf(next.filters) === filterKeyOf(visit.filters) && next.order === visit.order;
      if (isSame && next.first === visit.first) return false;
      visit = next;
      stopFollowing();
      // The list of before may be outdated, even where it is asked for the same.
      feed = open();
      stopFollowing = feed.subscribe(onChange);
      return true;
    },
    toNewest: () => void (feed.order === UPLOADED ? feed.jumpTo(clock.nowMs() + DAY_MS) : feed.jumpToTop()),
    setTimeZone(next) {
      if (next === timeZone) return;
      timeZone = next;
      dayOf = createDayOf(next);
      feed.setDayOf(dayOf);
    },
    dayText: (day) => text.day(day, dayOf(nowMs)),
  };
}
