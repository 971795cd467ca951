import { type RefObject, startTransition, useCallback, useEffect, useState } from 'react';
import { rowsInView } from './rows-in-view';

/**
 * Says which rows of a list of equally high rows are in the window or close to it. None at first: they are measured once the page around them
 * is laid out, which nothing forces.
 */
export function useRowsInView(list: RefObject<HTMLElement | null>, rowHeight: number, count: number) {
  const [range, setRange] = useState({ first: 0, end: 0 });
  const measure = useCallback(() => {
    const element = list.current;
    if (element === null) return;
    const listTop = element.getBoundingClientRect().top;
    const next = rowsInView({ listTop, viewHeight: window.innerHeight, rowHeight, count });
    setRange((now) => (now.first === next.first && now.end === next.end ? now : next));
  }, [list, rowHeight, count]);
  useEffect(() => {
    startTransition(measure);
    window.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, [measure]);
  return range;
}
