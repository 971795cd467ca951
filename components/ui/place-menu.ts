import { isRightToLeft } from '@/lib/browser/dom/reading-key';

/** From a window's edges, and from what a menu belongs to; in pixels. */
const SPACE = 8;

/** Narrower windows have their menus at the bottom, where the style sheet puts them. */
const BESIDE = '(min-width: 40rem)';

/** Puts a menu below its anchor, where its last edges meet; above it where there is no room below, and never outside of the window. */
export function placeMenu(menu: HTMLElement, anchor: DOMRect): void {
  if (!window.matchMedia(BESIDE).matches) {
    menu.style.inset = '';
    return;
  }
  const { offsetWidth: width, offsetHeight: height } = menu;
  const isReversed = isRightToLeft(menu);
  const left = within(isReversed ? anchor.left : anchor.right - width, window.innerWidth - width);
  const below = anchor.bottom + SPACE;
  const hasRoom = below + height + SPACE <= window.innerHeight;
  const top = within(hasRoom ? below : anchor.top - height - SPACE, window.innerHeight - height);
  menu.style.inset = `${top}px auto auto ${left}px`;
}

function within(value: number, most: number): number {
  return Math.max(SPACE, Math.min(most - SPACE, value));
}
