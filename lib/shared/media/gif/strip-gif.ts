import { concat } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import type { MetadataKind } from '../metadata-kind';
import { type GifBlock, gifHeaderBytes, walkGif } from './walk-gif';

/** Application extensions that change how the picture looks: how often it loops, and its colour profile. */
const LOOP_EXTENSIONS = ['NETSCAPE2.0', 'ANIMEXTS1.0'];
const PROFILE_EXTENSION = 'ICCRGBG1012';
/** A loop count takes 19 bytes, a buffer size 21; more would hide something. */
const MAX_LOOP_BYTES = 27;

/**
 * A GIF without comments, texts, application data (XMP among it), and everything behind its end. Pictures, delays and
 * the loop count are kept byte for byte. Throws DamagedImageError for a file that ends too early.
 */
export function stripGif(bytes: Uint8Array): Uint8Array {
  const blocks = collect(bytes);
  if (findIn(bytes, blocks).length === 0) return bytes;
  const kept = blocks.filter((block, index) => classify(block, blocks[index + 1]) === null);
  return concat([
    bytes.subarray(0, gifHeaderBytes(bytes)),
    ...kept.map(({ start, end }) => bytes.subarray(start, end)),
  ]);
}

/** What is in the file besides the picture. Throws DamagedImageError for a file that ends too early. */
export function findGifMetadata(bytes: Uint8Array): MetadataKind[] {
  return findIn(bytes, collect(bytes));
}

function collect(bytes: Uint8Array): readonly GifBlock[] {
  const blocks: GifBlock[] = [];
  const walk = walkGif(bytes);
  for (;;) {
    const { done, value } = walk.next();
    if (!done) {
      blocks.push(value);
      continue;
    }
    const hasPicture = blocks.some(({ kind }) => kind === 'image');
    if (value.kind === 'cut' || !hasPicture) throw new DamagedImageError('The GIF ends too early.');
    return blocks;
  }
}

function findIn(bytes: Uint8Array, blocks: readonly GifBlock[]): MetadataKind[] {
  const kinds = blocks
    .map((block, index) => classify(block, blocks[index + 1]))
    .filter((kind) => kind !== null);
  const hasGaps = blocks.some(
    ({ start }, index) => start !== (blocks[index - 1]?.end ?? gifHeaderBytes(bytes)),
  );
  const end = blocks[blocks.length - 1]?.end ?? 0;
  return [
    ...kinds,
    ...(hasGaps ? (['other'] as const) : []),
    ...(end < bytes.length ? (['trailing'] as const) : []),
  ];
}

/** Null for what the picture needs. */
function classify(block: GifBlock, next: GifBlock | undefined): MetadataKind | null {
  switch (block.kind) {
    case 'image':
    case 'trailer':
      return null;
    case 'control':
      // The control block of a text goes with it: left alone it would delay the next picture.
      return next?.kind === 'text' ? 'other' : null;
    case 'comment':
    case 'text':
      return 'comment';
    case 'application':
      if (block.application === PROFILE_EXTENSION) return null;
      if (LOOP_EXTENSIONS.includes(block.application) && block.end - block.start <= MAX_LOOP_BYTES)
        return null;
      return block.application.startsWith('XMP Data') ? 'xmp' : 'other';
    case 'unknown':
      return 'other';
  }
}
