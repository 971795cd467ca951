import { dateOfId } from '@/lib/shared/keys/image-id';
import type { ImageItem } from '@/lib/shared/wire';

/** Photos that were shown and can be shown again by going back. */
const MAX_BEHIND = 50;
/** Below so many a next page is wanted. */
const FEW = 5;
/** A list of so many photos is read once and kept; a longer one is read again in every round. */
const MAX_KEPT = 500;

/**
 * The order of a slideshow without an end: new photos first, in the order in which they came, then all others in the order of the list,
 * page by page, and from the beginning again.
 *
 *     behind    shown before          [3] [2]
 *     current                         [1]
 *     fresh     came meanwhile        [9] [8]
 *     queue     of the pages read     [4] [5] …      a next page is wanted where few are left
 */
export type Deck = Readonly<{
  current: () => ImageItem | null;
  /** The photo that `next` would show, to be fetched ahead. */
  upcoming: () => ImageItem | null;
  /** Shows the next photo; false where there is none. */
  next: () => boolean;
  /** Shows the photo before; false where there is none. */
  before: () => boolean;
  /** A page is wanted that begins behind `after`, or at the beginning; null where none is. */
  wanted: () => Readonly<{ after?: string }> | null;
  addPage: (images: readonly ImageItem[], next: string | null) => void;
  /** Photos that changed: new ones are shown soon, known ones drawn as they are. True where there are new ones. */
  put: (images: readonly ImageItem[]) => boolean;
  remove: (ids: ReadonlySet<string>) => void;
}>;

type DeckOptions = Readonly<{
  /** The place of a photo in the order of the list, ascending. Default: its id, for the newest upload first. */
  placeOf?: (image: ImageItem) => string;
  /** Photos that were sent after this moment are new, wherever they stand in the list. Milliseconds since 1970; default: none are. */
  sinceMs?: number;
}>;

/** A deck without photos. */
export function createDeck({ placeOf = ({ id }) => id, sinceMs = Infinity }: DeckOptions = {}): Deck {
  let behind: ImageItem[] = [];
  let current: ImageItem | null = null;
  let fresh: ImageItem[] = [];
  let queue: ImageItem[] = [];
  /** Where the next page begins; null behind the last one. */
  let cursor: Readonly<{ after?: string }> | null = {};
  /** All photos were read once, so that whatever is not known is new. */
  let isWhole = false;
  let reached = '';
  const known = new Set<string>();
  const kept = new Map<string, ImageItem>();

  function learn(image: ImageItem): void {
    known.add(image.id);
    if (known.size <= MAX_KEPT) kept.set(image.id, image);
    else kept.clear();
  }
  function refill(): void {
    if (queue.length > 0 || cursor !== null) return;
    const [first, ...others] = [...kept.values()].sort((one, other) =>
      placeOf(one) < placeOf(other) ? -1 : 1,
    );
    if (first === undefined) {
      if (known.size > 0) cursor = {};
      return;
    }
    // No photo twice in a row.
    queue = first.id === current?.id ? [...others, first] : [first, ...others];
  }

  return {
    current: () => current,
    upcoming: () => fresh[0] ?? queue[0] ?? null,
    next() {
      const image = fresh.shift() ?? queue.shift();
      if (image === undefined) {
        refill();
        return false;
      }
      if (current !== null) behind = [...behind, current].slice(-MAX_BEHIND);
      current = image;
      refill();
      return true;
    },
    before() {
      const image = behind.pop();
      if (image === undefined) return false;
      if (current !== null) queue.unshift(current);
      current = image;
      return true;
    },
    wanted: () => (queue.length < FEW ? cursor : null),
    addPage(images, next) {
      const waiting = new Set([...fresh, ...queue].map(({ id }) => id));
      queue.push(...images.filter(({ id }) => !waiting.has(id)));
      for (const image of images) learn(image);
      cursor = next === null ? null : { after: next };
      isWhole ||= next === null;
      const last = images.at(-1);
      if (!isWhole && last) reached = placeOf(last);
    },
    put(images) {
      const byId = new Map(images.map((image) => [image.id, image]));
      const renewed = (image: ImageItem) => byId.get(image.id) ?? image;
      // Those further down than was read come with the rest.
      const isNew = (image: ImageItem) =>
        isWhole || placeOf(image) < reached || dateOfId(image.id).getTime() > sinceMs;
      const added = images.filter((image) => !known.has(image.id) && isNew(image));
      behind = behind.map(renewed);
      fresh = fresh.map(renewed);
      queue = queue.map(renewed);
      current = current && renewed(current);
      for (const image of images) if (known.has(image.id) || added.includes(image)) learn(image);
      // The first to come is the first to be shown; ids begin with the inverted time.
      fresh.push(...added.toSorted((one, other) => (one.id < other.id ? 1 : -1)));
      return added.length > 0;
    },
    remove(ids) {
      const isLeft = ({ id }: ImageItem) => !ids.has(id);
      behind = behind.filter(isLeft);
      fresh = fresh.filter(isLeft);
      queue = queue.filter(isLeft);
      for (const id of ids) {
        known.delete(id);
        kept.delete(id);
      }
      if (current === null || isLeft(current)) return;
      current = fresh.shift() ?? queue.shift() ?? null;
      refill();
    },
  };
}
