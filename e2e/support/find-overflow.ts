import type { Page } from '@playwright/test';

/**
 * Everything of a page that a narrow window loses, in words: a page that is wider than the window, controls that reach out of it or are
 * cut off by what is around them. Parts that scroll by themselves may be wider than they are shown.
 */
export function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = window.innerWidth;
    const found: string[] = [];
    const root = document.documentElement;
    const isUsualText = getComputedStyle(root).fontSize === '16px';
    if (root.scrollWidth > width) found.push(`the page is ${root.scrollWidth} pixels wide`);
    const nameOf = (element: Element) => {
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
      return `${element.tagName.toLowerCase()} “${name.slice(0, 40)}”`;
    };
    const scrolls = (element: Element | null): boolean => {
      for (let box = element; box !== null && box !== document.body; box = box.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth)
          return true;
      }
      return false;
    };
    /** How far the words of a control reach out of it sideways, in pixels: there they lie over its neighbour. */
    const wordsOutside = (control: Element): number => {
      const { left, right } = control.getBoundingClientRect();
      const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
      let outside = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        // Words that are cut off at an edge, or are for screen readers alone, lie over nothing.
        const clips = (box: Element | null): boolean =>
          box !== null &&
          (getComputedStyle(box).overflowX !== 'visible' || (box !== control && clips(box.parentElement)));
        if (clips(node.parentElement)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects())
          outside = Math.max(outside, left - box.left, box.right - right);
      }
      return Math.round(outside);
    };
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('[inert]') === null;
    const open = [...document.querySelectorAll('dialog[open]')].at(-1);
    const controls = (open ?? document).querySelectorAll(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    );
    for (const control of controls) {
      const box = control.getBoundingClientRect();
      // For screen readers alone, or a frame around a picture of a button.
      if (box.width < 2 || box.height < 2 || !isShown(control) || control.closest('.sr-only') !== null)
        continue;
      if ((box.right > width + 1 || box.left < -1) && !scrolls(control.parentElement)) {
        found.push(`${nameOf(control)} lies at ${Math.round(box.left)} to ${Math.round(box.right)}`);
      }
      // Text of twice the size may reach into the room between two controls.
      const outside = isUsualText ? wordsOutside(control) : 0;
      if (outside > 2) found.push(`the words of ${nameOf(control)} reach ${outside} pixels out of it`);
      if (
        control instanceof HTMLInputElement &&
        /^(?:text|search|password|email|url)$/.test(control.type) &&
        box.width < 120
      ) {
        found.push(`${nameOf(control)} “${control.placeholder}” is ${Math.round(box.width)} pixels wide`);
      }
    }
    if (open && open.scrollWidth > open.clientWidth + 1) {
      found.push(`the dialog is ${open.scrollWidth} in ${open.clientWidth} pixels`);
    }
    return [...new Set(found)];
  });
}
