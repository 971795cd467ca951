import { type RefObject, useEffect, useRef } from 'react';

/** The button of a row that is there in every state. */
const LAST_BUTTON = 'button:last-of-type';

/**
 * Keeps the focus in a row whose buttons come and go with its state: where the one that was pressed is gone, the row's last button has
 * it, and not the page, from which a person would have to begin anew.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>): () => void {
  const isPressed = useRef<boolean>(false);
  useEffect(() => {
    if (isPressed.current && document.activeElement === document.body) {
      box.current?.querySelector<HTMLElement>(LAST_BUTTON)?.focus();
      isPressed.current = false;
    }
  });
  return () => {
    isPressed.current = true;
  };
}

/** Gives the focus to the row below one that goes, or above it; false where it is the only one. */
export function focusNeighbour(button: HTMLElement): boolean {
  const row = button.closest('li');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const buttons = neighbour?.querySelectorAll<HTMLElement>('button') ?? [];
  const last = [...buttons].at(-1);
  last?.focus();
  return last !== undefined;
}

/** Gives the focus to the first button of a page whose list has become empty, where the removed row had it. */
export function useFocusAfterLast(box: RefObject<HTMLElement | null>, count: number): void {
  const hadRows = useRef<boolean>(false);
  useEffect(() => {
    const isEmptied = hadRows.current && count === 0;
    hadRows.current = count > 0;
    if (isEmptied && document.activeElement === document.body) box.current?.querySelector('button')?.focus();
  }, [box, count]);
}
