/** WCAG 2.2, 1.4.4 and 1.4.10: at 320 pixels, as a window has at 400 % zoom, and with text of twice the size, nothing is lost. */
import { everyPage } from './support/every-page';
import { findOverflow } from './support/find-overflow';
import { expect, test } from './support/test';

test.use({ allowedErrors: /40[134]|410/, viewport: { width: 320, height: 640 } });

for (const [kind, size] of [
  ['text as it is', '100%'],
  ['text of twice the size', '200%'],
] as const) {
  test(`no page overflows at 320 pixels with ${kind}`, async ({ page }) => {
    test.slow();
    const scenes = await everyPage(page, size === '100%' ? 'narrow' : 'large');
    // As browsers enlarge text: every length in rem grows, the window's width does not.
    await page.addInitScript((fontSize) => {
      const enlarge = () => document.documentElement?.style.setProperty('font-size', fontSize);
      document.addEventListener('DOMContentLoaded', enlarge);
    }, size);
    const found: Record<string, readonly string[]> = {};
    page.setDefaultTimeout(30_000);
    for (const { name, open } of scenes) {
      await test.step(name, () => open(page));
      const overflow = await findOverflow(page);
      if (overflow.length > 0) found[name] = overflow;
      if (process.env.SCREENSHOTS) {
        await page.screenshot({
          path: `${process.env.SCREENSHOTS}/${size}-${name.replaceAll(' ', '-')}.png`,
        });
      }
    }
    expect(found).toEqual({});
  });
}
