import { isSameBytes } from '../bytes';
import type { MetadataKind } from '../metadata-kind';
import { cleanControl, cleanLoop, cleanPicture, cleanTable, LOOPS } from './clean-blocks';
import { type ReadGif, readGif } from './read-gif';
import type { GifBlock } from './walk-gif';

/** Finds everything in a GIF besides the picture. Throws DamagedImageError for a file that is damaged or ends too early. */
export function findGifMetadata(bytes: Uint8Array): MetadataKind[] {
  const gif = readGif(bytes);
  const { blocks, tableStart, tableEnd, usedColours } = gif;
  const table = bytes.subarray(tableStart, tableEnd);
  const found: MetadataKind[] = cleanTable(table, usedColours) === table ? [] : ['other'];
  let at = tableEnd;
  let loops = 0;
  for (const [index, block] of blocks.entries()) {
    // Bytes between blocks belong to nothing.
    if (block.start > at) found.push('other');
    if (block.kind === 'application') loops += 1;
    const kind = kindOf(bytes, block, gif);
    if (kind !== null) found.push(kind);
    const isLost = block.kind === 'control' && blocks[index + 1]?.kind !== 'image';
    if (kind === null && (isLost || (block.kind === 'application' && loops > 1))) found.push('other');
    at = block.end;
  }
  // Without an end nothing tells what belongs to the file.
  if (blocks.at(-1)?.kind !== 'trailer') found.push('other');
  if (at < bytes.length) found.push('trailing');
  return found;
}

/** Null for what says nothing but how the picture looks and moves. */
function kindOf(bytes: Uint8Array, block: GifBlock, { pictures }: ReadGif): MetadataKind | null {
  const { kind, application, start, end } = block;
  const otherUnless = (cleaned: Uint8Array | null) =>
    cleaned !== null && isSameBytes(cleaned, bytes.subarray(start, end)) ? null : 'other';
  switch (kind) {
    case 'trailer':
      return null;
    case 'image': {
      const picture = pictures.get(block);
      return otherUnless(picture ? cleanPicture(bytes, block, picture) : null);
    }
    case 'control':
      return otherUnless(cleanControl(bytes, block));
    case 'comment':
    case 'text':
      return 'comment';
    case 'application':
      if (application.startsWith('XMP Data')) return 'xmp';
      return otherUnless(LOOPS.has(application) ? cleanLoop(bytes, block) : null);
    case 'unknown':
      return 'other';
  }
}
