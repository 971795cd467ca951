import { type RefObject, useEffect, useLayoutEffect } from 'react';

/**
 * Marks a bar with `data-tight` where its buttons don't fit into one line: styles then leave words out. How long those are depends on the language,
 * so no width of the window tells. It is found out at each drawing and each change of size.
 */
export function useOneLine(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => leaveWordsOut(bar.current));
  useEffect(() => {
    const { current } = bar;
    if (current === null) return;
    const observer = new ResizeObserver(() => leaveWordsOut(current));
    observer.observe(current);
    return () => observer.disconnect();
  }, [bar]);
}

function leaveWordsOut(bar: HTMLElement | null): void {
  if (bar === null) return;
  delete bar.dataset.tight;
  const buttons = bar.querySelectorAll(':scope button');
  const [first, last] = [buttons[0], buttons[buttons.length - 1]];
  if (first === undefined || last === undefined) return;
  const isBelow = last.getBoundingClientRect().top >= first.getBoundingClientRect().bottom;
  if (isBelow) bar.dataset.tight = '';
}
