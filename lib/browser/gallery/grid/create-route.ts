import type { Feed } from '../feed/feed';
import type { GridModel } from './create-grid-model';
import { isPageEnd, scrollToTarget, type Target } from './scroll-page';

/**
 * The place in the grid that the page is sent to: the address's, or a photo's. A page goes there once it has the height for it,
 * and stays there while more is found above, until a person scrolls.
 */
export type Route = Readonly<{
  /** Sends the page somewhere. */
  send: (target: Target) => void;
  /** Goes at once, where the place is known. */
  go: (grid: HTMLElement, model: GridModel) => void;
  /** Another list is shown. Where it does not hold the place, the page goes to its beginning. True when the page is there. */
  restart: (list: Feed, isFirst: boolean) => boolean;
  /** The page has a new height: scrolls along with what was moved, or to the place; true when that shows another part of the list. */
  follow: (grid: HTMLElement, model: GridModel) => boolean;
  /** The window has moved. */
  moved: () => void;
  /** A person takes the page. */
  release: () => void;
  /** The page is on its way, or held where it was sent. */
  isUnderWay: (list: Feed) => boolean;
}>;

/** Sends nobody anywhere at first. */
export function createRoute(): Route {
  let target: Target | null = null;
  /** The place where the page is held, and how far it was scrolled then. */
  let held: { target: Target; y: number } | null = null;
  /** How far the page was scrolled when it was last sent anywhere: further down, a person has taken it. */
  let sentY = 0;

  return {
    send(wanted) {
      target = wanted;
      held = null;
      sentY = window.scrollY;
    },
    go(grid, model) {
      if (target !== null && scrollToTarget(grid, model, target) !== null) target = null;
    },
    restart(list, isFirst) {
      held = null;
      const { hasNewer } = list.state();
      if (target === null || !list.has(target.id ?? '')) {
        target = hasNewer ? { id: null, offset: 0 } : null;
        // A list that begins with the newest begins with what is above it on the page.
        if (!isFirst && !hasNewer) window.scrollTo({ top: 0, behavior: 'instant' });
      }
      sentY = window.scrollY;
      return target === null;
    },
    follow(grid, model) {
      // A page that has just become shorter is scrolled back by the browser, and not by a person.
      if (held && Math.abs(window.scrollY - held.y) > 1 && !isPageEnd()) held = null;
      const by = model.takeScroll();
      if (by !== 0) window.scrollBy({ top: by, behavior: 'instant' });
      const wanted = target ?? held?.target ?? null;
      const moved = wanted && scrollToTarget(grid, model, wanted);
      if (by !== 0 || moved) sentY = window.scrollY;
      if (held) held.y = window.scrollY;
      if (wanted === null || moved === null) return false;
      if (target === null) return Math.abs(moved) >= 1;
      target = null;
      // The list's beginning is held by no one: it moves up with every page that is read above it.
      const isPlace = wanted.id !== null && wanted.offset !== undefined;
      held = isPlace ? { target: wanted, y: window.scrollY } : null;
      return true;
    },
    moved() {
      if (window.scrollY > sentY + 1) target = null;
    },
    release() {
      target = null;
      held = null;
    },
    isUnderWay: (list) => held !== null || (target !== null && !list.has(target.id ?? '')),
  };
}
