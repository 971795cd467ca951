import { rebuild } from '../bytes';
import { cleanControl, cleanLoop, cleanPicture, cleanTable, LOOPS } from './clean-blocks';
import { readGif } from './read-gif';

const TRAILER = 0x3b;

/**
 * A GIF of nothing but its pictures, how each is shown, and how often they are repeated, each block at its exact length;
 * codes end with the last pixel, and colours that no pixel has become black. Pictures, delays and the loop count stay as
 * they are; a trailer that is missing is there afterwards. The same array when nothing has to go. Throws DamagedImageError for a file that ends too early or whose
 * codes make no picture.
 */
export function stripGif(bytes: Uint8Array): Uint8Array {
  const { blocks, pictures, usedColours, tableStart, tableEnd } = readGif(bytes);
  const parts = [
    bytes.subarray(0, tableStart),
    cleanTable(bytes.subarray(tableStart, tableEnd), usedColours),
  ];
  let control: Uint8Array | null = null;
  let hasLoop = false;
  for (const block of blocks) {
    const { kind, application } = block;
    const picture = pictures.get(block);
    if (picture) {
      // The last of several counts. That of a text goes with it: left alone it would delay the next picture.
      if (control) parts.push(control);
      parts.push(cleanPicture(bytes, block, picture));
    }
    if (picture || kind === 'text') control = null;
    if (kind === 'control') control = cleanControl(bytes, block) ?? control;
    if (kind === 'trailer') continue;
    if (kind !== 'application' || hasLoop || !LOOPS.has(application)) continue;
    const loop = cleanLoop(bytes, block);
    hasLoop = loop !== null;
    if (loop) parts.push(loop);
  }
  parts.push(Uint8Array.of(TRAILER));
  return rebuild(bytes, parts);
}
