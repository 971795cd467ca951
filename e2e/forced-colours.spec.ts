/** Forced colours, as of Windows' contrast themes: backgrounds and shadows are gone, so borders, lines and system colours must tell. */
import type { Locator, Page } from '@playwright/test';
import { everyPage } from './support/every-page';
import { expect, test } from './support/test';

test.use({ contextOptions: { forcedColors: 'active' }, allowedErrors: /40[134]|410/ });

/** Buttons and current links that look like plain text on the page. */
function findVanished(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    const found: string[] = [];
    const open = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
    for (const button of open.querySelectorAll('button[class*="bg-accent"], a[class*="bg-accent"]')) {
      const { borderTopWidth, backgroundColor } = getComputedStyle(button);
      if (isSeen(button) && borderTopWidth === '0px' && backgroundColor === canvas)
        found.push(`button “${nameOf(button)}”`);
    }
    for (const link of open.querySelectorAll('[aria-current="page"]')) {
      const { textDecorationLine } = getComputedStyle(link);
      if (isSeen(link) && textDecorationLine !== 'underline') found.push(`current “${nameOf(link)}”`);
    }
    for (const bar of open.querySelectorAll('[role="progressbar"]')) {
      if (isSeen(bar) && getComputedStyle(bar).borderTopWidth === '0px')
        found.push(`progress “${nameOf(bar)}”`);
    }
    return found;
  });
}

const background = (locator: Locator) =>
  locator.evaluate((element) => getComputedStyle(element).backgroundColor);

test('main buttons and what is current can be told on every page', async ({ page }) => {
  test.slow();
  const found: Record<string, readonly string[]> = {};
  page.setDefaultTimeout(30_000);
  for (const { name, open } of await everyPage(page, 'forced')) {
    await test.step(name, () => open(page));
    const vanished = await findVanished(page);
    if (vanished.length > 0) found[name] = vanished;
    if (process.env.SCREENSHOTS) {
      await page.screenshot({ path: `${process.env.SCREENSHOTS}/forced-${name.replaceAll(' ', '-')}.png` });
    }
  }
  expect(found).toEqual({});
});

test('the chosen theme can be told from the others', async ({ page }) => {
  await page.goto('/');
  const [chosen, other] = [
    page.locator('label:has(input:checked)'),
    page.locator('label:has(input:not(:checked))'),
  ];
  expect(await background(chosen.first())).not.toBe(await background(other.first()));
});
