import type { WireTaken } from '../wire';
import { TAKEN_AT } from './format-taken';
import { parseOffset } from './parse-camera-date';
import { isWallClock, type Taken } from './taken';

/**
 * The date that a person gives, or one that a row holds, in the form of the API; null for what is none. A person who says that a
 * photo is of the evening of 1 January 1970 is believed, while a camera that says so (`parseTaken`) was never set.
 */
export function parseGivenTaken(value: unknown): Taken | null {
  if (typeof value !== 'object' || value === null) return null;
  const { at, isFileDate = false } = value as Partial<Record<keyof WireTaken, unknown>>;
  if (typeof at !== 'string' || !TAKEN_AT.test(at) || typeof isFileDate !== 'boolean') return null;
  const [, clock = '', zone = ''] = /^(.*?)(Z|[+-]\d{2}:\d{2})?$/.exec(at) ?? [];
  const wallMs = Date.parse(`${clock}Z`);
  const offsetMinutes = zone === '' ? undefined : parseOffset(zone);
  if (zone !== '' && offsetMinutes === undefined) return null;
  // Engines differ in what they make of 30 February and of 24:00.
  const isSame = isWallClock(wallMs) && new Date(wallMs).toISOString().startsWith(clock.slice(0, 16));
  if (!isSame) return null;
  return offsetMinutes === undefined ? { wallMs, isFileDate } : { wallMs, offsetMinutes, isFileDate };
}
