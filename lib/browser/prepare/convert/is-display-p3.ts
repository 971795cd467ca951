import { ascii, hasAscii, uint16 } from '@/lib/shared/media/bytes';
import { readHeif } from '@/lib/shared/media/heif/read-heif';

/** Of the colour primaries of H.273, those of Display P3. */
const P3_PRIMARIES = 12;
const NAME = 'Display P3';

/** Whether a HEIC's numbers mean colours of Display P3, as every iPhone's do: its decoder hands the numbers on as they are. */
export function isDisplayP3(bytes: Uint8Array): boolean {
  return readHeif(bytes).properties.all.some(({ type, contentStart, end }) => {
    if (type !== 'colr') return false;
    if (hasAscii(bytes, contentStart, 'nclx')) return uint16(bytes, contentStart + 4) === P3_PRIMARIES;
    // A profile's name is UTF-16 in newer profiles.
    const profile = ascii(bytes, contentStart, Math.min(end - contentStart, 4_096));
    return profile.replaceAll('\0', '').includes(NAME);
  });
}
