import type { Clock } from '@/lib/browser/clock';
import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import { filterKeyOf, hasFilters } from '@/lib/shared/gallery/gallery-filters';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import type { GalleryVisit } from '../gallery';
import { createFeed } from './create-feed';
import type { Feed } from './feed';
import type { ReadPage } from './read-newer';

const DAY_MS = 86_400_000;

/** The list that is shown at the moment: another for other filters, and for another visit of the page. */
export type ShownFeed = Readonly<{
  current: () => Feed;
  visit: () => GalleryVisit;
  /** The list is what a search found. */
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
  read: ReadPage;
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
  read,
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
    return hasFilters(visit.filters);
  }
  function open(): Feed {
    const first = isSearch() ? null : visit.first;
    return createFeed({
      read: isSearch() ? null : read,
      first: first ?? { images: [], next: null },
      hasNewer: first !== null && visit.hasNewer,
      dayOf,
      now: clock.nowMs,
    });
  }

  return {
    current: () => feed,
    visit: () => visit,
    isSearch,
    setVisit(next) {
      const isSame = filterKeyOf(next.filters) === filterKeyOf(visit.filters) && next.first === visit.first;
      if (isSame) return false;
      visit = next;
      stopFollowing();
      // The list of before may be outdated, even where it is asked for the same.
      feed = open();
      stopFollowing = feed.subscribe(onChange);
      return true;
    },
    toNewest: () => void feed.jumpTo(clock.nowMs() + DAY_MS),
    setTimeZone(next) {
      if (next === timeZone) return;
      timeZone = next;
      dayOf = createDayOf(next);
      feed.setDayOf(dayOf);
    },
    dayText: (day) => text.day(day, dayOf(nowMs)),
  };
}
