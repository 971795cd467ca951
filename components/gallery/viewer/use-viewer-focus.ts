import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { openModal } from '../../ui/open-modal';

/**
 * Opens the dialog, and keeps the focus where the person is: inside the dialog even when the button that had it is gone,
 * else the arrow keys would fall silent.
 */
export function useViewerFocus(dialog: RefObject<HTMLDialogElement | null>): void {
  // Closed before it is taken out of the page: the browser gives the focus back by no other way.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element) openModal(element);
    return () => element?.close();
  }, [dialog]);
  // After every drawing: any of them may have taken the focused button away.
  useEffect(() => {
    if (!dialog.current?.open || dialog.current.contains(document.activeElement)) return;
    dialog.current.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  });
}
