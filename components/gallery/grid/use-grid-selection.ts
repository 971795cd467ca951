import { type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react';
import type { Feed } from '../feed/feed';
import type { Selection } from '../select/create-selection';
import type { GridModel } from './create-grid-model';
import { useDragSelect } from './use-drag-select';

type Options = {
  grid: RefObject<HTMLElement | null>;
  model: GridModel;
  feed: Feed;
  selection: Selection;
  activeId: string | null;
  /** Gives a tile the focus. */
  onActive: (id: string) => void;
  onOpen: (id: string) => void;
};

/** What clicks, drags and keys on tiles do: open, select, go to the neighbours. */
export function useGridSelection({ grid, model, feed, selection, activeId, onActive, onOpen }: Options) {
  // What was selected before the range that is being drawn.
  const base = useRef<{ ids: ReadonlySet<string>; anchorId: string }>({ ids: new Set(), anchorId: '' });

  function beginRange(anchorId: string): void {
    if (base.current.anchorId === anchorId) return;
    base.current = { ids: selection.state().ids, anchorId };
  }
  function extendTo(id: string): void {
    const { ids, anchorId } = base.current;
    selection.setRange(ids, feed.idsBetween(anchorId, id), anchorId);
  }
  function toggle(id: string): void {
    selection.toggle(id);
    base.current = { ids: selection.state().ids, anchorId: id };
  }

  useDragSelect(grid, {
    onStart(id) {
      base.current = { ids: selection.state().ids, anchorId: id };
      extendTo(id);
    },
    onOver: extendTo,
  });

  function onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const act = target?.closest<HTMLElement>('[data-act]')?.dataset.act;
    const id = target?.closest<HTMLElement>('[data-id]')?.dataset.id;
    if (act === undefined || id === undefined) return;
    const { ids, anchorId } = selection.state();
    if (event.shiftKey) {
      beginRange(anchorId ?? id);
      extendTo(id);
    } else if (act === 'select' || ids.size > 0 || event.ctrlKey || event.metaKey) toggle(id);
    else onOpen(id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (activeId === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ') {
      event.preventDefault();
      toggle(activeId);
      return;
    }
    const to = targetOf(event.key, activeId);
    if (to === undefined) return;
    event.preventDefault();
    if (event.shiftKey) {
      beginRange(selection.state().anchorId ?? activeId);
      extendTo(to);
    }
    onActive(to);
  }

  function targetOf(key: string, id: string): string | undefined {
    if (key === 'ArrowLeft') return feed.step(id, -1);
    if (key === 'ArrowRight') return feed.step(id, 1);
    if (key === 'ArrowUp') return model.vertical(id, -1);
    if (key === 'ArrowDown') return model.vertical(id, 1);
    return undefined;
  }

  /** A button is pressed when Space comes up; it has done its work by then. */
  function onKeyUp(event: KeyboardEvent): void {
    if (event.key === ' ') event.preventDefault();
  }

  return { onClick, onKeyDown, onKeyUp };
}
