/** WCAG 2.2, 2.5.5: on a touch screen every control is 44 pixels high and wide. */
import { everyPage } from './support/every-page';
import { findSmallTargets } from './support/find-small-targets';
import { expect, test } from './support/test';

test.use({
  allowedErrors: /40[134]|410/,
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
});

test('no control of any page is smaller than a finger', async ({ page }) => {
  test.slow();
  const scenes = await everyPage(page, 'touch');
  const found: Record<string, readonly string[]> = {};
  page.setDefaultTimeout(30_000);
  for (const { name, open } of scenes) {
    await test.step(name, () => open(page));
    const small = await findSmallTargets(page);
    if (small.length > 0) found[name] = small;
    if (process.env.SCREENSHOTS) {
      await page.screenshot({ path: `${process.env.SCREENSHOTS}/touch-${name.replaceAll(' ', '-')}.png` });
    }
  }
  expect(found).toEqual({});
});
