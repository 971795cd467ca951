/**
 * Places the tiles of one block in justified rows under headings of their days; days that take less than a row stand side by
 * side. Pure arithmetic: the same rule as the flex rows of the page as the server renders it, so nothing moves when the page
 * comes alive.
 *
 * Example: three photos of 3:2 and rows of at least 200 pixels in a grid of 1,000 pixels with gaps of 4. Each takes 300 at that
 * height, so the third fits and a fourth would not: the row of three is stretched to the whole width, 220 pixels high.
 */
import type { Block } from '../feed/block';

export type GridMetrics = Readonly<{
  /** The grid's width, in pixels. */
  width: number;
  /** Least height of a row that is filled; one that is not has exactly this. */
  rowHeight: number;
  gap: number;
  headingHeight: number;
  /** Least width of a day, for its heading, and the space between two side by side. */
  dayWidth: number;
  dayGap: number;
}>;

/** A row of tiles, or the heading of a day (no tiles). Pixels from the block's top. */
export type GridRow = Readonly<{
  top: number;
  height: number;
  /** Index of its first image in the block, and the one behind its last. */
  first: number;
  end: number;
  /** The day of a heading; 0 for tiles. */
  day: number;
  /** The part of the grid's width it has. */
  left: number;
  width: number;
}>;

type Run = Readonly<{ first: number; end: number }>;

export type BlockLayout = Readonly<{ rows: readonly GridRow[]; height: number }>;

/** How a block meets its neighbours. */
export type BlockPlace = Readonly<{
  /** The block above ends in the day this one begins with: no second heading. */
  isContinued: boolean;
  /** The block below continues with the day this one ends with. */
  isJoined: boolean;
  /** More is to come behind it: a last row that is not full waits for it. */
  isOpen: boolean;
  /** Its rows are spread evenly where it is joined: they were not filled one after another. */
  isBalanced: boolean;
}>;

export function layoutBlock(block: Block, metrics: GridMetrics, place: BlockPlace): BlockLayout {
  const { width, rowHeight, gap, headingHeight, dayGap } = metrics;
  const rows: GridRow[] = [];
  const shownEnd = place.isOpen ? waitingFrom(block, metrics) : block.ids.length;
  let top = 0;
  /** Where the next short day goes in a line of them; 0 where none is begun. */
  let left = 0;
  const endLine = () => {
    if (left > 0) top += headingHeight + gap + rowHeight + gap;
    left = 0;
  };
  for (const { first, end: dayEnd } of daysOf(block)) {
    const end = Math.min(dayEnd, shownEnd);
    if (first >= end) break;
    const day = block.days[first] ?? 0;
    const isLast = dayEnd === block.ids.length;
    // An order without days has no headings.
    const hasHeading = day !== 0 && (first > 0 || !place.isContinued);
    const short =
      hasHeading && !(isLast && place.isJoined) ? shortWidth(block, { first, end }, metrics) : null;
    if (short !== null) {
      if (left + short > width) endLine();
      const at = { left, width: short };
      rows.push({ top, height: headingHeight, first, end: first, day, ...at });
      rows.push({ top: top + headingHeight + gap, height: rowHeight, first, end, day: 0, ...at });
      left += short + dayGap;
      continue;
    }
    endLine();
    const whole = { left: 0, width };
    if (hasHeading) {
      rows.push({ top, height: headingHeight, first, end: first, day, ...whole });
      top += headingHeight + gap;
    }
    const fill = isLast && place.isJoined && place.isBalanced ? balanceRows : fillRows;
    for (const row of fill(block, { first, end }, metrics)) {
      const height = row.height ?? rowHeight;
      rows.push({ top, height, first: row.first, end: row.end, day: 0, ...whole });
      top += height + gap;
    }
  }
  endLine();
  return { rows, height: top };
}

/** The first image of what waits for more to come: a row that is not full, or a line of short days. The number of images when nothing waits. */
export function waitingFrom(block: Block, metrics: GridMetrics): number {
  let waiting = block.ids.length;
  let left = 0;
  for (const run of daysOf(block)) {
    const short = shortWidth(block, run, metrics);
    if (short === null) {
      left = 0;
      waiting = block.ids.length;
      for (const row of fillRows(block, run, metrics)) if (row.height === null) waiting = row.first;
      // Only the last day waits: no other continues.
      if (run.end < block.ids.length) waiting = block.ids.length;
      continue;
    }
    if (left === 0 || left + short > metrics.width) {
      waiting = run.first;
      left = 0;
    }
    left += short + metrics.dayGap;
  }
  return waiting;
}

function* daysOf({ ids, days }: Block): Generator<Run> {
  let first = 0;
  for (let end = 1; end <= ids.length; end += 1) {
    if (end < ids.length && days[end] === days[first]) continue;
    yield { first, end };
    first = end;
  }
}

/** Width of a day that takes less than a row; null for one that needs more. */
function shortWidth(block: Block, { first, end }: Run, metrics: GridMetrics): number | null {
  const { width, rowHeight, gap, dayWidth } = metrics;
  let total = (end - first - 1) * gap;
  for (let at = first; at < end && total <= width; at += 1) {
    total += ((block.percents[at] ?? 0) * rowHeight) / 100;
  }
  return total > width ? null : Math.min(width, Math.max(total, dayWidth));
}

/** Left edge and width of each tile of a row. */
export function placeTiles(block: Block, row: GridRow, gap: number): { left: number; width: number }[] {
  let { left } = row;
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
