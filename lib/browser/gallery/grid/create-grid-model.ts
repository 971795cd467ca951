/**
 * Where everything in the grid is, and which part of it has nodes in the page. Positions have no bounds and never change
 * for what is seen: whatever is read above it or resized, the first image in sight stays where it is, and the page's
 * scroll range (`decideRange`) moves instead.
 *
 * Example: somebody looks at a photo at position 0, and 200 newer ones are read, 5,000 pixels of rows. They are placed from -5,000
 * to 0. The photo keeps its position, the range now begins at -5,000, and the page scrolls down by 5,000 in the same frame: nothing
 * moves on the screen.
 */
import type { Block } from '../feed/block';
import type { FeedState } from '../feed/feed';
import { decideRange, type ScrollRange } from './decide-range';
import { boundRows, type GridFrame, itemsOf } from './grid-frame';
import { type BlockLayout, type GridMetrics, layoutBlock } from './layout-block';
import { anchorIn, type PlacedBlock, rowBoxOf, rowsIn, verticalNeighbour } from './placed-blocks';

/** So many heights of the window are kept ready above and below it, and read ahead. */
const READY = 0.7;
/** The same for pictures: each takes a megabyte and more once it is decoded. */
const PICTURES_READY = 0.4;
const AHEAD = 4;
/** Room for a sign that newer images are on their way, in pixels. */
const ROOM_ABOVE = 120;
/** Blocks on either side of the window that keep their images. */
const NEAR_BLOCKS = 6;

export type GridModel = ReturnType<typeof createGridModel>;

/** `placeOf` tells the place of an image in the list; left out, it is the id, as in the order of the upload. */
export function createGridModel(placeOf: (id: string) => string = (id) => id) {
  let metrics: GridMetrics | null = null;
  let feed: FeedState | null = null;
  let placed: readonly PlacedBlock[] = [];
  /** Position of the list's top. */
  let origin = 0;
  let range: ScrollRange = { base: 0, height: 0 };
  /** In positions. */
  let view = { top: 0, height: 0 };
  let pendingScroll = 0;
  /** By the days, which a block keeps when its images are dropped and changes when its images or the time zone do. */
  const layouts = new WeakMap<Int32Array, { at: string; layout: BlockLayout }>();
  /** Blocks whose rows were filled at another width. */
  const refilled = new Set<number>();

  const bottom = () => view.top + view.height;
  const gap = () => metrics?.gap ?? 0;
  const listTop = () => placed[0]?.top ?? origin;
  const listBottom = () => {
    const last = placed.at(-1);
    return last ? last.top + last.layout.height : origin;
  };

  function layoutOf(block: Block, place: Parameters<typeof layoutBlock>[2], own: GridMetrics): BlockLayout {
    const at = JSON.stringify([own, place]);
    const known = layouts.get(block.days);
    if (known?.at === at) return known.layout;
    const layout = layoutBlock(block, own, place);
    layouts.set(block.days, { at, layout });
    return layout;
  }

  /** Places all blocks, so that an image stays where it is. */
  function place(anchor: { id: string; top: number } | null): void {
    if (!feed || !metrics) return;
    const { blocks, hasOlder } = feed;
    const own = metrics;
    let top = origin;
    placed = blocks.map((block, index) => {
      const how = {
        isContinued: blocks[index - 1]?.days.at(-1) === block.days[0],
        isJoined: blocks[index + 1]?.days[0] === block.days.at(-1),
        isOpen: hasOlder && index === blocks.length - 1,
        isBalanced: block.isBalanced || refilled.has(block.key),
      };
      const one = { block, layout: layoutOf(block, how, own), top };
      top += one.layout.height;
      return one;
    });
    const now = anchor && rowBoxOf(placed, placeOf(anchor.id));
    if (anchor && now && now.top !== anchor.top) {
      const by = anchor.top - now.top;
      origin += by;
      placed = placed.map((one) => ({ ...one, top: one.top + by }));
    }
    updateRange();
  }

  function updateRange(): void {
    if (!feed) return;
    const { hasNewer, hasOlder } = feed;
    const ends = { top: listTop(), bottom: listBottom(), hasNewer, hasOlder };
    const next = decideRange({ ...ends, base: range.base, viewTop: view.top });
    pendingScroll += range.base - next.base;
    range = next;
  }

  const anchor = () => anchorIn(placed, view.top, bottom());

  return {
    /** Throws away all positions: the list begins at another place. */
    restart(next: FeedState): void {
      feed = next;
      refilled.clear();
      origin = 0;
      placed = [];
      view = { ...view, top: 0 };
      range = { base: 0, height: 0 };
      place(null);
      pendingScroll = 0;
    },
    /** `isAtTop` says that the page is not scrolled: then the newest image stays in sight in place of the one seen first. */
    setFeed(next: FeedState, isAtTop = false): void {
      const kept = isAtTop && feed?.hasNewer === false ? null : anchor();
      feed = next;
      place(kept);
    },
    setMetrics(next: GridMetrics): void {
      const kept = anchor();
      if (metrics) for (const { block } of placed.slice(0, -1)) refilled.add(block.key);
      metrics = next;
      place(kept);
    },
    metrics: () => metrics,
    /** The part that is seen, in pixels from the grid's top. */
    setView(top: number, height: number): void {
      view = { top: top + range.base, height };
      // A list that continues upwards is no empty space: who is faster than the reading stops at its edge.
      const edge = listTop() - ROOM_ABOVE;
      if (feed?.hasNewer && placed.length > 0 && view.top < edge) {
        pendingScroll += edge - view.top;
        view = { top: edge, height };
      }
      updateRange();
    },
    /** The first image in sight, and where. */
    anchor,
    /** Where an image's row is, in pixels from the grid's top. */
    boxOf(id: string): { top: number; height: number } | null {
      const box = rowBoxOf(placed, placeOf(id));
      return box && { ...box, top: box.top - range.base };
    },
    /** Where the list begins, in pixels from the grid's top. */
    start: () => listTop() - range.base,
    /** The day at the top of the window. */
    day(): number | null {
      const [first] = rowsIn(placed, view.top, bottom());
      return first?.one.block.days[first.row.first] ?? null;
    },
    /** Something must be scrolled with the next frame. */
    isScrollDue: () => pendingScroll !== 0,
    /** The scroll position must change by this with the next frame; then it is taken. */
    takeScroll(): number {
      const by = pendingScroll;
      pendingScroll = 0;
      return by;
    },
    vertical: (id: string, by: 1 | -1) => verticalNeighbour(placed, id, by, gap()),
    /** The part that is to be drawn, `keepId` (the focused image) in any case. */
    frame(keepId: string | null): GridFrame {
      const ready = view.height * READY;
      const rows = [...rowsIn(placed, view.top - ready, bottom() + ready)];
      const sight = view.height * PICTURES_READY;
      const near = { top: view.top - sight, bottom: bottom() + sight };
      const drawing = { base: range.base, gap: gap(), near };
      const items = boundRows(rows, view.top + view.height / 2).flatMap((row) => itemsOf(row, drawing));
      const isKept = (item: (typeof items)[number]) => item.kind === 'tile' && item.id === keepId;
      const box = keepId !== null && !items.some(isKept) ? rowBoxOf(placed, placeOf(keepId)) : null;
      for (const row of box ? rowsIn(placed, box.top, box.top) : []) {
        items.push(...itemsOf(row, drawing).filter(isKept));
      }
      const ahead = view.height * AHEAD;
      const nearest = placed.findIndex(({ top, layout }) => top + layout.height >= view.top);
      const nearBlocks = placed.slice(Math.max(0, nearest - NEAR_BLOCKS), nearest + NEAR_BLOCKS + 1);
      return {
        height: range.height,
        items,
        nearKeys: new Set(nearBlocks.map(({ block }) => block.key)),
        needsOlder: feed?.hasOlder === true && bottom() + ahead > listBottom(),
        needsNewer: feed?.hasNewer === true && view.top - ahead < listTop(),
      };
    },
    /** Blocks without images that are seen or nearly. */
    missing(): number[] {
      const ready = view.height * READY;
      return placed
        .filter(({ top, layout }) => top + layout.height > view.top - ready && top < bottom() + ready)
        .filter(({ block }) => block.images === null)
        .map(({ block }) => block.key);
    },
  };
}
