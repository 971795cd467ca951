import { type RefObject, useEffect, useRef } from 'react';

/**
 * Opens the dialog while there is an image, and keeps the focus where the person is: inside the dialog even when the
 * button that had it is gone (else the arrow keys would fall silent), and afterwards on the tile of the image seen last.
 */
export function useViewerFocus(dialog: RefObject<HTMLDialogElement | null>, imageId: string | undefined) {
  const lastId = useRef<string | null>(null);
  const isOpen = imageId !== undefined;
  useEffect(() => {
    if (isOpen) {
      dialog.current?.showModal();
      return;
    }
    dialog.current?.close();
    if (lastId.current !== null) tileOf(lastId.current)?.focus();
  }, [isOpen, dialog]);
  useEffect(() => {
    if (imageId === undefined) return;
    lastId.current = imageId;
  }, [imageId]);
  // After every drawing: any of them may have taken the focused button away.
  useEffect(() => {
    if (!dialog.current?.open || dialog.current.contains(document.activeElement)) return;
    dialog.current.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  });
}

function tileOf(imageId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-id="${imageId}"] button`);
}
