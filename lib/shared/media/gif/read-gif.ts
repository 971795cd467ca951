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

/** Reads all of it. Throws DamagedImageError as `readBlocks` and `readPicture` do. */
export function readGif(bytes: Uint8Array): ReadGif {
  const blocks = readBlocks(bytes);
  const pictures = new Map<GifBlock, GifPicture>();
  const usedColours = new Uint8Array(256);
  // Some decoders fill the screen with it.
  usedColours[bytes[11] ?? 0] = 1;
  for (const block of blocks) {
    if (block.kind !== 'image') continue;
    const picture = readPicture(bytes, block);
    pictures.set(block, picture);
    if (tableBytes(bytes[block.start + 9] ?? 0) > 0) continue;
    for (const [index, isUsed] of picture.usedColours.entries()) if (isUsed) usedColours[index] = 1;
  }
  return { blocks, pictures, tableStart: SCREEN_BYTES, tableEnd: gifHeaderBytes(bytes), usedColours };
}
