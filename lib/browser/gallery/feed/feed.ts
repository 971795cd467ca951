/** A list of images as the gallery sees it; `createFeed` makes one. */

import type { DayOf } from '@/lib/shared/calendar/create-day-of';
import type { ImageItem } from '@/lib/shared/wire';
import type { FeedOrder } from '../order/feed-order';
import type { Block } from './block';

export type FeedState = Readonly<{
  blocks: readonly Block[];
  hasNewer: boolean;
  /** Some page said that images may be missing from this order. */
  isPartial: boolean;
  hasOlder: boolean;
  isLoading: boolean;
  /** Why reading failed; it continues only when asked to. */
  problem: unknown;
  /** Counts the jumps: after one, nothing is where it was. */
  jumps: number;
}>;

export type Feed = Readonly<{
  subscribe: (listener: () => void) => () => void;
  state: () => FeedState;
  /** `waitingFrom` tells which images of the last block wait for more to fill their row. */
  loadOlder: (waitingFrom: (block: Block) => number) => Promise<void>;
  loadNewer: () => Promise<void>;
  /** Reads a block's images again. */
  loadBlock: (key: number) => Promise<void>;
  /** Reads images again that are shown and known to have changed; what a search found stays as it is. */
  renew: (ids: ReadonlySet<string>) => Promise<void>;
  /** Forgets the images of all other blocks. */
  keepOnly: (keys: ReadonlySet<number>) => void;
  /** Starts anew with the images older than a moment. */
  jumpTo: (beforeMs: number) => Promise<void>;
  /** Starts anew at the top, whatever stands there. */
  jumpToTop: () => Promise<void>;
  /** Starts anew with the image at a place. */
  jumpToPlace: (place: string) => Promise<void>;
  /** The place of an image that was read; '' for any other. */
  placeOf: (id: string) => string;
  order: FeedOrder;
  /** Puts more images into a list that is not read from the server: new ones in their places, known ones as they are now. */
  add: (images: readonly ImageItem[]) => void;
  /** Continues after a failure. */
  retry: () => void;
  image: (id: string) => ImageItem | undefined;
  has: (id: string) => boolean;
  /** The ids from one to another, both included, whichever comes first; of those that were read. */
  idsBetween: (one: string, other: string) => string[];
  /** The id `by` places on; undefined behind the ends. */
  step: (id: string, by: number) => string | undefined;
  drop: (ids: ReadonlySet<string>) => void;
  /** Shows changed images, and puts new ones at their place. */
  put: (images: readonly ImageItem[]) => void;
  setDayOf: (dayOf: DayOf) => void;
}>;
