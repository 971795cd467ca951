import type { ImageRow } from '@/lib/shared/keys/row/image-row';

/**
 * Whether the address of a thumbnail would tell somebody who may only see the photo more than they are told: a thumbnail's key is its
 * row (`row-codec.ts`), encoded and not encrypted. In it stand who sent the photo, its tags, and the albums that it is in; one album
 * alone is the one that they look at, or an id that opens nothing.
 */
export function tellsMore({ uploader, tags, albums = [] }: ImageRow): boolean {
  return uploader !== undefined || tags.length > 0 || albums.length > 1;
}
