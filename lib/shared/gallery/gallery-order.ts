/** The orders of a list. By dates it is read from the server page by page, by name or size as a whole. */
export const GALLERY_ORDERS = ['uploaded', 'taken', 'name', 'size'] as const;
export type GalleryOrder = (typeof GALLERY_ORDERS)[number];

/** A list that is sorted in the browser has so many photos at most. */
export const MAX_SORTED = 2_000;

/** The order that an address asks for; anything else is that of the upload. */
export function parseGalleryOrder(value: unknown): GalleryOrder {
  return GALLERY_ORDERS.find((order) => order === value) ?? 'uploaded';
}

/** True for an order that the server has pages of; the others are made of everything there is. */
export function isPaged(order: GalleryOrder): order is 'uploaded' | 'taken' {
  return order === 'uploaded' || order === 'taken';
}

/** The address in this order in place of its own, at the top of the list. */
export function withOrder(address: string, order: GalleryOrder): URL {
  const url = new URL(address);
  for (const name of ['order', 'at', 'image']) url.searchParams.delete(name);
  if (order !== 'uploaded') url.searchParams.set('order', order);
  return url;
}
