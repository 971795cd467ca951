import { ascii, uint32 } from '../../bytes';
import { DamagedImageError } from '../../damaged-image-error';

/** A box by its four letters, and the bytes inside it. */
export type FoundBox = Readonly<{ type: string; content: Uint8Array; end: number }>;

/** A file that is clean has a few for each of its tiles. */
const MAX_BOXES = 20_000;
/** A file is whole only with all of these. */
const NEEDED = ['ftyp', 'meta', 'moov', 'mdat'];

/**
 * The boxes that lie one behind the other in `bytes`, and where the last of them ends: before the end of `bytes` where the
 * rest is none, or is told in a form that clean files do not have. Throws DamagedImageError for a part of the picture that is
 * longer than its place.
 */
export function splitBoxes(bytes: Uint8Array): Readonly<{ boxes: readonly FoundBox[]; end: number }> {
  const boxes: FoundBox[] = [];
  let end = 0;
  while (end + 8 <= bytes.length && boxes.length < MAX_BOXES) {
    const length = uint32(bytes, end);
    if (length < 8) break;
    const type = ascii(bytes, end + 4, 4);
    if (end + length > bytes.length) {
      if (NEEDED.includes(type)) throw new DamagedImageError('A box of the file is cut off.');
      break;
    }
    boxes.push({ type, content: bytes.subarray(end + 8, end + length), end: end + length });
    end += length;
  }
  return { boxes, end };
}
