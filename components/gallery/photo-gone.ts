/** Said of a photo that somebody has deleted for good meanwhile. */
export const PHOTO_GONE = 'That photo no longer exists.';

/** The same of several. */
export function photosGoneText(count: number): string {
  return count === 1 ? PHOTO_GONE : `${count} photos no longer exist.`;
}
