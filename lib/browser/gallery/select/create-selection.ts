/** The images that are selected: ids, so that images which were never loaded can be among them. */
import { createListeners } from '@/lib/browser/create-listeners';

export type SelectionState = Readonly<{
  ids: ReadonlySet<string>;
  /** Where a range begins. */
  anchorId: string | null;
}>;

export type Selection = Readonly<{
  subscribe: (listener: () => void) => () => void;
  state: () => SelectionState;
  /** Adds or removes one, and begins ranges there. */
  toggle: (id: string) => void;
  /** Adds all of them; the anchor stays. */
  add: (ids: Iterable<string>) => void;
  /** `base` with a range in place of an earlier one: what a drag or Shift covers now. */
  setRange: (base: ReadonlySet<string>, ids: readonly string[], anchorId: string) => void;
  remove: (ids: Iterable<string>) => void;
  clear: () => void;
}>;

export function createSelection(): Selection {
  const listeners = createListeners();
  let state: SelectionState = { ids: new Set(), anchorId: null };

  function set(ids: ReadonlySet<string>, anchorId: string | null): void {
    state = { ids, anchorId };
    listeners.tell();
  }

  return {
    subscribe: listeners.subscribe,
    state: () => state,
    toggle(id) {
      const ids = new Set(state.ids);
      if (!ids.delete(id)) ids.add(id);
      set(ids, id);
    },
    add: (added) => set(new Set([...state.ids, ...added]), state.anchorId),
    setRange: (base, ids, anchorId) => set(new Set([...base, ...ids]), anchorId),
    remove(removed) {
      const ids = new Set(state.ids);
      for (const id of removed) ids.delete(id);
      if (ids.size !== state.ids.size) set(ids, state.anchorId);
    },
    clear: () => set(new Set(), null),
  };
}
