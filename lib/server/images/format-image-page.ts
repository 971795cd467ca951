import type { ImageItem, ImagePage } from '@/lib/shared/wire';

/** The JSON of items lately shown, which `toImageItems` gives again and again: more than half of a page are their addresses. */
const textsOfItems = new WeakMap<ImageItem, string>();

/** A page as JSON, the same text that `JSON.stringify` makes of it. */
export function formatImagePage({ images, ...rest }: ImagePage): string {
  const items = images.map((item) => {
    const known = textsOfItems.get(item);
    if (known !== undefined) return known;
    const text = JSON.stringify(item);
    textsOfItems.set(item, text);
    return text;
  });
  return `{"images":[${items.join(',')}],${JSON.stringify(rest).slice(1)}`;
}
