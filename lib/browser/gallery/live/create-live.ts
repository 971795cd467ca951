/**
 * Shows what others do while a gallery is open: photos that come, change and go, on whichever tab, without a reload. A page that stands
 * at its top shows new photos at once. Where it is scrolled they wait, so that nothing moves under a person's eyes, and their
 * number is told (`arrived`) until they are asked for (`show`).
 *
 *     poll      one question, answered at the cost of one LIST of one key where nothing has changed
 *     changed   photos of the list are drawn as they are now; those that left the tab leave the list
 *     new       at the top of the page: put in their places. Scrolled: "3 new photos"
 *
 * An answer counts only where the person changed nothing between question and answer: it could be older than the change.
 */
import type { Clock } from '@/lib/browser/clock';
import { firstIdAt } from '@/lib/shared/keys/image-id';
import type { ImageChanges, ImageItem } from '@/lib/shared/wire';
import type { Feed } from '../feed/feed';
import { startPoll } from './create-poll';
import type { WatchedPage } from './watch-page';

/** New photos that wait to be shown. */
export type Arrived = Readonly<{
  count: number;
  /** There are more, of which nobody knows how many. */
  isMore: boolean;
}>;

export type LiveOptions = Readonly<{
  /** The list is of this moment or younger, in milliseconds since 1970 by the server's clock. */
  sinceMs: number;
  /** Null where nothing has changed. Throws GalleryApiError. */
  readChanges: (since: string) => Promise<ImageChanges | null>;
  /** The list that is shown at the moment; null while it is one that takes nothing new: what a search found. */
  feed: () => Feed | null;
  /** Whether a photo is on this page, whichever list it shows. */
  isOnPage: (image: ImageItem) => boolean;
  /** The page shows the top of its list, so that new photos may be shown at once. */
  isAtTop: () => boolean;
  /** Another value whenever the person has changed something, or does. */
  version: () => number;
  /** Photos that are on this page no more. */
  onLeft: (ids: readonly string[]) => void;
  onChanges: (changes: ImageChanges) => void;
  /** Reads the list anew from its top. */
  toNewest: () => void;
  onChange: () => void;
  clock: Clock;
  page: WatchedPage;
}>;

export type Live = Readonly<{
  /** Begins to ask; the function it returns ends it. */
  start: () => () => void;
  /** Null where none wait. */
  arrived: () => Arrived | null;
  /** Puts those that wait into the list. */
  show: () => void;
}>;

/** Asks nothing before `start`. */
export function createLive(options: LiveOptions): Live {
  const { readChanges, isOnPage, isAtTop, version, onLeft, onChanges, toNewest, onChange, clock, page } =
    options;
  let since = firstIdAt(new Date(options.sinceMs));
  /** Those that wait, of one list. */
  let waiting: Readonly<{ feed: Feed; images: ReadonlyMap<string, ImageItem>; isMore: boolean }> | null =
    null;

  function waitingOf(feed: Feed | null): NonNullable<typeof waiting> | null {
    return waiting !== null && waiting.feed === feed ? waiting : null;
  }
  function setWaiting(feed: Feed, images: ReadonlyMap<string, ImageItem>, isMore: boolean): void {
    waiting = images.size === 0 && !isMore ? null : { feed, images, isMore };
    onChange();
  }
  function show(): void {
    const feed = options.feed();
    const own = waitingOf(feed);
    if (feed === null || own === null) return;
    waiting = null;
    if (own.isMore || feed.state().hasNewer) toNewest();
    else feed.put([...own.images.values()]);
    onChange();
  }

  function take(feed: Feed, changes: ImageChanges): void {
    const known = changes.images.filter(({ id }) => feed.has(id));
    const shown = known.filter(isOnPage);
    const left = known.filter((image) => !isOnPage(image)).map(({ id }) => id);
    const gone = changes.gone.filter((id) => feed.has(id));
    if (shown.length > 0) feed.put(shown);
    if (left.length + gone.length > 0) onLeft([...left, ...gone]);

    const own = waitingOf(feed);
    const images = new Map(own?.images);
    for (const id of changes.gone) images.delete(id);
    for (const image of changes.images) {
      images.delete(image.id);
      if (isOnPage(image) && !feed.has(image.id) && isReached(feed, image)) images.set(image.id, image);
    }
    setWaiting(feed, images, changes.isMore || own?.isMore === true);
  }

  async function ask(): Promise<void> {
    const feed = options.feed();
    if (feed === null) return;
    const before = version();
    const changes = await readChanges(since);
    if (before !== version() || feed !== options.feed()) return;
    if (changes !== null) {
      since = changes.mark;
      onChanges(changes);
      take(feed, changes);
    }
    if (isAtTop()) show();
  }

  return {
    start: () => startPoll({ ask, clock, page }),
    arrived() {
      const own = waitingOf(options.feed());
      return own === null ? null : { count: own.images.size, isMore: own.isMore };
    },
    show,
  };
}

/** False for a photo that stands further down than the list was read: it comes with the rest. */
function isReached(feed: Feed, image: ImageItem): boolean {
  const { blocks, hasOlder } = feed.state();
  return !hasOlder || feed.order.placeOf(image) <= (blocks.at(-1)?.places.at(-1) ?? '');
}
