import type { ImageItem } from '@/lib/shared/wire';

/** Both lists as one, newest first, each image once: the one of `added` counts. Ids begin with the inverted time. */
export function mergeImages(images: readonly ImageItem[], added: readonly ImageItem[]): readonly ImageItem[] {
  const byId = new Map([...images, ...added].map((image) => [image.id, image]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
