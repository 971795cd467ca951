import type { Feed } from '../feed/feed';
import { UPLOADED } from '../order/feed-order';

type ShowUndoneDeps = Readonly<{
  /** The list that is shown. */
  feed: Feed;
  photos: Readonly<{ id: () => string | null; open: (id: string) => void }>;
  grid: Readonly<{ focus: (id: string) => void }>;
  /** Null where the list is no search. */
  searchAgain: (() => void) | null;
  toNewest: () => void;
}>;

/**
 * Brings photos into sight whose change was undone, and gives the first of them the focus; a photo alone is opened where one is open.
 * `missing` are those of the tab that the list does not hold: it is read anew at their place.
 */
export function showUndone(
  { feed, photos, grid, searchAgain, toNewest }: ShowUndoneDeps,
  ids: readonly string[],
  missing: readonly string[],
): void {
  const byPlace = (one: string, other: string) => (feed.placeOf(one) < feed.placeOf(other) ? -1 : 1);
  const [first] = ids.filter((id) => feed.has(id)).sort(byPlace);
  const [away] = missing.toSorted();
  // It gets the focus once it is there.
  const target = first ?? away;
  if (target !== undefined) {
    if (photos.id() === null) grid.focus(target);
    else if (ids.length === 1) photos.open(target);
  }
  if (away === undefined) return;
  if (searchAgain !== null) searchAgain();
  else if (feed.order === UPLOADED) void feed.jumpToPlace(away);
  else toNewest();
}
