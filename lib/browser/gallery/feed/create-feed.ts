/**
 * The images of one list as far as they were read: blocks that follow each other without a gap, from wherever one
 * jumped to. It grows at both ends, forgets the images of blocks far from the window, and reads those again.
 *
 *     newer ── [block 3] [block 1] [block 2] ── older      jumped to block 1, read on in both directions
 *                 ids      images     images               block 3 is far away: its ids stay, its images are forgotten
 */

import { createListeners } from '@/lib/browser/create-listeners';
import type { DayOf } from '@/lib/shared/calendar/create-day-of';
import type { PageStart } from '@/lib/shared/gallery/page-start';
import type { ImageItem, ImagePage } from '@/lib/shared/wire';
import { type FeedOrder, UPLOADED } from '../order/feed-order';
import { type Block, createBlock, withoutIds } from './block';
import { findImage, idsBetween, inOrder, stepFrom, withImage } from './block-list';
import type { Feed, FeedState } from './feed';
import { type ReadPage, readNewer } from './read-newer';

const PAGE = 200;
const DAY_MS = 86_400_000;

type FeedOptions = Readonly<{
  /** Null for a list that is given by `add`. */
  read: ReadPage | null;
  first: ImagePage;
  hasNewer: boolean;
  dayOf: DayOf;
  /** Default: that of the upload, newest first. */
  order?: FeedOrder;
  now?: () => number;
}>;

export function createFeed({
  read,
  first,
  hasNewer,
  dayOf: firstDayOf,
  order = UPLOADED,
  now = Date.now,
}: FeedOptions): Feed {
  const listeners = createListeners();
  let dayOf = firstDayOf;
  let nextKey = 1;
  let next = first.next;
  let spanMs: number | null = null;
  let reading = 0;
  /** The parts that are being read: an end, or a block's key. */
  const busy = new Set<string | number>();
  /** Where images are whose place is not their id. */
  const places = new Map<string, string>();
  /** Counts the jumps begun: what was asked before one is dropped when it comes. */
  let generation = 0;
  let state: FeedState = {
    blocks: blocksOf(first.images, false),
    hasNewer,
    isPartial: first.isPartial === true,
    hasOlder: next !== null,
    isLoading: false,
    problem: null,
    jumps: 0,
  };

  function set(change: Partial<FeedState>): void {
    state = { ...state, ...change };
    listeners.tell();
  }

  function blocksOf(images: readonly ImageItem[], isBalanced: boolean): Block[] {
    learn(images);
    const blocks: Block[] = [];
    for (let at = 0; at < images.length; at += PAGE) {
      blocks.push(createBlock(images.slice(at, at + PAGE), { key: nextKey++, dayOf, order, isBalanced }));
    }
    return blocks;
  }

  function learn(images: readonly ImageItem[]): void {
    if (order !== UPLOADED) for (const image of images) places.set(image.id, order.placeOf(image));
  }
  const placeOf = (id: string) => (order === UPLOADED ? id : (places.get(id) ?? ''));

  /** Runs one reading of a kind at a time; what was read before a jump is dropped. */
  async function reads<Answer>(
    what: string | number,
    ask: (read: ReadPage) => Promise<Answer>,
    accept: (answer: Answer) => void,
  ): Promise<void> {
    if (read === null || busy.has(what) || state.problem !== null) return;
    const own = generation;
    let isPartial: boolean | undefined;
    busy.add(what);
    reading += 1;
    if (!state.isLoading) set({ isLoading: true });
    try {
      const answer = await ask(async (request) => {
        const page = await read(request);
        isPartial = page.isPartial === true;
        return page;
      });
      if (own === generation && isPartial !== undefined && isPartial !== state.isPartial) set({ isPartial });
      if (own === generation) accept(answer);
    } catch (problem) {
      if (own === generation) set({ problem });
    } finally {
      reading -= 1;
      if (own === generation) busy.delete(what);
      set({ isLoading: reading > 0 });
    }
  }

  /** Images that wait for more go to the new block, so that their row or line fills up. */
  function append(images: readonly ImageItem[], waitingFrom: (block: Block) => number): Block[] {
    const last = state.blocks.at(-1);
    const known = new Set(last?.ids);
    const added = images.filter(({ id }) => !known.has(id));
    if (!last?.images || added.length === 0) return [...state.blocks, ...blocksOf(added, false)];
    const moved = last.images.slice(waitingFrom(last));
    const kept = withoutIds(last, new Set(moved.map(({ id }) => id)));
    const rest = kept ? [{ ...kept, isBalanced: last.isBalanced }] : [];
    return [...state.blocks.slice(0, -1), ...rest, ...blocksOf([...moved, ...added], false)];
  }

  function replace(key: number, block: Block | null): void {
    set({ blocks: state.blocks.flatMap((one) => (one.key === key ? (block ?? []) : one)) });
  }

  async function reread({ key, places: known }: Block): Promise<void> {
    const [top, bottom] = [known[0], known.at(-1)];
    if (top === undefined || bottom === undefined) return;
    const isWithin = (image: ImageItem) => order.placeOf(image) >= top && order.placeOf(image) <= bottom;
    await reads(
      key,
      async (ask) => {
        const images: ImageItem[] = [];
        let page = await ask({ ...order.startAt(top), limit: PAGE });
        for (;;) {
          images.push(...page.images.filter(isWithin));
          const last = page.images.at(-1);
          const isWhole = page.next === null || (last !== undefined && order.placeOf(last) >= bottom);
          if (isWhole || page.next === null) return images;
          page = await ask({ after: page.next, limit: PAGE });
        }
      },
      (images) => {
        const now = state.blocks.find((one) => one.key === key);
        if (now === undefined) return;
        if (images.length === 0) return replace(key, null);
        const isSame = images.length === now.ids.length && images.every(({ id }, at) => id === now.ids[at]);
        learn(images);
        replace(key, createBlock(images, { key, dayOf, order, isBalanced: now.isBalanced || !isSame }));
      },
    );
  }

  async function jump(start: PageStart, beforeMs: number): Promise<void> {
    generation += 1;
    busy.clear();
    set({ problem: null });
    await reads(
      'older',
      async (ask): Promise<ImagePage & { hasNewer: boolean }> => {
        const page = await ask({ ...start, limit: PAGE / 2 });
        const hasNewer =
          Number.isNaN(beforeMs) || beforeMs <= (order === UPLOADED ? now() : order.endMs(now()));
        if (page.images.length > 0 || !hasNewer) return { ...page, hasNewer };
        // Nothing is that old: the oldest images there are.
        const top = order.placeAt(beforeMs - 1);
        const oldest = await readNewer(ask, { top, spanMs: DAY_MS, nowMs: now(), limit: PAGE, order });
        return { ...oldest, next: null };
      },
      (page) => {
        next = page.next;
        spanMs = null;
        const blocks = blocksOf(page.images, false);
        set({ blocks, hasNewer: page.hasNewer, hasOlder: next !== null, jumps: state.jumps + 1 });
      },
    );
  }

  const feed: Feed = {
    subscribe: listeners.subscribe,
    state: () => state,
    loadOlder: (waitingFrom) =>
      reads(
        'older',
        async (ask) => (next === null ? null : ask({ after: next, limit: PAGE })),
        (page) => {
          if (page === null) return;
          next = page.next;
          set({ blocks: append(page.images, waitingFrom), hasOlder: next !== null });
        },
      ),
    loadNewer: () =>
      reads(
        'newer',
        async (ask) => {
          const block = state.blocks[0];
          const top = block?.places[0];
          if (!state.hasNewer || block === undefined || top === undefined) return null;
          const guess = spanMs ?? spanOf(block, order);
          return readNewer(ask, { top, spanMs: guess, nowMs: now(), limit: PAGE, order });
        },
        (page) => {
          if (page === null) return;
          spanMs = page.spanMs;
          set({ blocks: [...blocksOf(page.images, true), ...state.blocks], hasNewer: page.hasNewer });
        },
      ),
    loadBlock(key) {
      const block = state.blocks.find((one) => one.key === key);
      return block?.images === null ? reread(block) : Promise.resolve();
    },
    async renew(ids) {
      const stale = state.blocks.filter((block) => block.images?.some(({ id }) => ids.has(id)));
      for (const block of stale) await reread(block);
    },
    keepOnly(keys) {
      if (read === null || !state.blocks.some((block) => block.images !== null && !keys.has(block.key)))
        return;
      set({
        blocks: state.blocks.map((block) =>
          keys.has(block.key) || block.images === null ? block : { ...block, images: null },
        ),
      });
    },
    jumpTo: (beforeMs) => jump(order.behind(beforeMs), beforeMs),
    jumpToTop: () => jump({}, Number.POSITIVE_INFINITY),
    jumpToPlace: (place) => jump(order.startAt(place), order.msOf(place)),
    placeOf,
    order,
    add(images) {
      const known = state.blocks.flatMap((block) => block.images ?? []);
      const byId = new Map([...known, ...images].map((image) => [image.id, image] as const));
      set({ blocks: blocksOf(inOrder([...byId.values()], order), true) });
    },
    retry: () => set({ problem: null }),
    image: (id) => {
      const found = findImage(state.blocks, placeOf(id));
      return found?.block.images?.[found.at];
    },
    has: (id) => findImage(state.blocks, placeOf(id)) !== undefined,
    idsBetween: (one, other) => idsBetween(state.blocks, placeOf(one), placeOf(other)),
    step: (id, by) => stepFrom(state.blocks, placeOf(id), by),
    drop(ids) {
      set({ blocks: state.blocks.flatMap((block) => withoutIds(block, ids) ?? []) });
    },
    put(images) {
      // An image whose date was edited goes to another place.
      const moved = images.filter((image) => placeOf(image.id) !== order.placeOf(image)).map(({ id }) => id);
      const kept = state.blocks.flatMap((block) => withoutIds(block, new Set(moved)) ?? []);
      const blocks = images.reduce<readonly Block[]>(
        (before, image) => withImage(before, image, { ...state, dayOf, order }),
        moved.length === 0 ? state.blocks : kept,
      );
      learn(images);
      set({ blocks });
    },
    setDayOf(changed) {
      dayOf = changed;
      set({
        blocks: state.blocks.map((block) => ({
          ...block,
          days: Int32Array.from(block.places, (place) => order.dayOf(place, dayOf)),
        })),
      });
    },
  };
  return feed;
}

/** How much time a block's images take. */
function spanOf({ places }: Block, { msOf }: FeedOrder): number {
  const [newest = '', oldest = ''] = [places[0], places.at(-1)];
  return Math.max(1_000, msOf(newest) - msOf(oldest));
}
