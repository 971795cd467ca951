import { createListeners } from '@/lib/browser/create-listeners';

/** Selected photos that are dragged, and where the pointer is in the window. */
export type Carried = Readonly<{
  ids: readonly string[];
  x: number;
  y: number;
  /** The pointer has let go of them here. */
  isDropped: boolean;
}>;

/** Dragging selected photos somewhere: onto an album, or to another place in one. */
export type Carry = Readonly<{
  subscribe: (listener: () => void) => () => void;
  /** Null while nothing is carried. */
  getSnapshot: () => Carried | null;
  /** Whether a drag that begins at a selected photo carries the selection; otherwise it selects. Off until somebody draws what is carried. */
  setOn: (isOn: boolean) => void;
  /** Ends it, wherever the photos are. */
  end: () => void;
}>;

/** How the grid carries. */
export type OwnCarry = Carry &
  Readonly<{
    isOn: () => boolean;
    move: (ids: readonly string[], point: Readonly<{ x: number; y: number }>) => void;
    drop: () => void;
  }>;

/** Nothing is carried. */
export function createCarry(): OwnCarry {
  const listeners = createListeners();
  let isOn = false;
  let carried: Carried | null = null;
  function set(next: Carried | null): void {
    if (next === carried) return;
    carried = next;
    listeners.tell();
  }
  return {
    subscribe: listeners.subscribe,
    getSnapshot: () => carried,
    setOn: (next) => {
      isOn = next;
      if (!isOn) set(null);
    },
    end: () => set(null),
    isOn: () => isOn,
    move: (ids, { x, y }) => set({ ids, x, y, isDropped: false }),
    drop: () => set(carried && { ...carried, isDropped: true }),
  };
}
