import { type RefObject, useEffect, useRef } from 'react';

/**
 * For lists whose items are taken away by a button of theirs: tells the place of the item before it goes, and the focus goes to the button
 * that stands there afterwards, the last one at the end, or the page's first where none is left. It would fall to the body.
 */
export function useFocusAfterRemoval(list: RefObject<HTMLElement | null>): (index: number) => void {
  const left = useRef<Readonly<{ index: number; count: number }> | null>(null);
  const itemsOf = () => [...(list.current?.querySelectorAll('li') ?? [])];
  useEffect(() => {
    const items = itemsOf();
    // Not before it is gone: the server may refuse.
    if (left.current === null || items.length >= left.current.count) return;
    const { index } = left.current;
    left.current = null;
    if (document.activeElement !== document.body) return;
    const item = items[Math.min(index, items.length - 1)];
    const button = [...(item?.querySelectorAll('button') ?? [])].at(-1);
    (button ?? document.querySelector<HTMLElement>('main button'))?.focus();
  });
  return (index) => {
    left.current = { index, count: itemsOf().length };
  };
}
