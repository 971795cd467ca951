/**
 * The images of one list as far as they were read: blocks that follow each other without a gap, from wherever one
 * jumped to. It grows at both ends, forgets the images of blocks far from the window, and reads those again.
 *
 *     newer ── [block 3] [block 1] [block 2] ── older      jumped to block 1, read on in both directions
 *                 ids      images     images               block 3 is far away: its ids stay, its images are forgotten
 */

import { createListeners } from '@/lib/browser/create-listeners';
import type { DayOf } from '@/lib/shared/calendar/create-day-of';
import { type PageStart, startAt } from '@/lib/shared/gallery/page-start';
import { dateOfId, firstIdAt } from '@/lib/shared/keys/image-id';
import type { ImageItem, ImagePage } from '@/lib/shared/wire';
import { type Block, createBlock, withoutIds } from './block';
import { findImage, idsBetween, stepFrom, withImage } from './block-list';
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
  now?: () => number;
}>;

export function createFeed({ read, first, hasNewer, dayOf: firstDayOf, now = Date.now }: FeedOptions): Feed {
  const listeners = createListeners();
  let dayOf = firstDayOf;
  let nextKey = 1;
  let next = first.next;
  let spanMs: number | null = null;
  let reading = 0;
  /** The parts that are being read: an end, or a block's key. */
  const busy = new Set<string | number>();
  /** Counts the jumps begun: what was asked before one is dropped when it comes. */
  let generation = 0;
  let state: FeedState = {
    blocks: blocksOf(first.images, false),
    hasNewer,
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
    const blocks: Block[] = [];
    for (let at = 0; at < images.length; at += PAGE) {
      blocks.push(createBlock(images.slice(at, at + PAGE), { key: nextKey++, dayOf, isBalanced }));
    }
    return blocks;
  }

  /** Runs one reading of a kind at a time; what was read before a jump is dropped. */
  async function reads<Answer>(
    what: string | number,
    ask: (read: ReadPage) => Promise<Answer>,
    accept: (answer: Answer) => void,
  ): Promise<void> {
    if (read === null || busy.has(what) || state.problem !== null) return;
    const own = generation;
    busy.add(what);
    reading += 1;
    if (!state.isLoading) set({ isLoading: true });
    try {
      const answer = await ask(read);
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

  async function reread({ key, ids: known }: Block): Promise<void> {
    const [firstId, lastId] = [known[0], known.at(-1)];
    if (firstId === undefined || lastId === undefined) return;
    await reads(
      key,
      async (ask) => {
        const images: ImageItem[] = [];
        let page = await ask({ ...startAt(firstId), limit: PAGE });
        for (;;) {
          images.push(...page.images.filter(({ id }) => id >= firstId && id <= lastId));
          const isWhole = page.next === null || (page.images.at(-1)?.id ?? '') >= lastId;
          if (isWhole || page.next === null) return images;
          page = await ask({ after: page.next, limit: PAGE });
        }
      },
      (images) => {
        const now = state.blocks.find((one) => one.key === key);
        if (now === undefined) return;
        if (images.length === 0) return replace(key, null);
        const isSame = images.length === now.ids.length && images.every(({ id }, at) => id === now.ids[at]);
        replace(key, createBlock(images, { key, dayOf, isBalanced: now.isBalanced || !isSame }));
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
        if (page.images.length > 0 || beforeMs > now()) return { ...page, hasNewer: beforeMs <= now() };
        // Nothing is that old: the oldest images there are.
        const topId = firstIdAt(new Date(beforeMs - 1));
        const oldest = await readNewer(ask, { topId, spanMs: DAY_MS, nowMs: now(), limit: PAGE });
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
          const top = state.blocks[0];
          const topId = top?.ids[0];
          if (!state.hasNewer || top === undefined || topId === undefined) return null;
          const guess = spanMs ?? spanOf(top);
          return readNewer(ask, { topId, spanMs: guess, nowMs: now(), limit: PAGE });
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
    jumpTo: (beforeMs) => jump({ before: new Date(beforeMs).toISOString() }, beforeMs),
    jumpToImage: (id) => jump(startAt(id), dateOfId(id).getTime()),
    add(images) {
      const known = state.blocks.flatMap((block) => block.images ?? []);
      const byId = new Map([...known, ...images].map((image) => [image.id, image] as const));
      const inOrder = [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
      set({ blocks: blocksOf(inOrder, true) });
    },
    retry: () => set({ problem: null }),
    image: (id) => {
      const found = findImage(state.blocks, id);
      return found?.block.images?.[found.at];
    },
    has: (id) => findImage(state.blocks, id) !== undefined,
    idsBetween: (one, other) => idsBetween(state.blocks, one, other),
    step: (id, by) => stepFrom(state.blocks, id, by),
    drop(ids) {
      set({ blocks: state.blocks.flatMap((block) => withoutIds(block, ids) ?? []) });
    },
    put(images) {
      const blocks = images.reduce<readonly Block[]>(
        (before, image) => withImage(before, image, { ...state, dayOf }),
        state.blocks,
      );
      set({ blocks });
    },
    setDayOf(changed) {
      dayOf = changed;
      set({
        blocks: state.blocks.map((block) => ({
          ...block,
          days: Int32Array.from(block.ids, (id) => dayOf(dateOfId(id).getTime())),
        })),
      });
    },
  };
  return feed;
}

/** How much time a block's images take. */
function spanOf({ ids }: Block): number {
  const [newest = '', oldest = ''] = [ids[0], ids.at(-1)];
  return Math.max(1_000, dateOfId(newest).getTime() - dateOfId(oldest).getTime());
}
