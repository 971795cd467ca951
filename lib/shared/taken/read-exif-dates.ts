import { type ExifFields, openExif } from './open-exif';
import { type CameraDate, parseCameraDate, parseFraction, parseOffset } from './parse-camera-date';
import { isOffset } from './taken';

/** The dates that an EXIF block gives, by what they mean. */
export type ExifDates = Readonly<{
  /** When the shutter opened. */
  original?: CameraDate;
  /** When the picture became a file: at once in a camera, years later in a scanner. */
  digitized?: CameraDate;
  /** When a program changed the file last. */
  changed?: CameraDate;
  /** The moment that satellites told, in UTC. */
  gps?: CameraDate;
}>;

/** Tags of a date, of its offset from UTC (since EXIF 2.31) and of its fraction of a second. */
const TAGS = {
  original: [0x9003, 0x9011, 0x9291],
  digitized: [0x9004, 0x9012, 0x9292],
  changed: [0x0132, 0x9010, 0x9290],
} as const satisfies Record<Exclude<keyof ExifDates, 'gps'>, readonly [number, number, number]>;

/** Hours from UTC as cameras wrote them before EXIF had offsets (TIFF/EP, ISO 12234-2): of the shutter, and of the last change. */
const ZONE_HOURS_TAG = 0x882a;
/** Day and time of day of the GPS directory. */
const GPS_DATE_TAG = 0x001d;
const GPS_TIME_TAG = 0x0007;

/** The dates of an EXIF block, with or without the `Exif` in front of it, or of a TIFF file; none where it is neither. */
export function readExifDates(block: Uint8Array): ExifDates {
  const fields = openExif(block);
  if (fields === null) return {};
  const known = new Map<string, CameraDate>();
  for (const [meaning, tags] of Object.entries(TAGS)) {
    const date = dateOf(fields, tags);
    if (date !== null) known.set(meaning, date);
  }
  const gps = gpsDateOf(fields);
  const zone = offsetOfHours(fields.numbers(ZONE_HOURS_TAG)[0]);
  const dates = [...known].map(([meaning, date]) => {
    const offsetMinutes =
      date.offsetMinutes ?? (meaning === 'original' ? zone : undefined) ?? offsetOfTwin(date, known.values());
    return [meaning, offsetMinutes === undefined ? date : { wallMs: date.wallMs, offsetMinutes }] as const;
  });
  return { ...Object.fromEntries(dates), ...(gps === null ? {} : { gps }) };
}

function dateOf(
  fields: ExifFields,
  [dateTag, offsetTag, fractionTag]: readonly [number, number, number],
): CameraDate | null {
  const date = parseCameraDate(fields.text(dateTag));
  if (date === null) return null;
  const wallMs = date.wallMs + (date.wallMs % 1_000 === 0 ? parseFraction(fields.text(fractionTag)) : 0);
  const offsetMinutes = date.offsetMinutes ?? parseOffset(fields.text(offsetTag));
  return offsetMinutes === undefined ? { wallMs } : { wallMs, offsetMinutes };
}

/** Some cameras write one offset for several dates of the same second. */
function offsetOfTwin({ wallMs }: CameraDate, dates: Iterable<CameraDate>): number | undefined {
  for (const other of dates) {
    const isTwin = Math.floor(other.wallMs / 1_000) === Math.floor(wallMs / 1_000);
    if (isTwin && other.offsetMinutes !== undefined) return other.offsetMinutes;
  }
  return undefined;
}

/** Zero is what cameras write that know no zone. */
function offsetOfHours(hours: number | undefined): number | undefined {
  const minutes = (hours ?? 0) * 60;
  return minutes !== 0 && isOffset(minutes) ? minutes : undefined;
}

/** Null where day or time is missing: half of it may be a day off. */
function gpsDateOf(fields: ExifFields): CameraDate | null {
  const [hour, minute, second] = fields.numbers(GPS_TIME_TAG);
  if (hour === undefined || minute === undefined || second === undefined) return null;
  const isClock = [hour, minute, second].every((part) => Number.isFinite(part) && part >= 0 && part < 100);
  if (!isClock) return null;
  const time = [hour, minute, Math.floor(second)].map((part) => String(part).padStart(2, '0')).join(':');
  const date = parseCameraDate(`${fields.text(GPS_DATE_TAG).split('\0', 1)[0]} ${time}Z`);
  const milliseconds = Math.floor((second % 1) * 1_000 + 1e-6);
  return date?.offsetMinutes === 0 ? { wallMs: date.wallMs + milliseconds, offsetMinutes: 0 } : null;
}
