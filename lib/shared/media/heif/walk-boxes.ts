import { ascii, uint32 } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';

/** One box of an ISO base media file: size, type, content. */
export type Box = Readonly<{ type: string; start: number; contentStart: number; end: number }>;

/** More boxes side by side than any picture has; a file that claims more is made to be slow. */
const MAX_BOXES = 10_000;

/**
 * The boxes between two positions (ISO/IEC 14496-12 section 4.2). Throws DamagedImageError when one ends behind `to`,
 * and beyond 10,000.
 */
export function readBoxes(bytes: Uint8Array, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  let at = from;
  while (at + 8 <= to) {
    const box = readBox(bytes, at, to);
    if (box.end > to) throw new DamagedImageError(`The ${box.type} box of the file ends too late.`);
    if (boxes.length >= MAX_BOXES) throw new DamagedImageError('The file has too many boxes.');
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

/** The boxes inside one; `skip` bytes of its own fields come first. */
export function readChildren(bytes: Uint8Array, { contentStart, end }: Box, skip = 0): Box[] {
  return readBoxes(bytes, contentStart + skip, end);
}

/** The box at a position; its end may lie behind `to` when the file was cut. */
export function readBox(bytes: Uint8Array, at: number, to: number): Box {
  const size = uint32(bytes, at);
  const isLarge = size === 1;
  const contentStart = at + (isLarge ? 16 : 8);
  const length = isLarge ? uint32(bytes, at + 8) * 2 ** 32 + uint32(bytes, at + 12) : size;
  // A size of 0: to the end of the file.
  const end = size === 0 ? to : at + length;
  if (end < contentStart) throw new DamagedImageError('A box of the file has no room for its header.');
  return { type: ascii(bytes, at + 4, 4), start: at, contentStart, end };
}

/** The only box of a type. Throws DamagedImageError for two: readers differ in which of them they believe. */
export function findBox(boxes: readonly Box[], type: string): Box | undefined {
  const [box, second] = boxes.filter((candidate) => candidate.type === type);
  if (second) throw new DamagedImageError(`The file has two ${type} boxes.`);
  return box;
}
