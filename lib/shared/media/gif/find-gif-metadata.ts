import type { MetadataKind } from '@/lib/shared/media/metadata-kind';
import { readBlocks } from './read-blocks';
import { type GifBlock, gifHeaderBytes } from './walk-gif';

/** What is in a GIF besides the picture. Throws DamagedImageError for a file that ends too early. */
export function findGifMetadata(bytes: Uint8Array): MetadataKind[] {
  const found: MetadataKind[] = [];
  let at = gifHeaderBytes(bytes);
  for (const block of readBlocks(bytes)) {
    // Bytes between blocks belong to nothing.
    if (block.start > at) found.push('other');
    const kind = kindOf(block);
    if (kind !== null) found.push(kind);
    at = block.end;
  }
  if (at < bytes.length) found.push('trailing');
  return found;
}

/** Null for what says nothing but how the picture looks and moves. */
function kindOf({ kind, application, start, end }: GifBlock): MetadataKind | null {
  if (kind === 'image' || kind === 'control' || kind === 'trailer') return null;
  if (kind === 'comment' || kind === 'text') return 'comment';
  if (application.startsWith('XMP Data')) return 'xmp';
  if (application === 'ICCRGBG1012') return null;
  const isLoop = application === 'NETSCAPE2.0' || application === 'ANIMEXTS1.0';
  return isLoop && end - start <= 25 ? null : 'other';
}
