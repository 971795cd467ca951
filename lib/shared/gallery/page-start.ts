import { dateOfId } from '../keys/image-id';

/** Where a page begins: behind an image, with what is older than an ISO date, or at a position of an index. */
export type PageStart = Readonly<{ after?: string; before?: string; from?: string }>;

/**
 * The start of a page whose first image is this one: the page behind the id next before it. Images can share a millisecond,
 * so their date alone would not do.
 */
export function startAt(id: string): PageStart {
  const tail = Number.parseInt(id.slice(-12), 16);
  if (tail > 0) return { after: id.slice(0, -12) + (tail - 1).toString(16).padStart(12, '0') };
  return { before: new Date(dateOfId(id).getTime() + 1).toISOString() };
}
