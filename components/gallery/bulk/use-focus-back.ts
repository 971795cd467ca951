import { type RefObject, useLayoutEffect } from 'react';

/**
 * Gives the focus to the grid when a bar goes away that has it, such as the tools of a selection that was moved to the trash: without this it falls to
 * the page's beginning. The photo that takes it is the grid's one stop of the Tab key; where no
 * photo is left, it is the page's first button.
 */
export function useFocusBack(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = bar;
    return () => {
      if (!current?.contains(document.activeElement)) return;
      // Once the photos that leave are gone too.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const next = ['[data-id] [tabindex="0"]', 'main button']
          .map((selector) => document.querySelector<HTMLElement>(selector))
          .find((element) => element !== null);
        next?.focus({ preventScroll: true });
      });
    };
  }, [bar]);
}
