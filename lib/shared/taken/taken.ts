/**
 * When a photo was taken: the wall clock as the camera had it. A camera knows the time of day where it is and often not the
 * time zone, so the clock is kept as it was read and its offset from UTC beside it, where that is known.
 */
export type Taken = Readonly<{
  /** The wall clock in milliseconds since 1970, counted as though it were UTC. */
  wallMs: number;
  /** Minutes east of UTC, a multiple of 15 from -720 to 840; left out where it is not known. */
  offsetMinutes?: number;
  /** No camera said so: it is the date of the file, which a download or an editor may have set. */
  isFileDate: boolean;
}>;

/** The year of the oldest photograph that still exists; an earlier date is a mistake. */
const FIRST_YEAR = 1826;
const FIRST_MS = Date.UTC(FIRST_YEAR, 0, 1);
/** The first moment after the year 9999, which ISO 8601 writes with more digits. */
const END_MS = Date.UTC(10_000, 0, 1);
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Clocks of cameras and visitors run fast, but not by more than a day. */
const AHEAD_MS = DAY_MS;

/** The offsets that are in use anywhere: from UTC-12 to UTC+14, in steps of a quarter of an hour. */
const MIN_OFFSET_MINUTES = -720;
const MAX_OFFSET_MINUTES = 840;
const OFFSET_STEP_MINUTES = 15;

/** True for an offset from UTC that some place on earth has. */
export function isOffset(minutes: number): boolean {
  return (
    minutes >= MIN_OFFSET_MINUTES && minutes <= MAX_OFFSET_MINUTES && minutes % OFFSET_STEP_MINUTES === 0
  );
}

/** True for a wall clock that a row can hold: whole milliseconds from the year 1826 to 9999. */
export function isWallClock(wallMs: number): boolean {
  return Number.isInteger(wallMs) && wallMs >= FIRST_MS && wallMs < END_MS;
}

/**
 * True for a date that a photo can have: not before photography, and not more than a day ahead of `nowMs` wherever the camera
 * may have been.
 */
export function isPlausible({ wallMs, offsetMinutes = MAX_OFFSET_MINUTES }: Taken, nowMs: number): boolean {
  return isWallClock(wallMs) && wallMs - offsetMinutes * MINUTE_MS <= nowMs + AHEAD_MS;
}

/** The days on which clocks begin that nobody has set: of Unix (also seen from the west), of DOS, of the Macintosh. */
const UNSET_DAYS = [
  Date.UTC(1969, 11, 31),
  Date.UTC(1970, 0, 1),
  Date.UTC(1980, 0, 1),
  Date.UTC(1904, 0, 1),
].map((ms) => ms / DAY_MS);

/** True for a time of day on one of the days on which clocks begin that nobody has set. */
export function isUnsetClock(wallMs: number): boolean {
  return UNSET_DAYS.includes(Math.floor(wallMs / DAY_MS));
}

/** A moment as the wall clock of a place that is `offsetMinutes` east of UTC. */
export function wallClockAt(ms: number, offsetMinutes: number): number {
  return ms + offsetMinutes * MINUTE_MS;
}
