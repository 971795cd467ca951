import { collectWalk } from '../collect-walk';
import { DamagedImageError } from '../damaged-image-error';
import { type GifBlock, isGif, walkGif } from './walk-gif';

/** A control block has eight bytes. One of many holds something else, and what it says of its picture may be that. */
const MAX_CONTROL_BYTES = 24;

/**
 * The blocks of a whole GIF, its trailer last where it has one: browsers do without, and so do we where nothing else is
 * missing. Throws DamagedImageError when it ends too early or has no picture.
 */
export function readBlocks(bytes: Uint8Array): readonly GifBlock[] {
  if (!isGif(bytes)) throw new DamagedImageError('The GIF does not begin as one.');
  const { parts: blocks, end } = collectWalk(walkGif(bytes));
  if (blocks.some(({ kind, start, end: to }) => kind === 'control' && to - start > MAX_CONTROL_BYTES)) {
    throw new DamagedImageError('The GIF shows a picture in no known way.');
  }
  switch (end) {
    case 'broken':
      throw new DamagedImageError('The GIF holds something that is no block.');
    case 'cut':
      throw new DamagedImageError('The GIF ends too early.');
    case 'open':
      // It announces a picture that is not there.
      if (blocks.at(-1)?.kind === 'control') throw new DamagedImageError('The GIF ends too early.');
      return withPicture(blocks);
    case 'complete':
      return withPicture(blocks);
  }
}

function withPicture(blocks: readonly GifBlock[]): readonly GifBlock[] {
  if (!blocks.some(({ kind }) => kind === 'image')) throw new DamagedImageError('The GIF has no picture.');
  return blocks;
}
