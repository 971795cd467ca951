/**
 * Dates in an XMP packet (ISO 16684-1): RDF in XML, where a property is an attribute (`exif:DateTimeOriginal="…"`) or an element
 * with text. They are found by their usual names, without a parser of XML: nothing that stands in a packet can be run, expanded or
 * followed, and nothing is believed but a date.
 */
import { type CameraDate, parseCameraDate } from './parse-camera-date';

/** The dates that an XMP packet gives, by what they mean. */
export type XmpDates = Readonly<{
  /** When the shutter opened. */
  original?: CameraDate;
  /** When what is seen was made, as an archive or an agency wrote it. */
  created?: CameraDate;
  /** When the picture became a file. */
  digitized?: CameraDate;
  /** The moment that satellites told. */
  gps?: CameraDate;
  /** When a program changed the file last. */
  changed?: CameraDate;
}>;

/** In what order the names of one meaning are believed. */
const NAMES = {
  original: ['exif:DateTimeOriginal'],
  created: ['photoshop:DateCreated'],
  digitized: ['exif:DateTimeDigitized', 'xmp:CreateDate', 'xap:CreateDate'],
  gps: ['exif:GPSTimeStamp'],
  changed: ['xmp:ModifyDate', 'xap:ModifyDate', 'tiff:DateTime'],
} as const satisfies Record<keyof XmpDates, readonly string[]>;

/** Packets have some kilobytes; behind that lie previews and histories of editors. */
const MAX_BYTES = 262_144;

/** The dates of a packet; none where it is not UTF-8 text with one of the names. */
export function readXmpDates(packet: Uint8Array): XmpDates {
  const text = new TextDecoder().decode(packet.subarray(0, MAX_BYTES));
  const dates: Record<string, CameraDate> = {};
  for (const [meaning, names] of Object.entries(NAMES)) {
    for (const name of names) {
      const date = findDate(text, name);
      if (date === null) continue;
      dates[meaning] = date;
      break;
    }
  }
  return dates;
}

/** The first date behind a name. */
function findDate(text: string, name: string): CameraDate | null {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    // An attribute's text stands in quotes, an element's before the next tag. A closing tag has neither.
    const [, attribute, element] =
      /^\s{0,8}(?:=\s{0,8}["']([^"'<]{4,48})["']|>\s{0,64}([^<]{4,48})<)/.exec(
        text.slice(at + name.length, at + name.length + 160),
      ) ?? [];
    const date = parseCameraDate(attribute ?? element ?? '');
    if (date !== null) return date;
  }
  return null;
}
