import { DamagedImageError } from '../damaged-image-error';
import { readBlocks } from './read-blocks';
import { type GifPicture, readPicture } from './read-picture';
import { type GifBlock, gifHeaderBytes, tableBytes } from './walk-gif';

/** Signature, and screen with the colour behind everything. */
const SCREEN_BYTES = 13;

/** A GIF whose every picture was read to its end. */
export type ReadGif = Readonly<{
  blocks: readonly GifBlock[];
  pictures: ReadonlyMap<GifBlock, GifPicture>;
  /** The colours of the table that pictures without one of their own share. */
  tableStart: number;
  tableEnd: number;
  /** The colours that are shown, by index. */
  usedColours: Uint8Array;
}>;

/** Reads all of it. Throws DamagedImageError as `readBlocks` and `readPicture` do, and for a colour that is in no table. */
export function readGif(bytes: Uint8Array): ReadGif {
  const blocks = readBlocks(bytes);
  const pictures = new Map<GifBlock, GifPicture>();
  const usedColours = new Uint8Array(256);
  // Some decoders fill the screen with it.
  usedColours[bytes[11] ?? 0] = 1;
  let clear: number | null = null;
  for (const block of blocks) {
    if (block.kind === 'control') clear = clearColour(bytes, block);
    if (block.kind !== 'image') continue;
    const picture = readPicture(bytes, block);
    pictures.set(block, picture);
    const own = tableBytes(bytes[block.start + 9] ?? 0);
    checkColours(picture, { clear, tableLength: own > 0 ? own : gifHeaderBytes(bytes) - SCREEN_BYTES });
    clear = null;
    if (own > 0) continue;
    for (const [index, isUsed] of picture.usedColours.entries()) if (isUsed) usedColours[index] = 1;
  }
  return { blocks, pictures, tableStart: SCREEN_BYTES, tableEnd: gifHeaderBytes(bytes), usedColours };
}

/** The colour that the next picture is clear in; null for none. */
function clearColour(bytes: Uint8Array, { start }: GifBlock): number | null {
  return (bytes[start + 3] ?? 0) & 1 ? (bytes[start + 6] ?? 0) : null;
}

/** Readers make something of their own of a colour that is in no table, unless it is the one that is clear. */
function checkColours(
  { usedColours }: GifPicture,
  { clear, tableLength }: Readonly<{ clear: number | null; tableLength: number }>,
): void {
  if (usedColours.some((isUsed, colour) => isUsed === 1 && colour !== clear && colour * 3 >= tableLength))
    throw new DamagedImageError('The GIF lacks a colour.');
}
