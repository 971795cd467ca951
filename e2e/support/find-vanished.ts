import type { Page } from '@playwright/test';

/** Finds parts that cannot be told apart where a contrast theme has taken backgrounds and shadows away: main buttons, what is current, progress; in words. */
export function findVanished(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.backgroundColor = 'Highlight';
    const highlight = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    const found: string[] = [];
    const open = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
    for (const button of open.querySelectorAll('button[class*="bg-accent"], a[class*="bg-accent"]')) {
      const { borderTopWidth, backgroundColor } = getComputedStyle(button);
      if (isSeen(button) && borderTopWidth === '0px' && backgroundColor === canvas)
        found.push(`button “${nameOf(button)}” vanishes`);
    }
    for (const element of open.querySelectorAll('button, a, label, span')) {
      const { backgroundColor, forcedColorAdjust } = getComputedStyle(element) as CSSStyleDeclaration &
        Readonly<{ forcedColorAdjust: string }>;
      // The browser draws the page's colour behind words in the colour that is made for this one.
      if (isSeen(element) && backgroundColor === highlight && forcedColorAdjust !== 'none')
        found.push(`the words of “${nameOf(element)}” vanish`);
    }
    // Over a picture another mark tells it.
    for (const button of open.querySelectorAll('button[aria-pressed="true"]:not([data-act])')) {
      if (isSeen(button) && getComputedStyle(button).backgroundColor !== highlight)
        found.push(`pressed “${nameOf(button)}” vanishes`);
    }
    for (const select of open.querySelectorAll('select[class*="text-transparent"]')) {
      if (isSeen(select) && getComputedStyle(select).opacity !== '0')
        found.push(`words lie over the icon of “${nameOf(select)}”`);
    }
    for (const link of open.querySelectorAll('[aria-current="page"]')) {
      const { textDecorationLine } = getComputedStyle(link);
      if (isSeen(link) && textDecorationLine !== 'underline')
        found.push(`current “${nameOf(link)}” vanishes`);
    }
    for (const bar of open.querySelectorAll('[role="progressbar"]')) {
      if (isSeen(bar) && getComputedStyle(bar).borderTopWidth === '0px')
        found.push(`progress “${nameOf(bar)}” vanishes`);
    }
    return found;
  });
}
