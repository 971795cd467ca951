/**
 * Every page with its main dialogs, as people meet it who do not see or point well: in forced colours, by finger, at 320 pixels (a window at
 * 400 % zoom) and with text of twice the size. WCAG 2.2: 1.4.1, 1.4.4, 1.4.10, 2.5.5.
 */
import type { CDPSession, Locator, Page } from '@playwright/test';
import { everyPage } from './support/every-page';
import { findOverflow } from './support/find-overflow';
import { findSmallTargets } from './support/find-small-targets';
import { findVanished } from './support/find-vanished';
import { expect, test } from './support/test';

test.use({
  allowedErrors: /40[134]|410/,
  viewport: { width: 320, height: 640 },
  hasTouch: true,
  // Nothing is looked at while it comes in.
  contextOptions: { reducedMotion: 'reduce' },
});

/** As in a browser's settings: every length in rem grows, and so does what media queries call one; the window's width does not. */
async function setTextSize(cdp: CDPSession, page: Page, pixels: 16 | 32): Promise<void> {
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: pixels } });
  await page.evaluate(async () => {
    window.dispatchEvent(new Event('resize'));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** The faults of a page at rest: pictures are fitted and colours taken anew some frames after text or theme have changed. */
async function atRest(
  page: Page,
  find: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  let found = await find(page);
  for (let tries = 0; found.length > 0 && tries < 10; tries += 1) {
    await page.waitForTimeout(200);
    found = await find(page);
  }
  return found;
}

test('no page loses anything in a narrow window, with large text, or in forced colours, and every control is as large as a finger', async ({
  page,
}) => {
  const found: Record<string, readonly string[]> = {};
  const note = async (name: string, problems: readonly string[]) => {
    if (problems.length > 0) found[name] = problems;
    const { SCREENSHOTS } = process.env;
    if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/${name.replaceAll(' ', '-')}.png` });
  };
  const cdp = await page.context().newCDPSession(page);
  for (const { name, open, leave } of await everyPage(page, 'narrow')) {
    await test.step(name, () => open(page));
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    await note(`${name}: overflow`, await atRest(page, findOverflow));
    await page.emulateMedia({ forcedColors: 'active' });
    await page.waitForFunction(() => matchMedia('(forced-colors: active)').matches);
    await note(`${name}: forced colours`, await atRest(page, findVanished));
    await page.emulateMedia({ forcedColors: 'none' });
    await note(`${name}: targets`, await findSmallTargets(page));
    await setTextSize(cdp, page, 32);
    await note(`${name}: large text`, await atRest(page, findOverflow));
    await setTextSize(cdp, page, 16);
    await leave?.(page);
  }
  expect(found).toEqual({});
});

const background = (locator: Locator) =>
  locator.evaluate((element) => getComputedStyle(element).backgroundColor);

test('the chosen theme can be told from the others in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  const [chosen, other] = [
    page.locator('label:has(input:checked)'),
    page.locator('label:has(input:not(:checked))'),
  ];
  expect(await background(chosen.first())).not.toBe(await background(other.first()));
});
