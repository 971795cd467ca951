import { isOffset, isUnsetClock, isWallClock } from './taken';

/** A date as text gave it, not yet judged by the present. */
export type CameraDate = Readonly<{ wallMs: number; offsetMinutes?: number }>;

/** Longer texts are no dates. */
const MAX_LENGTH = 48;

/** Separators as EXIF has them (`2026:07:14 18:03:22`), as ISO 8601 and XMP have them, and as careless programs mix them. */
const SEPARATED =
  /^(\d{4})(?:[:/. -](\d{1,2})(?:[:/. -](\d{1,2}))?)?(?:[T ,]{1,3}(\d{1,2})[:.-](\d{1,2})(?:[:.-](\d{1,2})(?:[.,](\d{1,9}))?)?)? ?(Z|[+-]\d{1,2}(?::?\d{2})?)?$/i;
/** ISO 8601 in its basic form: `20260714T180322`. */
const JOINED =
  /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d{1,2}(?::?\d{2})?)?$/i;

/** Parts that nobody knows are blanks in EXIF (CIPA DC-008, section 4.6.5), and zeros in what many programs write. */
const WITH_UNKNOWN =
  /^(\d{4})[:/.-](\d\d| {2})[:/.-](\d\d| {2})(?:[T ](\d\d| {2})[:.](\d\d| {2})[:.]?(\d\d| {2})?)? *$/;

const OFFSET = /^([+-])(\d{1,2})(?::?(\d{2}))?$/;

/**
 * Reads a date as EXIF, XMP and PNG texts write it; null for what is none: zeros, a day that no month has, a clock that was never
 * set (a time of day on 1970-01-01 and its like). An offset in the text counts where it is one. A date without a time is the
 * beginning of its day, and a year or a month alone the beginning of that: `1943` and `1943:00:00 00:00:00` stand for
 * 1943-01-01T00:00:00.
 */
export function parseCameraDate(text: string): CameraDate | null {
  const line = beforeZero(text);
  if (line.length > MAX_LENGTH) return null;
  const trimmed = withoutUnknown(line.trim());
  const [, year, month = '1', day = '1', hour, minute, second = '0', fraction = '', zone] =
    JOINED.exec(trimmed) ?? SEPARATED.exec(trimmed) ?? [];
  if (year === undefined) return null;
  const hasTime = hour !== undefined;
  const wallMs = wallClock(
    [year, month, day, hour ?? '0', minute ?? '0', second].map(Number),
    Number(fraction.slice(0, 3).padEnd(3, '0')),
  );
  if (wallMs === null || !isWallClock(wallMs) || (hasTime && isUnsetClock(wallMs))) return null;
  const offsetMinutes = zone === undefined || !hasTime ? undefined : parseOffset(zone);
  return offsetMinutes === undefined ? { wallMs } : { wallMs, offsetMinutes };
}

/** Minutes east of UTC, from `+02:00`, `-0530`, `+02` or `Z`; undefined for an offset that no place has, and for anything else. */
export function parseOffset(text: string): number | undefined {
  const trimmed = withoutPadding(text);
  if (trimmed.toUpperCase() === 'Z') return 0;
  const [, sign, hours, minutes = '00'] = OFFSET.exec(trimmed) ?? [];
  if (hours === undefined || Number(minutes) > 59) return undefined;
  const total = Number(hours) * 60 + Number(minutes);
  const signed = sign === '-' && total > 0 ? -total : total;
  return isOffset(signed) ? signed : undefined;
}

/** Milliseconds of a fraction of a second that stands in a field of its own, such as `5` or `042`; 0 for none. */
export function parseFraction(text: string): number {
  const digits = /^\d{1,9}/.exec(withoutPadding(text))?.[0] ?? '';
  return Number(digits.slice(0, 3).padEnd(3, '0'));
}

/** Leaves out what nobody knew: the time, the day, or the month with them. Anything else is as it was. */
function withoutUnknown(text: string): string {
  const [, year, month = '', day = '', hour = '', minute = '', second = ''] =
    WITH_UNKNOWN.exec(text.padEnd(19)) ?? [];
  if (year === undefined) return text;
  if (isUnknown(day)) return isUnknown(month) ? year : `${year}-${month}`;
  if (isBlank(hour) || isBlank(minute)) return `${year}-${month}-${day}`;
  return isBlank(second) ? `${year}-${month}-${day} ${hour}:${minute}` : text;
}

function isUnknown(part: string): boolean {
  return part === '00' || isBlank(part);
}

function isBlank(part: string): boolean {
  return part.trim() === '';
}

/** Text of a field: C strings end with a zero, and some fields are padded with spaces. */
function withoutPadding(text: string): string {
  return beforeZero(text).trim();
}

function beforeZero(text: string): string {
  return text.split('\0', 1)[0] ?? '';
}

/** Null for parts that no clock shows. Midnight may be the end of a day, and a second the sixty-first of a minute. */
function wallClock(parts: readonly number[], milliseconds: number): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const isMidnight = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !isMidnight) || minute > 59 || second > 60) return null;
  const dayMs = Date.UTC(year, month - 1, day);
  const date = new Date(dayMs);
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (date.getUTCFullYear() !== year) return null;
  return dayMs + ((hour * 60 + minute) * 60 + second) * 1_000 + milliseconds;
}
