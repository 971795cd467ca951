import type { BoolReader } from './bool-reader';
import { MODE_PROBABILITIES } from './vp8-probabilities';

const MODES = 10;
const MODE_BITS = 9;
const PLACES = 4;

/** The tree of modes of a block of 4 by 4 pixels: the next branch, or a mode less one, negative (RFC 6386 section 8.2). */
const MODE_TREE = Int8Array.of(-1, 1, -2, 2, -3, 3, 4, 6, -4, 5, -5, -6, -7, 7, -8, 8, -9, -10);
/** Modes of a whole macroblock, numbered as those of its blocks that they count as. */
const DC = 0;
const TRUE_MOTION = 1;
const VERTICAL = 2;
const HORIZONTAL = 3;

/** Modes of the blocks above the current macroblock, four for each, and to its left. */
export type Neighbours = Readonly<{ above: Uint8Array; left: Uint8Array }>;

/** Reads how a macroblock is predicted, and returns whether its blocks are predicted one by one. */
export function readModes(reader: BoolReader, { above, left }: Neighbours, column: number): boolean {
  const isSplit = reader.read(145) === 0;
  const from = column * PLACES;
  if (isSplit) {
    for (let row = 0; row < PLACES; row += 1) {
      let before = left[row] ?? 0;
      for (let index = from; index < from + PLACES; index += 1) {
        before = readMode(reader, ((above[index] ?? 0) * MODES + before) * MODE_BITS);
        above[index] = before;
      }
      left[row] = before;
    }
  } else {
    const mode = readWholeMode(reader);
    above.fill(mode, from, from + PLACES);
    left.fill(mode);
  }
  // That of the colours: no other depends on it.
  if (reader.read(142) === 1 && reader.read(114) === 1) reader.read(183);
  return isSplit;
}

function readWholeMode(reader: BoolReader): number {
  if (reader.read(156) === 1) return reader.read(128) === 1 ? TRUE_MOTION : HORIZONTAL;
  return reader.read(163) === 1 ? VERTICAL : DC;
}

function readMode(reader: BoolReader, probabilities: number): number {
  let branch = MODE_TREE[reader.read(MODE_PROBABILITIES[probabilities] ?? 0)] ?? 0;
  while (branch > 0) {
    branch = MODE_TREE[2 * branch + reader.read(MODE_PROBABILITIES[probabilities + branch] ?? 0)] ?? 0;
  }
  return -branch - 1;
}
