/**
 * Where everything in the grid is, and which part of it has nodes in the page. Positions have no bounds and never change
 * for what is seen: whatever is read above it or resized, the first image in sight stays where it is, and the page's
 * scroll range (`decideRange`) moves instead.
 */
import type { ImageItem } from '@/lib/shared/wire';
import type { Block } from '../feed/block';
import { findImage } from '../feed/block-list';
import type { FeedState } from '../feed/feed';
import { decideRange, type ScrollRange } from './decide-range';
import { type BlockLayout, type GridMetrics, type GridRow, layoutBlock, placeTiles } from './layout-block';

export type GridItem =
  | Readonly<{ kind: 'heading'; key: string; day: number; top: number }>
  | Readonly<{
      kind: 'tile';
      id: string;
      /** Null while its block is read again. */
      image: ImageItem | null;
      left: number;
      top: number;
      width: number;
      height: number;
    }>;

export type GridFrame = Readonly<{
  /** Of the grid, in pixels. */
  height: number;
  items: readonly GridItem[];
  /** Blocks in or near the window. */
  nearKeys: ReadonlySet<number>;
  /** Positions near the window are not read yet. */
  needsOlder: boolean;
  needsNewer: boolean;
}>;

type View = Readonly<{ top: number; height: number }>;
type Placed = Readonly<{ block: Block; layout: BlockLayout; top: number }>;

/** The most tiles that have nodes at once. */
const MAX_TILES = 400;
/** So many heights of the window are kept ready above and below it, and read ahead. */
const READY = 1;
const AHEAD = 4;
/** Blocks on either side of the window that keep their images. */
const NEAR_BLOCKS = 6;

export type GridModel = ReturnType<typeof createGridModel>;

export function createGridModel() {
  let metrics: GridMetrics | null = null;
  let feed: FeedState | null = null;
  let placed: readonly Placed[] = [];
  let origin = 0;
  let range: ScrollRange = { base: 0, height: 0 };
  /** In positions. */
  let view: View = { top: 0, height: 0 };
  let pendingScroll = 0;
  const layouts = new WeakMap<Block, { at: string; layout: BlockLayout }>();
  /** Blocks whose rows were filled at another width. */
  const refilled = new Set<number>();

  function layoutOf(
    blocks: readonly Block[],
    index: number,
    all: GridMetrics,
    hasOlder: boolean,
  ): BlockLayout {
    const block = blocks[index] as Block;
    const isContinued = blocks[index - 1]?.days.at(-1) === block.days[0];
    const isJoined = blocks[index + 1]?.days[0] === block.days.at(-1);
    const isOpen = hasOlder && index === blocks.length - 1;
    const isBalanced = block.isBalanced || refilled.has(block.key);
    const at = `${all.width}/${all.rowHeight}/${isContinued}/${isJoined}/${isOpen}/${isBalanced}`;
    const known = layouts.get(block);
    if (known?.at === at) return known.layout;
    const layout = layoutBlock(block, all, { isContinued, isJoined, isOpen, isBalanced });
    layouts.set(block, { at, layout });
    return layout;
  }

  function place(anchor: { id: string; top: number } | null): void {
    if (!feed || !metrics) return;
    const { blocks, hasOlder } = feed;
    let top = origin;
    placed = blocks.map((block, index) => {
      const layout = layoutOf(blocks, index, metrics as GridMetrics, hasOlder);
      const one = { block, layout, top };
      top += layout.height;
      return one;
    });
    const now = anchor && topOf(anchor.id);
    if (anchor && now != null && now !== anchor.top) {
      const by = anchor.top - now;
      origin += by;
      placed = placed.map((one) => ({ ...one, top: one.top + by }));
    }
    settleRange();
  }

  function settleRange(): void {
    if (!feed) return;
    const top = listTop();
    const next = decideRange({
      ...feed,
      base: range.base,
      top,
      bottom: listBottom(),
      viewTop: view.top,
    });
    pendingScroll += range.base - next.base;
    range = next;
  }

  const listTop = () => placed[0]?.top ?? origin;
  const listBottom = () => {
    const last = placed.at(-1);
    return last ? last.top + last.layout.height : origin;
  };

  /** Position of an image's row. */
  function topOf(id: string): number | null {
    return boxOf(id)?.top ?? null;
  }

  function boxOf(id: string): { top: number; height: number } | null {
    const found = findImage(
      placed.map(({ block }) => block),
      id,
    );
    const one = found && placed[found.index];
    const row = one?.layout.rows.find(
      ({ day, first, end }) => day === 0 && found && first <= found.at && found.at < end,
    );
    return one && row ? { top: one.top + row.top, height: row.height } : null;
  }

  /** Rows that touch a part of the positions, top to bottom. */
  function* rowsIn(from: number, to: number): Generator<{ one: Placed; row: GridRow; top: number }> {
    for (const one of placed) {
      if (one.top + one.layout.height < from) continue;
      if (one.top > to) return;
      for (const row of one.layout.rows) {
        const top = one.top + row.top;
        if (top + row.height >= from && top <= to) yield { one, row, top };
      }
    }
  }

  /** The first image that is seen whole, or at all. */
  function anchor(): { id: string; top: number } | null {
    let partly: { id: string; top: number } | null = null;
    for (const { one, row, top } of rowsIn(view.top, view.top + view.height)) {
      if (row.day !== 0) continue;
      const seen = { id: one.block.ids[row.first] ?? '', top };
      if (top >= view.top - 1) return seen;
      partly ??= seen;
    }
    return partly;
  }

  return {
    /** Throws away all positions: the list begins at another place. */
    restart(next: FeedState): void {
      feed = next;
      refilled.clear();
      origin = 0;
      view = { ...view, top: 0 };
      range = { base: 0, height: 0 };
      place(null);
      pendingScroll = 0;
    },
    setFeed(next: FeedState): void {
      const kept = anchor();
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
    /** What is seen, in pixels from the grid's top. */
    setView(top: number, height: number): void {
      view = { top: top + range.base, height };
      settleRange();
    },
    anchor,
    /** Where an image is, in pixels from the grid's top. */
    boxOf(id: string): { top: number; height: number } | null {
      const box = boxOf(id);
      return box && { ...box, top: box.top - range.base };
    },
    /** Where the list begins, in pixels from the grid's top. */
    start: () => listTop() - range.base,
    /** The day at the top of the window. */
    day(): number | null {
      for (const { one, row } of rowsIn(view.top, view.top + view.height)) {
        return one.block.days[row.first] ?? null;
      }
      return null;
    },
    /** The scroll position must change by this with the next frame; then it is taken. */
    takeScroll(): number {
      const by = pendingScroll;
      pendingScroll = 0;
      return by;
    },
    /** The image above (-1) or below (1) another, nearest to its middle; undefined at the ends. */
    vertical(id: string, by: 1 | -1): string | undefined {
      const rows = placed.flatMap((one) => one.layout.rows.map((row) => ({ one, row })));
      const tiles = rows.filter(({ row }) => row.day === 0);
      const at = tiles.findIndex(({ one, row }) => one.block.ids.slice(row.first, row.end).includes(id));
      const [here, there] = [tiles[at], tiles[at + by]];
      if (!here || !there) return undefined;
      const gap = metrics?.gap ?? 0;
      const boxes = placeTiles(here.one.block, here.row, gap);
      const box = boxes[here.one.block.ids.slice(here.row.first).indexOf(id)];
      const middle = box ? box.left + box.width / 2 : 0;
      const others = placeTiles(there.one.block, there.row, gap);
      const nearest = others.findIndex(({ left, width }) => middle <= left + width + gap);
      return there.one.block.ids[there.row.first + (nearest < 0 ? others.length - 1 : nearest)];
    },
    /** What is to be drawn, `keepId` (the focused image) in any case. */
    frame(keepId: string | null): GridFrame {
      const ready = view.height * READY;
      const rows = boundTiles([...rowsIn(view.top - ready, view.top + view.height + ready)], view);
      const items = rows.flatMap(({ one, row, top }) => itemsOf(one, row, top - range.base));
      if (keepId !== null && !items.some((item) => item.kind === 'tile' && item.id === keepId)) {
        items.push(...keptItem(keepId));
      }
      const ahead = view.height * AHEAD;
      const near = placed.findIndex(({ top, layout }) => top + layout.height >= view.top);
      const nearKeys = placed
        .slice(Math.max(0, near - NEAR_BLOCKS), near + NEAR_BLOCKS + 1)
        .map(({ block }) => block.key);
      return {
        height: range.height,
        items,
        nearKeys: new Set(nearKeys),
        needsOlder: feed?.hasOlder === true && view.top + view.height + ahead > listBottom(),
        needsNewer: feed?.hasNewer === true && view.top - ahead < listTop(),
      };
    },
    /** Blocks without images that are seen or nearly. */
    missing(): number[] {
      const ready = view.height * READY;
      return placed
        .filter(
          ({ block, top, layout }) =>
            block.images === null &&
            top + layout.height > view.top - ready &&
            top < view.top + view.height + ready,
        )
        .map(({ block }) => block.key);
    },
  };

  function itemsOf({ block }: Placed, row: GridRow, top: number): GridItem[] {
    if (row.day !== 0)
      return [{ kind: 'heading', key: `${row.day}/${block.ids[row.first]}`, day: row.day, top }];
    return placeTiles(block, row, metrics?.gap ?? 0).map(({ left, width }, index) => ({
      kind: 'tile',
      id: block.ids[row.first + index] ?? '',
      image: block.images?.[row.first + index] ?? null,
      left,
      top,
      width,
      height: row.height,
    }));
  }

  function keptItem(id: string): GridItem[] {
    const box = boxOf(id);
    for (const { one, row, top } of box ? rowsIn(box.top, box.top) : []) {
      const found = itemsOf(one, row, top - range.base).find(
        (item) => item.kind === 'tile' && item.id === id,
      );
      if (found) return [found];
    }
    return [];
  }
}

type SeenRow = Readonly<{ row: GridRow; top: number; one: Placed }>;

/** The rows nearest to the window, as many as stay within the bound. */
function boundTiles(rows: readonly SeenRow[], view: View): readonly SeenRow[] {
  const total = rows.reduce((sum, { row }) => sum + row.end - row.first, 0);
  if (total <= MAX_TILES) return rows;
  const middle = view.top + view.height / 2;
  const nearest = rows.toSorted((one, other) => Math.abs(one.top - middle) - Math.abs(other.top - middle));
  let tiles = 0;
  const kept = nearest.filter(({ row }) => {
    tiles += row.end - row.first;
    return tiles <= MAX_TILES;
  });
  return kept.sort((one, other) => one.top - other.top);
}
