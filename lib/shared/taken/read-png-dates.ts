import { ascii, uint16 } from '../media/bytes';
import { type CameraDate, parseCameraDate } from './parse-camera-date';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The form that the PNG specification suggests (RFC 822): `Tue, 14 Jul 2026 18:03:22 +0200`. */
const MAIL_DATE =
  /^(?:[A-Z][a-z]{2}, ?)?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{1,2}:\d{2}(?::\d{2})?)(?: (?:GMT|UT|Z|([+-]\d{4})))?/;

/** The date in a PNG's text `Creation Time`, as programs write it or as the specification suggests; null for none. */
export function readPngText(bytes: Uint8Array): CameraDate | null {
  const text = ascii(bytes, 0, 48);
  const [whole = '', day, month = '', year, time, zone] = MAIL_DATE.exec(text) ?? [];
  if (day === undefined) return parseCameraDate(text);
  const offset = zone ?? (/(?:GMT|UT|Z)$/.test(whole) ? 'Z' : '');
  return parseCameraDate(`${year}-${MONTHS.indexOf(month) + 1}-${day} ${time}${offset}`);
}

/** The moment in a PNG's `tIME` chunk, when a program changed it last, in UTC (PNG section 11.3.4.1); null for none. */
export function readPngTime(bytes: Uint8Array): CameraDate | null {
  const two = (at: number) => String(bytes[at] ?? 0).padStart(2, '0');
  const year = String(uint16(bytes, 0)).padStart(4, '0');
  return parseCameraDate(`${year}-${two(2)}-${two(3)}T${two(4)}:${two(5)}:${two(6)}Z`);
}
