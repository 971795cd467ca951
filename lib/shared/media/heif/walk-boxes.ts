import { ascii, uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { createAllowance } from './create-allowance';

/** One box of an ISO base media file: size, type, content. */
export type Box = Readonly<{ type: string; start: number; contentStart: number; end: number }>;

/** Reads the boxes between two positions. */
export type BoxReader = (from: number, to: number) => Box[];

/** In a whole file. A picture of 200 tiles has 250. */
const MAX_BOXES = 10_000;

/**
 * Reads the boxes of one file (ISO/IEC 14496-12 section 4.2); up to seven bytes behind the last of them are passed over. It
 * throws DamagedImageError when a box ends behind `to`, and beyond 10,000 boxes over all calls.
 */
export function createBoxReader(bytes: Uint8Array): BoxReader {
  const take = createAllowance(MAX_BOXES, 'boxes');
  return (from, to) => {
    const boxes: Box[] = [];
    let at = from;
    while (at + 8 <= to) {
      take();
      const box = readBox(bytes, at, to);
      if (box.end > to) throw new DamagedImageError(`The ${box.type} box of the file ends too late.`);
      boxes.push(box);
      at = box.end;
    }
    return boxes;
  };
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
