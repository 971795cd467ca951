/** Where the grid is on the page, and how the page gets to a place in it. */
import type { GridModel } from './create-grid-model';

/** An image, or with null the list's beginning; at `offset` pixels from the window's top, or with least scrolling. */
export type Target = Readonly<{ id: string | null; offset?: number }>;

/** Scrolls there, and tells by how much; null when it is not placed yet. */
export function scrollToTarget(grid: HTMLElement, model: GridModel, { id, offset }: Target): number | null {
  const box = id === null ? { top: model.start(), height: 0 } : model.boxOf(id);
  if (!box) return null;
  const top = viewTop(grid);
  const bottom = top + window.innerHeight - marginOf(grid);
  let by = 0;
  if (offset !== undefined) by = box.top - offset - top;
  else if (box.top < top) by = box.top - top - 8;
  else if (box.top + box.height > bottom) by = box.top + box.height - bottom + 8;
  const before = window.scrollY;
  if (by !== 0) window.scrollBy({ top: by, behavior: 'instant' });
  // A page that is still too short goes less far.
  return window.scrollY - before;
}

/** True while the page is not scrolled. */
export function isPageTop(): boolean {
  return window.scrollY < 1;
}

/** True where the page cannot be scrolled further. */
export function isPageEnd(): boolean {
  return window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1;
}

/** Height of what covers the window's top, in pixels. */
export function marginOf(grid: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(grid).scrollMarginTop) || 0;
}

/** The top of the window below what covers it, in pixels from the grid's top. */
export function viewTop(grid: HTMLElement): number {
  return marginOf(grid) - grid.getBoundingClientRect().top;
}
