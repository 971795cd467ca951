/**
 * Browsers decode a JPEG of four inks and return red, green and blue of their own making: each of cyan, magenta and yellow
 * times black, from which the four cannot be told. A picture whose black, or whose colours, are all of one number tells them:
 * coefficients of a quantisation table of zeros are zero, whatever they are coded as.
 *
 * Worked example: red is `(255 - cyan) * (255 - black) / 255`. With black at zeros the decoder takes 128 for `255 - black`, so
 * red is about half of `255 - cyan`.
 */
import { concat, fromAscii } from '../bytes';
import { isProfilePart } from './read-embedded-profile';
import { isFrameMarker, MARKER, walkJpeg } from './walk-jpeg';

/** The rest of the inks. */
export type KeptInks = 'colours' | 'black';

const COMPONENTS = 4;
const BLACK = 3;
/** Where components begin in a frame header, and the bytes of each, of which the last is its table. */
const [FIRST, COMPONENT_BYTES] = [6, 3];

/** The same JPEG, without its profile, with nothing but some of its inks; the others are of the number 128 everywhere. */
export function isolateInks(bytes: Uint8Array, kept: KeptInks): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let zeros: Uint8Array = new Uint8Array();
  for (const segment of walkJpeg(bytes)) {
    const whole = bytes.subarray(segment.start, segment.end);
    if (isProfilePart(bytes, segment)) continue;
    if (isFrameMarker(segment.marker)) {
      const frame = blankInks(whole, kept);
      parts.push(frame.header);
      zeros = zeroTable(frame.table);
    } else if (segment.marker === MARKER.SOS) {
      // Right before the scan, so that no other table takes its place.
      parts.push(zeros, whole);
    } else parts.push(whole);
  }
  return new Uint8Array(concat(parts));
}

/** A frame header in which the inks that are to go have a table of their own. */
function blankInks(segment: Uint8Array, kept: KeptInks): { header: Uint8Array; table: number } {
  const header = segment.slice();
  const content = header.subarray(4);
  const placeOf = (index: number) => FIRST + index * COMPONENT_BYTES + 2;
  const isKept = (index: number) => (index === BLACK) === (kept === 'black');
  const indices = Array.from({ length: COMPONENTS }, (_, index) => index);
  const used = indices.filter(isKept).map((index) => content[placeOf(index)]);
  // For four tables at most three are used.
  const table = [3, 2, 1, 0].find((number) => !used.includes(number)) ?? 3;
  for (const index of indices) if (!isKept(index)) content[placeOf(index)] = table;
  return { header, table };
}

function zeroTable(number: number): Uint8Array {
  return concat([fromAscii('\xff\xdb\0\x43'), Uint8Array.of(number), new Uint8Array(64)]);
}
