/** A colour profile in a JPEG (ICC.1:2022 annex B.4): in APP2 segments, each with its number and how many there are. */
import { concat, fromAscii, hasAscii } from '../bytes';
import { type JpegSegment, MARKER } from './walk-jpeg';

const NAME = 'ICC_PROFILE\0';
const HEADER_BYTES = NAME.length + 2;
/** The bytes of a profile in one segment. */
const MAX_PART_BYTES = 65_533 - HEADER_BYTES;

/** Whether a segment is a part of a profile. */
export function isProfilePart(bytes: Uint8Array, { marker, contentStart, end }: JpegSegment): boolean {
  return marker === MARKER.APP2 && hasAscii(bytes.subarray(contentStart, end), 0, NAME);
}

/** The profile that the parts make up; null unless each of them is there once. */
export function readEmbeddedProfile(bytes: Uint8Array, parts: readonly JpegSegment[]): Uint8Array | null {
  const numbered = new Map<number, Uint8Array>();
  for (const { contentStart, end } of parts) {
    const count = bytes[contentStart + NAME.length + 1];
    if (end - contentStart < HEADER_BYTES || count !== parts.length) return null;
    numbered.set(bytes[contentStart + NAME.length] ?? 0, bytes.subarray(contentStart + HEADER_BYTES, end));
  }
  const ordered = parts.map((_, index) => numbered.get(index + 1));
  const whole = ordered.filter((part) => part !== undefined);
  return parts.length > 0 && whole.length === parts.length ? concat(whole) : null;
}

/** The contents of the segments that a profile takes, as few as may be; none for a profile that takes more than there may be. */
export function splitProfile(profile: Uint8Array): Uint8Array[] {
  const count = Math.ceil(profile.length / MAX_PART_BYTES);
  if (count > 255) return [];
  return Array.from({ length: count }, (_, index) => {
    const part = profile.subarray(index * MAX_PART_BYTES, (index + 1) * MAX_PART_BYTES);
    return concat([fromAscii(NAME), Uint8Array.of(index + 1, count), part]);
  });
}
