import { type RefObject, startTransition, useEffect, useState } from 'react';

/** The width of an element in pixels, as it is now and as it becomes; 0 before it is there. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  // Once the page around it is laid out, which nothing forces.
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => setWidth(current.clientWidth);
    startTransition(measure);
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
