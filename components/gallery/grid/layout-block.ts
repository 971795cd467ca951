/**
 * Places the tiles of one block in justified rows under headings of their days. Pure arithmetic: the same rule as the flex
 * rows of the page as the server renders it, so nothing moves when the page comes alive.
 */
import type { Block } from '../feed/block';

export type GridMetrics = Readonly<{
  /** Of the grid, in pixels. */
  width: number;
  /** Least height of a row that is filled; one that is not has exactly this. */
  rowHeight: number;
  gap: number;
  headingHeight: number;
}>;

/** A row of tiles, or the heading of a day (no tiles). Pixels from the block's top. */
export type GridRow = Readonly<{
  top: number;
  height: number;
  /** Index of its first image in the block, and the one behind its last. */
  first: number;
  end: number;
  /** Of a heading; 0 for tiles. */
  day: number;
}>;

type Run = Readonly<{ first: number; end: number }>;

export type BlockLayout = Readonly<{ rows: readonly GridRow[]; height: number }>;

/** How a block meets its neighbours. */
export type BlockPlace = Readonly<{
  /** The block above ends in the day this one begins with: no second heading. */
  isContinued: boolean;
  /** The block below goes on with the day this one ends with. */
  isJoined: boolean;
  /** More is to come behind it: a last row that is not full waits for it. */
  isOpen: boolean;
  /** Its rows are spread evenly where it is joined: they were not filled one after another. */
  isBalanced: boolean;
}>;

export function layoutBlock(block: Block, metrics: GridMetrics, place: BlockPlace): BlockLayout {
  const { gap, headingHeight } = metrics;
  const rows: GridRow[] = [];
  let top = 0;
  let first = 0;
  while (first < block.ids.length) {
    const day = block.days[first] ?? 0;
    let end = first + 1;
    while (end < block.ids.length && block.days[end] === day) end += 1;
    if (first > 0 || !place.isContinued) {
      rows.push({ top, height: headingHeight, first, end: first, day });
      top += headingHeight + gap;
    }
    const isLast = end === block.ids.length;
    const fill = isLast && place.isJoined && place.isBalanced ? balanceRows : fillRows;
    for (const row of fill(block, { first, end }, metrics)) {
      const isPartial = row.height === null;
      if (isPartial && isLast && place.isOpen) break;
      const height = row.height ?? metrics.rowHeight;
      rows.push({ top, height, first: row.first, end: row.end, day: 0 });
      top += height + gap;
    }
    first = end;
  }
  return { rows, height: top };
}

/** The first image of the row that waits for more to fill it; the number of images when none waits. */
export function waitingFrom(block: Block, metrics: GridMetrics): number {
  const last = block.ids.length - 1;
  let first = last;
  while (first > 0 && block.days[first - 1] === block.days[last]) first -= 1;
  for (const row of fillRows(block, { first, end: last + 1 }, metrics)) {
    if (row.height === null) return row.first;
  }
  return last + 1;
}

/** Left edge and width of each tile of a row. */
export function placeTiles(block: Block, row: GridRow, gap: number): { left: number; width: number }[] {
  let left = 0;
  return Array.from(block.percents.subarray(row.first, row.end), (percent) => {
    const tile = { left, width: (row.height * percent) / 100 };
    left += tile.width + gap;
    return tile;
  });
}

type Fill = Readonly<{ first: number; end: number; height: number | null }>;

/** A row takes tiles until the next would not fit at the least height, then grows to the full width; a row that is not full has no height of its own. */
function* fillRows(block: Block, run: Run, { width, rowHeight, gap }: GridMetrics): Generator<Fill> {
  let { first } = run;
  let percents = 0;
  for (let at = first; at < run.end; at += 1) {
    const percent = block.percents[at] ?? 0;
    if (at > first && ((percents + percent) * rowHeight) / 100 + (at - first) * gap > width) {
      yield { first, end: at, height: filledHeight(percents, at - first, width, gap) };
      first = at;
      percents = 0;
    }
    percents += percent;
  }
  // One tile alone may be wider than the grid.
  const isTooWide = (percents * rowHeight) / 100 > width;
  yield { first, end: run.end, height: isTooWide ? filledHeight(percents, 1, width, gap) : null };
}

/** Spreads a run evenly over as many rows as it fills about, so that none is left over. */
function* balanceRows(block: Block, run: Run, metrics: GridMetrics): Generator<Fill> {
  const { width, rowHeight, gap } = metrics;
  const widthOf = (at: number) => ((block.percents[at] ?? 0) * rowHeight) / 100 + gap;
  let total = 0;
  for (let at = run.first; at < run.end; at += 1) total += widthOf(at);
  const rows = Math.round(total / width);
  if (rows === 0) return yield* fillRows(block, run, metrics);
  let { first } = run;
  let done = 0;
  let percents = 0;
  for (let at = first; at < run.end; at += 1) {
    const isNextRow = at > first && rowAt(done + widthOf(at) / 2) > rowAt(done - widthOf(at - 1) / 2);
    if (isNextRow) {
      yield { first, end: at, height: filledHeight(percents, at - first, width, gap) };
      first = at;
      percents = 0;
    }
    percents += block.percents[at] ?? 0;
    done += widthOf(at);
  }
  yield { first, end: run.end, height: filledHeight(percents, run.end - first, width, gap) };

  function rowAt(position: number): number {
    return Math.floor((position / total) * rows);
  }
}

function filledHeight(percents: number, tiles: number, width: number, gap: number): number {
  return ((width - (tiles - 1) * gap) * 100) / percents;
}
