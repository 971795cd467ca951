import type { Page } from '@playwright/test';

/**
 * Controls that a finger misses: less than 44 pixels high or wide, in words. Links within a sentence are as high as its lines
 * (WCAG 2.2, 2.5.8), and fields to write in as long as they are.
 */
export function findSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const SIZE = 43.5;
    const found = new Set<string>();
    const open = [...document.querySelectorAll('dialog[open]')].at(-1);
    for (const control of (open ?? document).querySelectorAll<HTMLElement>(
      'a[href], button, select, summary, input',
    )) {
      if (!control.checkVisibility({ opacityProperty: false, visibilityProperty: true })) continue;
      if (control.closest('.sr-only, [inert], p, li > span, nextjs-portal') !== null) continue;
      // The label of a box or of a picker is what is touched.
      const touched = (control instanceof HTMLInputElement ? control.labels?.[0] : null) ?? control;
      const { width, height } = touched.getBoundingClientRect();
      if (width < 2 || height < 2 || touched.closest('.sr-only') !== null) continue;
      if (width >= SIZE && height >= SIZE) continue;
      const name = control.getAttribute('aria-label') ?? control.textContent?.trim() ?? '';
      found.add(
        `${control.tagName.toLowerCase()} “${name.slice(0, 40)}” is ${Math.round(width)} by ${Math.round(height)}`,
      );
    }
    return [...found];
  });
}
