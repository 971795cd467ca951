/**
 * When a photo was taken, from what its file says. Files say it in several places, which disagree after an edit, a scan or a dead
 * battery. The first plausible date of this list counts:
 *
 * 1. EXIF `DateTimeOriginal`, with its offset and its fraction of a second: the camera, at that moment.
 * 2. XMP `exif:DateTimeOriginal`, where an editor has kept it.
 * 3. XMP `photoshop:DateCreated`, or IPTC's `Date Created` where there is none: what an archive knows of an old print, which its scanner
 *    can't.
 * 4. EXIF `DateTimeDigitized`, XMP `exif:DateTimeDigitized` and `xmp:CreateDate`: when it became a file.
 * 5. GPS date and time, in UTC: where the camera's own clock was never set.
 * 6. `Creation Time` in the text of a PNG, or a date of EXIF that ImageMagick copied into one.
 *
 * Where there is none, the date is only the file's: of EXIF `DateTime`, XMP `xmp:ModifyDate` and a PNG's `tIME`, when a program last
 * changed it, and of the date on the disk, the earliest counts, because copies and downloads make dates later and nothing makes them earlier.
 */
import type { SourceType } from '../media/source-types';
import { findDateBlocks } from './find-date-blocks';
import type { CameraDate } from './parse-camera-date';
import { readExifDates } from './read-exif-dates';
import { readIptcDate } from './read-iptc-date';
import { readPngText, readPngTime } from './read-png-dates';
import { readXmpDates } from './read-xmp-dates';
import { isOffset, isPlausible, isUnsetClock, type Taken, wallClockAt } from './taken';

/** The date of a file on its disk. */
export type FileDate = Readonly<{
  /** Milliseconds since 1970, UTC. */
  lastModifiedMs: number;
  /** Minutes east of UTC of the place where the file is. */
  offsetMinutes: number;
}>;

/** The date of a file's bytes, or else the file's own where it is given; null for none that a photo can have at `nowMs`. */
export function readTaken(
  bytes: Uint8Array,
  type: SourceType,
  nowMs: number,
  file: FileDate | null = null,
): Taken | null {
  const { cameraDates, fileDates } = readDates(bytes, type);
  const judge = (isFileDate: boolean) => (date: CameraDate) => {
    const taken = { ...date, isFileDate };
    return isPlausible(taken, nowMs) ? [taken] : [];
  };
  const [camera] = cameraDates.flatMap(judge(false));
  if (camera) return camera;
  const onDisk = file === null ? null : dateOfFile(file);
  return [...fileDates, ...(onDisk ? [onDisk] : [])].flatMap(judge(true)).reduce<Taken | null>(earlier, null);
}

function readDates(
  bytes: Uint8Array,
  type: SourceType,
): { cameraDates: readonly CameraDate[]; fileDates: readonly CameraDate[] } {
  const blocks = findDateBlocks(bytes, type);
  const of = (kind: (typeof blocks)[number]['kind']) =>
    blocks.flatMap((block) => (block.kind === kind ? [block.bytes] : []));
  const exif = of('exif').map(readExifDates);
  const xmp = of('xmp').map(readXmpDates);
  const known = (dates: readonly (CameraDate | null | undefined)[]) => dates.flatMap((date) => date ?? []);
  return {
    cameraDates: known([
      ...exif.map(({ original }) => original),
      ...xmp.map(({ original }) => original),
      ...xmp.map(({ created }) => created),
      ...of('iptc').map(readIptcDate),
      ...exif.map(({ digitized }) => digitized),
      ...xmp.map(({ digitized }) => digitized),
      ...exif.map(({ gps }) => gps),
      ...xmp.map(({ gps }) => gps),
      ...of('text').map(readPngText),
    ]),
    fileDates: known([
      ...exif.map(({ changed }) => changed),
      ...xmp.map(({ changed }) => changed),
      ...of('changed').map(readPngTime),
    ]),
  };
}

/** Null for a clock that was never set. */
function dateOfFile({ lastModifiedMs, offsetMinutes }: FileDate): CameraDate | null {
  // Places had offsets of minutes and seconds a century ago.
  const offset = isOffset(offsetMinutes) ? offsetMinutes : 0;
  const wallMs = wallClockAt(Math.floor(lastModifiedMs), offset);
  return isUnsetClock(wallMs) ? null : { wallMs, offsetMinutes: offset };
}

function earlier(one: Taken | null, other: Taken): Taken {
  return one !== null && momentOf(one) <= momentOf(other) ? one : other;
}

/** Where the offset is not known, as though it were UTC. */
function momentOf({ wallMs, offsetMinutes = 0 }: Taken): number {
  return wallMs - offsetMinutes * 60_000;
}
