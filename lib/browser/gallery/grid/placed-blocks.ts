/** Blocks at their positions, and finding things in them. */
import type { Block } from '../feed/block';
import { findImage } from '../feed/block-list';
import { type BlockLayout, type GridRow, placeTiles } from './layout-block';

export type PlacedBlock = Readonly<{ block: Block; layout: BlockLayout; top: number }>;
export type PlacedRow = Readonly<{ one: PlacedBlock; row: GridRow; top: number }>;
type Placed = readonly PlacedBlock[];

/** Where the row of the image at a place of the list is; null for one that has none. */
export function rowBoxOf(placed: Placed, place: string): { top: number; height: number } | null {
  const found = findImage(
    placed.map(({ block }) => block),
    place,
  );
  const one = found && placed[found.index];
  const row = one?.layout.rows.find(
    ({ day, first, end }) => day === 0 && found && first <= found.at && found.at < end,
  );
  return one && row ? { top: one.top + row.top, height: row.height } : null;
}

/** Rows and headings that touch a part of the positions, top to bottom. */
export function* rowsIn(placed: Placed, from: number, to: number): Generator<PlacedRow> {
  for (const one of placed) {
    if (one.top + one.layout.height < from) continue;
    if (one.top > to) return;
    for (const row of one.layout.rows) {
      const top = one.top + row.top;
      if (top + row.height >= from && top <= to) yield { one, row, top };
    }
  }
}

/** The first image from a position on: one that is whole below it, else one that reaches over it, else the first there is. */
export function anchorIn(placed: Placed, from: number, to: number): { id: string; top: number } | null {
  let partly: { id: string; top: number } | null = null;
  for (const { one, row, top } of rowsIn(placed, from, to)) {
    if (row.day !== 0) continue;
    const seen = { id: one.block.ids[row.first] ?? '', top };
    if (top >= from - 1) return seen;
    partly ??= seen;
  }
  if (partly) return partly;
  const [first] = placed;
  const row = first?.layout.rows.find(({ day }) => day === 0);
  return first && row ? { id: first.block.ids[row.first] ?? '', top: first.top + row.top } : null;
}

/** The image above (-1) or below (1) another, nearest to its middle; undefined at the ends. */
export function verticalNeighbour(placed: Placed, id: string, by: 1 | -1, gap: number): string | undefined {
  const tiles = placed
    .flatMap((one) => one.layout.rows.map((row) => ({ one, row })))
    .filter(({ row }) => row.day === 0);
  const at = tiles.findIndex(({ one, row }) => one.block.ids.slice(row.first, row.end).includes(id));
  const here = tiles[at];
  if (!here) return undefined;
  const boxes = placeTiles(here.one.block, here.row, gap);
  const box = boxes[here.one.block.ids.slice(here.row.first).indexOf(id)];
  const middle = box ? box.left + box.width / 2 : 0;
  const topOf = ({ one, row }: (typeof tiles)[number]) => one.top + row.top;
  let next = at + by;
  while (tiles[next] && topOf(tiles[next] ?? here) === topOf(here)) next += by;
  const there = tiles[next];
  if (!there) return undefined;
  // Days side by side have a row each on the same line.
  const line = tiles.filter((one) => topOf(one) === topOf(there));
  const ids = line.flatMap(({ one, row }) => one.block.ids.slice(row.first, row.end));
  const others = line.flatMap(({ one, row }) => placeTiles(one.block, row, gap));
  const nearest = others.findIndex(({ left, width }) => middle <= left + width + gap);
  return ids.at(nearest);
}
