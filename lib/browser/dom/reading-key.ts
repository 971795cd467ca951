/**
 * The key of an event as its page is read: `ArrowLeft` leads back and `ArrowRight` on. In a page that is read from right to left the one is
 * returned for the other; every other key stays as it is.
 */
export function readingKey({ key, target }: Readonly<{ key: string; target: EventTarget | null }>): string {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return key;
  const element = target instanceof Element ? target : document.documentElement;
  if (!isRightToLeft(element)) return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
}

/** Whether lines of an element begin on the right, as in Arabic. */
export function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
