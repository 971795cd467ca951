import { type RefObject, useEffect } from 'react';

/** Gives the focus to the button that adds photos, and shows it, where a form that had the focus has made way for the page. */
export function useFocusAtFirst(box: RefObject<HTMLElement | null>, isWanted: boolean): void {
  useEffect(() => {
    const button = isWanted ? box.current?.querySelector<HTMLElement>('section button') : null;
    button?.focus({ preventScroll: true });
    // The browser may have kept the lower end of the page in sight, which is much longer now.
    button?.scrollIntoView({ block: 'center' });
  }, [box, isWanted]);
}
