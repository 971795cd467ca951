import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to the button that adds photos on a page whose list has become empty, where a removed file had it. */
export function useFocusAfterLast(box: RefObject<HTMLElement | null>, count: number): void {
  const hadFiles = useRef<boolean>(false);
  useEffect(() => {
    const isEmptied = hadFiles.current && count === 0;
    hadFiles.current = count > 0;
    if (isEmptied && document.activeElement === document.body)
      box.current?.querySelector<HTMLElement>('section button')?.focus();
  }, [box, count]);
}
