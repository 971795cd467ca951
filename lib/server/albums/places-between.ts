/**
 * Places in an album of its own order: digits of base 36 behind a point, six at most, so that there is room between any two, and a
 * photo that is moved is mostly the only one that gets another place.
 */
const DIGITS = 6;
const END = 36 ** DIGITS;
/** Between photos that stand at the end: room for ten halvings, and for a million and a half of them. */
const STEP = 36 ** 2;

/** `count` places between two others, ascending; null for the beginning or the end. Null where there is no room for so many. */
export function placesBetween(
  before: string | null,
  behind: string | null,
  count: number,
): readonly string[] | null {
  const low = before === null ? 0 : numberOf(before);
  const high = behind === null ? END : numberOf(behind);
  const step = Math.floor((high - low) / (count + 1));
  if (step < 1) return null;
  const by = behind === null ? Math.min(step, STEP) : step;
  return Array.from({ length: count }, (_, at) => formatPlace(low + by * (at + 1)));
}

function numberOf(place: string): number {
  return Number.parseInt(place.padEnd(DIGITS, '0'), 36);
}

function formatPlace(value: number): string {
  return value.toString(36).padStart(DIGITS, '0').replace(/0+$/, '');
}
