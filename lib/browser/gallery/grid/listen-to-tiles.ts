/** Clicks, drags and keys on tiles: they open photos, select them, go to the neighbours. */
import { readingKey } from '@/lib/browser/dom/reading-key';
import type { OwnCarry } from '../albums/create-carry';
import type { Feed } from '../feed/feed';
import type { Selection } from '../select/create-selection';
import { listenToDrags } from './listen-to-drags';

type TilesOptions = Readonly<{
  /** The image above (-1) or below (1) another. */
  vertical: (id: string, by: 1 | -1) => string | undefined;
  /** The list that is shown at the moment. */
  feed: () => Feed;
  selection: Selection;
  carry: OwnCarry;
  activeId: () => string | null;
  /** Gives a tile the focus. */
  onActive: (id: string) => void;
  /** A tile has the focus, or with null something else in the grid. */
  onFocused: (id: string | null) => void;
  onOpen: (id: string) => void;
  onFavour: (id: string) => void;
  /** A picture in a tile did not load. */
  onBroken: (id: string, picture: HTMLImageElement) => void;
}>;

/** Listens to the element that holds the tiles; the function it returns ends it. */
export function listenToTiles(grid: HTMLElement, options: TilesOptions): () => void {
  const { vertical, feed, selection, carry, activeId, onActive, onFocused, onOpen, onFavour, onBroken } =
    options;
  // The selection as it was before the range that is being drawn.
  let base: Readonly<{ ids: ReadonlySet<string>; anchorId: string }> = { ids: new Set(), anchorId: '' };

  function beginRange(anchorId: string): void {
    if (base.anchorId === anchorId) return;
    base = { ids: selection.state().ids, anchorId };
  }
  function extendTo(id: string): void {
    selection.setRange(base.ids, feed().idsBetween(base.anchorId, id), base.anchorId);
  }
  function toggle(id: string): void {
    selection.toggle(id);
    base = { ids: selection.state().ids, anchorId: id };
  }

  function onClick(event: MouseEvent): void {
    const act = nearest(event.target, '[data-act]')?.dataset.act;
    const id = idOf(event.target);
    if (act === undefined || id === null) return;
    if (act === 'favour') {
      onFavour(id);
      return;
    }
    const { ids, anchorId } = selection.state();
    if (event.shiftKey) {
      beginRange(anchorId ?? id);
      extendTo(id);
    } else if (act === 'select' || ids.size > 0 || event.ctrlKey || event.metaKey) toggle(id);
    else onOpen(id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const id = activeId();
    if (id === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ') {
      event.preventDefault();
      toggle(id);
      return;
    }
    const to = targetOf(readingKey(event), id);
    if (to === undefined) return;
    event.preventDefault();
    if (event.shiftKey) {
      beginRange(selection.state().anchorId ?? id);
      extendTo(to);
    }
    onActive(to);
  }

  function targetOf(key: string, id: string): string | undefined {
    if (key === 'ArrowLeft') return feed().step(id, -1);
    if (key === 'ArrowRight') return feed().step(id, 1);
    if (key === 'ArrowUp') return vertical(id, -1);
    if (key === 'ArrowDown') return vertical(id, 1);
    return undefined;
  }

  /** A button is pressed when Space comes up; it has done its work by then. */
  function onKeyUp(event: KeyboardEvent): void {
    if (event.key === ' ') event.preventDefault();
  }
  function onError({ target }: Event): void {
    const id = idOf(target);
    if (target instanceof HTMLImageElement && id !== null) onBroken(id, target);
  }

  const stopDrags = listenToDrags(grid, {
    onStart(id) {
      base = { ids: selection.state().ids, anchorId: id };
      extendTo(id);
    },
    onOver: extendTo,
    carries: (id) => carry.isOn() && selection.state().ids.has(id),
    onCarry: (point) => carry.move([...selection.state().ids], point),
    onDrop: (isMeant) => (isMeant ? carry.drop() : carry.end()),
  });
  const listening = new AbortController();
  const { signal } = listening;
  grid.addEventListener('click', onClick, { signal });
  grid.addEventListener('keydown', onKeyDown, { signal });
  grid.addEventListener('keyup', onKeyUp, { signal });
  grid.addEventListener('focusin', ({ target }) => onFocused(idOf(target)), { signal });
  // Such an event does not bubble.
  grid.addEventListener('error', onError, { signal, capture: true });
  return () => {
    stopDrags();
    listening.abort();
  };
}

function nearest(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

function idOf(target: EventTarget | null): string | null {
  return nearest(target, '[data-id]')?.dataset.id ?? null;
}
