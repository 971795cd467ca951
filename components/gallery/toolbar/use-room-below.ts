import { type RefObject, useLayoutEffect } from 'react';

/** Between the element and the lower edge of the window, in pixels. */
const MARGIN = 8;
/** Lower than this it shows nothing worth scrolling through, in pixels. */
const LEAST = 160;

/** Keeps an element that hangs over the page within the window while it is open: what has no room in it scrolls. */
export function useRoomBelow(element: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return;
    const place = () => {
      const box = element.current;
      if (box === null) return;
      const room = window.innerHeight - box.getBoundingClientRect().top - MARGIN;
      box.style.maxHeight = `${Math.max(LEAST, room)}px`;
    };
    place();
    const stop = new AbortController();
    window.addEventListener('resize', place, { signal: stop.signal });
    window.addEventListener('scroll', place, { signal: stop.signal, passive: true });
    return () => stop.abort();
  }, [element, isOpen]);
}
