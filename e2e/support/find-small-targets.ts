import type { Page } from '@playwright/test';

/**
 * Controls that a finger misses, in words: where less than 44 pixels across or down reach them (WCAG 2.2, 2.5.5). The area that is
 * hit counts, which may be larger than the one that is seen. Links within a sentence are as high as its lines.
 */
export function findSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const SIZE = 43;
    const REACH = 30;
    const found = new Set<string>();
    const open = [...document.querySelectorAll('dialog[open], :popover-open')].at(-1);
    const isHit = (target: Element, x: number, y: number): boolean => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (target.contains(hit) || hit.closest('label')?.control === target);
    };
    /** How many pixels in a line through a point reach the target. */
    const reach = (target: Element, x: number, y: number, across: 0 | 1): number => {
      let size = 0;
      for (const side of [-1, 1]) {
        for (let step = 1; step <= REACH; step += 1) {
          if (!isHit(target, x + side * step * across, y + side * step * (1 - across))) break;
          size += 1;
        }
      }
      return size;
    };
    const controls = (open ?? document).querySelectorAll<HTMLElement>(
      'a[href], button, select, summary, input, textarea, [role="slider"], [tabindex="0"]',
    );
    for (const control of controls) {
      if (!control.checkVisibility({ visibilityProperty: true })) continue;
      if (control.matches('ul, ol, [role="grid"], [role="list"], main, section')) continue;
      if (control.closest('.sr-only, [inert], nextjs-portal, p:not([role])') !== null) continue;
      // The label of a box or of a picker is what is touched.
      const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
      const touched = /^(?:checkbox|radio|file)$/.test(control.getAttribute('type') ?? '')
        ? (label ?? control)
        : control;
      let box = touched.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || touched.closest('.sr-only') !== null) continue;
      touched.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      box = touched.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      // Covered by what is open over the page.
      if (!isHit(touched, x, y)) continue;
      const name = control.getAttribute('aria-label') ?? control.textContent?.trim() ?? '';
      const words = `${control.tagName.toLowerCase()} “${name.slice(0, 40)}”`;
      const [width, height] = [reach(touched, x, y, 1), reach(touched, x, y, 0)];
      if (width < SIZE || height < SIZE) found.add(`${words} is ${width} by ${height}`);
    }
    return [...found];
  });
}
