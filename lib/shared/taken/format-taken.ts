import type { WireTaken } from '../wire';
import { type CameraDate, parseCameraDate, parseOffset } from './parse-camera-date';
import { isOffset, isUnsetClock, isWallClock, type Taken } from './taken';

/**
 * The date as the API gives it: ISO 8601, without an offset where none is known. The beginning of a day on which unset clocks begin has
 * no seconds: an archive wrote such a day (`1970` on an old print), and with seconds it would be read as such a clock.
 */
export function formatTaken({ wallMs, offsetMinutes, isFileDate }: Taken): WireTaken {
  const whole = new Date(wallMs).toISOString().replace(/(?:\.000)?Z$/, '');
  const clock = isUnsetClock(wallMs) ? whole.replace(/T00:00:00$/, 'T00:00') : whole;
  const at = offsetMinutes === undefined ? clock : clock + formatOffset(offsetMinutes);
  return { at, ...(isFileDate ? { isFileDate } : {}) };
}

/** ISO 8601 with a time, as `formatTaken` writes it. */
export const TAKEN_AT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** The date that a client states; null for what is none. Whether a photo can have it is another question (`isPlausible`). */
export function parseTaken(value: unknown): Taken | null {
  if (typeof value !== 'object' || value === null) return null;
  const { at, isFileDate = false } = value as Partial<Record<keyof WireTaken, unknown>>;
  if (typeof at !== 'string' || !TAKEN_AT.test(at) || typeof isFileDate !== 'boolean') return null;
  const date = parseCameraDate(at) ?? parseDay(at);
  return date && { ...date, isFileDate };
}

/** A day that an archive wrote, though unset clocks begin on it; null for anything else. */
function parseDay(at: string): CameraDate | null {
  const [, day = '', zone = ''] = /^(.{10})T00:00(Z|[+-]\d{2}:\d{2})?$/.exec(at) ?? [];
  const date = parseCameraDate(day);
  const offsetMinutes = parseOffset(zone);
  return date === null || offsetMinutes === undefined ? date : { ...date, offsetMinutes };
}

/** A date in the fewest characters, for a row: `mrkym974Z8` is a wall clock with eight quarters of an hour, `F` marks a file's date. */
export function encodeTaken({ wallMs, offsetMinutes, isFileDate }: Taken): string {
  if (!isWallClock(wallMs)) throw new RangeError('A date must lie between the years 1826 and 9999.');
  if (offsetMinutes !== undefined && !isOffset(offsetMinutes)) {
    throw new RangeError('An offset must be quarters of an hour from -12:00 to +14:00.');
  }
  const offset = offsetMinutes === undefined ? '' : `Z${(offsetMinutes / 15).toString(36)}`;
  return `${wallMs.toString(36)}${offset}${isFileDate ? 'F' : ''}`;
}

const ENCODED = /^(-?[0-9a-z]{1,10})(?:Z(-?[0-9a-z]{1,2}))?(F?)$/;

/** The date that `encodeTaken` wrote; null for anything else. */
export function decodeTaken(text: string): Taken | null {
  const [, wall, quarters, mark] = ENCODED.exec(text) ?? [];
  if (wall === undefined) return null;
  const wallMs = Number.parseInt(wall, 36);
  const offsetMinutes = quarters === undefined ? undefined : Number.parseInt(quarters, 36) * 15;
  if (!isWallClock(wallMs) || (offsetMinutes !== undefined && !isOffset(offsetMinutes))) return null;
  const isFileDate = mark === 'F';
  const taken: Taken =
    offsetMinutes === undefined ? { wallMs, isFileDate } : { wallMs, offsetMinutes, isFileDate };
  return encodeTaken(taken) === text ? taken : null;
}

function formatOffset(minutes: number): string {
  const total = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
