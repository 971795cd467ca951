import { ascii, uint16 } from '../media/bytes';
import { type CameraDate, parseCameraDate } from './parse-camera-date';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The form that the PNG specification suggests (RFC 822), `Tue, 14 Jul 2026 18:03:22 +0200`, and the one that screenshots of GNOME have:
 * `Tue 14 Jul 2026 06:03:22 PM CEST`. The name of a zone is no offset, as several places share one.
 */
const MAIL_DATE =
  /^(?:[A-Z][a-z]{2},? ?)?(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4}),? (\d{1,2}:\d{2}(?::\d{2})?)(?: ([AP]M))?(?: (GMT|UTC|UT|Z|[+-]\d{4}))?/;
/** The form of the C library: `Tue Jul 14 18:03:22 2026`, also with the name of a zone before the year. */
const C_DATE = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{2}:\d{2}:\d{2}) (?:([A-Z]{1,5}) )?(\d{4})/;

/** The date in a PNG's text `Creation Time`, as programs write it or as the specification suggests; null for none. */
export function readPngText(bytes: Uint8Array): CameraDate | null {
  const text = ascii(bytes, 0, 48);
  const mail = MAIL_DATE.exec(text);
  if (mail !== null) {
    const [, day = '', month = '', year = '', time = '', half, zone] = mail;
    return dateOf(year, month, day, of24Hours(time, half), zone);
  }
  const [, month = '', day, time = '', zone, year = ''] = C_DATE.exec(text) ?? [];
  return day === undefined ? parseCameraDate(text) : dateOf(year, month, day, time, zone);
}

function dateOf(
  year: string,
  month: string,
  day: string,
  time: string | null,
  zone: string | undefined,
): CameraDate | null {
  if (time === null) return null;
  const offset = zone !== undefined && /^(?:GMT|UTC?|Z)$/.test(zone) ? 'Z' : zone;
  const isOffset = offset !== undefined && /^(?:Z|[+-])/.test(offset);
  return parseCameraDate(`${year}-${MONTHS.indexOf(month) + 1}-${day} ${time}${isOffset ? offset : ''}`);
}

/** Null for an hour that a clock of twelve hours does not have. */
function of24Hours(time: string, half: string | undefined): string | null {
  if (half === undefined) return time;
  const [hour = '', ...rest] = time.split(':');
  if (Number(hour) < 1 || Number(hour) > 12) return null;
  return [(Number(hour) % 12) + (half === 'PM' ? 12 : 0), ...rest].join(':');
}

/** The moment in a PNG's `tIME` chunk, when a program changed it last, in UTC (PNG section 11.3.4.1); null for none. */
export function readPngTime(bytes: Uint8Array): CameraDate | null {
  const two = (at: number) => String(bytes[at] ?? 0).padStart(2, '0');
  const year = String(uint16(bytes, 0)).padStart(4, '0');
  return parseCameraDate(`${year}-${two(2)}-${two(3)}T${two(4)}:${two(5)}:${two(6)}Z`);
}
