/** The part of the grid that is drawn at a moment. */
import type { ImageItem } from '@/lib/shared/wire';
import { placeTiles } from './layout-block';
import type { PlacedRow } from './placed-blocks';

export type GridItem =
  | Readonly<{ kind: 'heading'; day: number; left: number; top: number; width: number }>
  | Readonly<{
      kind: 'tile';
      id: string;
      day: number;
      /** Null while its block is read again. */
      image: ImageItem | null;
      /** So near the window that its picture is worth its memory. */
      isNear: boolean;
      left: number;
      top: number;
      width: number;
      height: number;
    }>;

export type GridFrame = Readonly<{
  /** The grid's height, in pixels. */
  height: number;
  items: readonly GridItem[];
  /** Blocks in or near the window. */
  nearKeys: ReadonlySet<number>;
  /** Positions near the window are not read yet. */
  needsOlder: boolean;
  needsNewer: boolean;
}>;

/** The most tiles that have nodes at once. */
export const MAX_TILES = 400;

/** How a frame draws its rows: `base` is the position of the grid's top, `near` the positions that pictures are loaded for. */
export type Drawing = Readonly<{
  base: number;
  gap: number;
  near: Readonly<{ top: number; bottom: number }>;
}>;

/** A row's tiles, or a heading. */
export function itemsOf({ one: { block }, row, top }: PlacedRow, { base, gap, near }: Drawing): GridItem[] {
  const isNear = top + row.height >= near.top && top <= near.bottom;
  if (row.day !== 0) {
    return [{ kind: 'heading', day: row.day, left: row.left, top: top - base, width: row.width }];
  }
  return placeTiles(block, row, gap).map(({ left, width }, index) => ({
    kind: 'tile',
    id: block.ids[row.first + index] ?? '',
    day: block.days[row.first] ?? 0,
    image: block.images?.[row.first + index] ?? null,
    isNear,
    left,
    top: top - base,
    width,
    height: row.height,
  }));
}

/** The rows nearest to a position, as many as stay within the bound; in their order. */
export function boundRows(rows: readonly PlacedRow[], middle: number): readonly PlacedRow[] {
  const total = rows.reduce((sum, { row }) => sum + row.end - row.first, 0);
  if (total <= MAX_TILES) return rows;
  const nearest = rows.toSorted((one, other) => Math.abs(one.top - middle) - Math.abs(other.top - middle));
  let tiles = 0;
  const kept = nearest.filter(({ row }) => {
    tiles += row.end - row.first;
    return tiles <= MAX_TILES;
  });
  return kept.sort((one, other) => one.top - other.top);
}
