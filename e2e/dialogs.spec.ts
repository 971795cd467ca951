/** Dialogs where scrollbars take room, as on Windows and Linux. */
import { signIn } from './support/admin';
import { BROWSER_ARGS } from './support/browser-args';
import { expect, test } from './support/test';
import { uploadMany } from './support/upload-many';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: BROWSER_ARGS, ignoreDefaultArgs: ['--hide-scrollbars'] });
  },
});

test('a viewer covers the whole window, and what is behind it does not move', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 420 });
  await uploadMany(page, 'strip', 12);
  await signIn(page);
  await page.goto('/gallery?q=strip');
  const list = page.getByRole('list', { name: 'Photos' });
  await expect(list.locator('[data-id]').first()).toBeVisible();
  const left = () => list.evaluate((element) => element.getBoundingClientRect().width);
  const room = await page.evaluate(() => window.innerWidth - document.documentElement.clientWidth);
  expect(room, 'scrollbars take room').toBeGreaterThan(5);
  const before = await left();
  await page
    .getByRole('button', { name: /^Open strip-/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect.poll(() => dialog.evaluate((element) => element.getBoundingClientRect().width)).toBe(1000);
  await expect.poll(() => page.evaluate(() => document.documentElement.clientWidth)).toBe(1000);
  await expect.poll(left).toBe(before);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect.poll(left).toBe(before);
});
