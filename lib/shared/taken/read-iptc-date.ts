/**
 * The date in IPTC-IIM (version 4.2, section 6), which agencies and archives have written since before there was XMP: record 2,
 * data set 55 (Date Created, `CCYYMMDD`) and 60 (Time Created, `HHMMSS±HHMM`). In a JPEG it stands among Photoshop's image resources,
 * each `8BIM`, an id, a name and its data, both padded to an even length (Adobe Photoshop File Formats, "Image Resource Blocks").
 */
import { ascii, hasAscii, uint16, uint32 } from '../media/bytes';
import { type CameraDate, parseCameraDate } from './parse-camera-date';

const IPTC_RESOURCE = 0x0404;
const DATA_SET = 0x1c;
const APPLICATION_RECORD = 2;
const DATE_CREATED = 55;
const TIME_CREATED = 60;
/** More of either than any program writes. */
const MAX_PARTS = 1_024;

/** The IPTC block among image resources; null where there is none. */
export function findIptc(resources: Uint8Array): Uint8Array | null {
  let at = 0;
  for (let parts = 0; parts < MAX_PARTS && hasAscii(resources, at, '8BIM'); parts += 1) {
    const nameLength = 1 + (resources[at + 6] ?? 0);
    const sizeAt = at + 6 + nameLength + (nameLength % 2);
    const size = uint32(resources, sizeAt);
    const dataAt = sizeAt + 4;
    if (uint16(resources, at + 4) === IPTC_RESOURCE) return resources.subarray(dataAt, dataAt + size);
    at = dataAt + size + (size % 2);
  }
  return null;
}

/** The date of an IPTC block, with its time where it has one; null for none. */
export function readIptcDate(block: Uint8Array): CameraDate | null {
  const texts = new Map<number, string>();
  let at = 0;
  for (let parts = 0; parts < MAX_PARTS && block[at] === DATA_SET; parts += 1) {
    const length = uint16(block, at + 3);
    // Longer ones than 32,767 bytes have a length of a length, and are no dates.
    if (length > 0x7fff) break;
    const set = block[at + 2] ?? 0;
    const isFirst = block[at + 1] === APPLICATION_RECORD && !texts.has(set);
    if (isFirst && length <= 16) texts.set(set, ascii(block, at + 5, length));
    at += 5 + length;
  }
  const date = dayOf(texts.get(DATE_CREATED) ?? '');
  const time = texts.get(TIME_CREATED);
  return (time === undefined ? null : parseCameraDate(`${date}T${time}`)) ?? parseCameraDate(date);
}

/** A month or a day that nobody knows is written as zeros. */
function dayOf(text: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})/.exec(text) ?? [];
  if (month === '00') return year;
  return day === '00' ? `${year}-${month}` : `${year}${month}${day}`;
}
