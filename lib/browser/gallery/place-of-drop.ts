type Box = Readonly<{ id: string; left: number; width: number }>;

/**
 * The photo that carried ones are put behind where they are dropped on a tile: the tile itself on its right half, on its left half the one before it, and null
 * for the front. Undefined where that is among those that are carried, and nothing changes. `before` tells the photo before another one that stays where it is.
 */
export function placeOfDrop(
  { id, left, width }: Box,
  x: number,
  carried: ReadonlySet<string>,
  before: (id: string) => string | undefined,
): string | null | undefined {
  if (carried.has(id)) return undefined;
  if (x >= left + width / 2) return id;
  let one = before(id);
  while (one !== undefined && carried.has(one)) one = before(one);
  return one ?? null;
}
