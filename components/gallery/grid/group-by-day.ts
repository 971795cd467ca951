/** Items under their days, each day once, in the order they come; the heading apart. */
import type { GridItem } from '@/lib/browser/gallery';

type Heading = Extract<GridItem, { kind: 'heading' }>;
type Tile = Extract<GridItem, { kind: 'tile' }>;
export type DayItems = { day: number; heading: Heading | null; tiles: Tile[] };

export function groupByDay(items: readonly GridItem[]): readonly DayItems[] {
  const days = new Map<number, DayItems>();
  for (const item of items) {
    const one = days.get(item.day) ?? { day: item.day, heading: null, tiles: [] };
    days.set(item.day, one);
    if (item.kind === 'heading') one.heading = item;
    else one.tiles.push(item);
  }
  return [...days.values()];
}
