import { isPlausible, type Taken } from './taken';

/**
 * Decides which date counts of what a client stated and of what its bytes say:
 *
 * 1. A camera's date in the bytes: a statement is a claim, and this is what arrived.
 * 2. A camera's date that the client read before it converted or stripped the file.
 * 3. A date of the file in the bytes.
 * 4. A date of the file that the client stated.
 *
 * A stated date that no photo can have at `nowMs` counts as none: the clock of a visitor is no reason to refuse a photo.
 */
export function chooseTaken(stated: Taken | null, read: Taken | null, nowMs: number): Taken | null {
  const claim = stated !== null && isPlausible(stated, nowMs) ? stated : null;
  if (read !== null && !read.isFileDate) return read;
  if (claim !== null && !claim.isFileDate) return claim;
  return read ?? claim;
}
