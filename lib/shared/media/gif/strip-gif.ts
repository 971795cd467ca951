import { rebuild } from '@/lib/shared/media/bytes';
import { readBlocks } from './read-blocks';
import { type GifBlock, gifHeaderBytes } from './walk-gif';

/** Application extensions that change how the picture looks, with the most bytes they take: more would hide something. */
const KEPT_APPLICATIONS: ReadonlyMap<string, number> = new Map([
  // How often it loops takes 19 bytes, a buffer size 21; some encoders write both.
  ['NETSCAPE2.0', 25],
  ['ANIMEXTS1.0', 25],
  ['ICCRGBG1012', Number.POSITIVE_INFINITY],
]);

/**
 * A GIF without comments, texts, application data (XMP among it), and everything behind its end. Pictures, delays, the
 * loop count and the colour profile are kept byte for byte. The same array when nothing has to go. Throws
 * DamagedImageError for a file that ends too early.
 */
export function stripGif(bytes: Uint8Array): Uint8Array {
  const blocks = readBlocks(bytes);
  const kept = blocks.filter((block, index) => isKept(block, blocks[index + 1]));
  const header = bytes.subarray(0, gifHeaderBytes(bytes));
  return rebuild(bytes, [header, ...kept.map(({ start, end }) => bytes.subarray(start, end))]);
}

function isKept({ kind, application, start, end }: GifBlock, next: GifBlock | undefined): boolean {
  switch (kind) {
    case 'image':
    case 'trailer':
      return true;
    case 'control':
      // The control block of a text goes with it: left alone it would delay the next picture.
      return next?.kind !== 'text';
    case 'application':
      return end - start <= (KEPT_APPLICATIONS.get(application) ?? 0);
    case 'comment':
    case 'text':
    case 'unknown':
      return false;
  }
}
