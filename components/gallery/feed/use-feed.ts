import { useEffect, useLayoutEffect, useState } from 'react';
import type { ImagePage } from '@/lib/shared/wire';
import { pageReader } from '../gallery-api';
import { type GalleryFilters, hasFilters } from '../gallery-filters';
import type { GalleryState } from '../gallery-state';
import type { DayOf } from '../time/create-day-of';
import { createFeed } from './create-feed';
import type { Feed } from './feed';

type FeedOptions = {
  state: GalleryState;
  filters: GalleryFilters;
  /** The page the server rendered; null where it rendered none. */
  first: ImagePage | null;
  /** That page begins in the middle of the list. */
  hasNewer: boolean;
  dayOf: DayOf;
};

/** A feed for what the address asks for: another for other filters, and for another visit of the page. */
export function useFeed(options: FeedOptions): Feed {
  const { first, filters, dayOf } = options;
  const key = JSON.stringify(filters);
  const [current, setCurrent] = useState(() => ({ first, key, feed: open(options) }));
  let { feed } = current;
  if (current.first !== first || current.key !== key) {
    // What was there before may be outdated.
    feed = open(options);
    setCurrent({ first, key, feed });
  }
  // Before anything is painted: headings and days belong together.
  useLayoutEffect(() => feed.setDayOf(dayOf), [feed, dayOf]);
  useEffect(() => {
    if (first === null && key === '{}') void feed.jumpTo(Date.now() + 86_400_000);
  }, [feed, first, key]);
  return feed;
}

function open({ state, filters, first, hasNewer, dayOf }: FeedOptions): Feed {
  const isSearch = hasFilters(filters);
  const page = isSearch || first === null ? { images: [], next: null } : first;
  return createFeed({
    read: isSearch ? null : pageReader(state),
    first: page,
    hasNewer: !isSearch && hasNewer,
    dayOf,
  });
}
