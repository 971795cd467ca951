import { placesBetween } from './places-between';

/** A photo of an album, in the album's order; without a place it stands behind all that have one. */
export type Placed = Readonly<{ id: string; place: string | null }>;

/**
 * The places that photos get where some are moved behind another one, or to the front with null: as few as can be. Those before a moved photo must have a place
 * too, or it would not stay behind them. Null where `behind` is not among the photos. Pure.
 *
 *     a m    b -    c -    d -        d is moved behind b
 *     a m    b n    d o    c -        b gets a place, as everything before d has one; c needs none
 */
export function decidePlaces(
  photos: readonly Placed[],
  moved: readonly string[],
  behind: string | null,
): ReadonlyMap<string, string> | null {
  const isMoved = new Set(moved);
  const rest = photos.filter(({ id }) => !isMoved.has(id));
  const at = behind === null ? 0 : rest.findIndex(({ id }) => id === behind) + 1;
  if (behind !== null && at === 0) return null;
  const before = rest.slice(0, at);
  const next = rest[at]?.place ?? null;
  // Everything from the first one without a place on, then the moved ones.
  const firstBare = before.findIndex(({ place }) => place === null);
  let from = firstBare < 0 ? before.length : firstBare;
  for (;;) {
    const wanted = [...before.slice(from).map(({ id }) => id), ...moved];
    const places = placesBetween(before[from - 1]?.place ?? null, next, wanted.length);
    if (places !== null) return new Map(wanted.map((id, index) => [id, places[index] ?? '']));
    // No room: neighbours on the left are spread along.
    if (from === 0) return spread(rest, at, moved);
    from = Math.max(0, from - Math.max(1, wanted.length));
  }
}

/** All places anew: those on the left had no room left at all. */
function spread(rest: readonly Placed[], at: number, moved: readonly string[]): ReadonlyMap<string, string> {
  const placed = rest.slice(at).filter(({ place }) => place !== null);
  const wanted = [...rest.slice(0, at).map(({ id }) => id), ...moved, ...placed.map(({ id }) => id)];
  const places = placesBetween(null, null, wanted.length) ?? [];
  return new Map(wanted.map((id, index) => [id, places[index] ?? '']));
}
