import { type ExifFields, openExif } from './open-exif';
import { type CameraDate, parseCameraDate, parseFraction, parseOffset } from './parse-camera-date';

/** The dates that an EXIF block gives, by what they mean. */
export type ExifDates = Readonly<{
  /** When the shutter opened. */
  original?: CameraDate;
  /** When the picture became a file: at once in a camera, years later in a scanner. */
  digitized?: CameraDate;
  /** When a program changed the file last. */
  changed?: CameraDate;
}>;

/** Tags of a date, of its offset from UTC (since EXIF 2.31) and of its fraction of a second. */
const TAGS = {
  original: [0x9003, 0x9011, 0x9291],
  digitized: [0x9004, 0x9012, 0x9292],
  changed: [0x0132, 0x9010, 0x9290],
} as const satisfies Record<keyof ExifDates, readonly [number, number, number]>;

/** The dates of an EXIF block, with or without the `Exif` in front of it, or of a TIFF file; none where it is neither. */
export function readExifDates(block: Uint8Array): ExifDates {
  const fields = openExif(block);
  if (fields === null) return {};
  const dates = Object.entries(TAGS).map(([meaning, tags]) => [meaning, dateOf(fields, tags)] as const);
  return Object.fromEntries(dates.filter(([, date]) => date !== null));
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
