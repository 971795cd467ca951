import { ascii, uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';

/** One box of an ISO base media file: size, type, content. */
export type Box = Readonly<{ type: string; start: number; contentStart: number; end: number }>;

/** The boxes between two positions (ISO/IEC 14496-12 section 4.2). Throws DamagedImageError when one ends behind `to`. */
export function readBoxes(bytes: Uint8Array, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  let at = from;
  while (at + 8 <= to) {
    const box = readBox(bytes, at, to);
    if (box.end > to) throw new DamagedImageError('A box of the AVIF ends too late.');
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

/** The box at a position; its end may lie behind `to` when the file was cut. */
export function readBox(bytes: Uint8Array, at: number, to: number): Box {
  const size = uint32(bytes, at);
  const isLarge = size === 1;
  const contentStart = at + (isLarge ? 16 : 8);
  const length = isLarge ? uint32(bytes, at + 8) * 2 ** 32 + uint32(bytes, at + 12) : size;
  // A size of 0: to the end of the file.
  const end = size === 0 ? to : at + length;
  if (end < contentStart) throw new DamagedImageError('A box of the AVIF has no room for its header.');
  return { type: ascii(bytes, at + 4, 4), start: at, contentStart, end };
}

/** The first box of a type. */
export function findBox(boxes: readonly Box[], type: string): Box | undefined {
  return boxes.find((box) => box.type === type);
}
