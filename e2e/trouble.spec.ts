/** A page of which a part cannot be fetched, as on a train. */
import { signIn } from './support/admin';
import { expectNoFindings } from './support/expect-no-findings';
import { expect, test } from './support/test';

test('a part that cannot be fetched leaves a page that says so, from where the gallery comes back', async ({
  browser,
}) => {
  // Its errors are the ones that are meant.
  const page = await (await browser.newContext()).newPage();
  await signIn(page);
  await page.goto('/gallery');
  await page.waitForLoadState('networkidle');
  await page.route('**/_next/static/chunks/**', (route) => route.abort());
  await page.getByRole('button', { name: 'More', exact: true }).click();
  // Fetched when it is opened.
  await page.locator('[popover]').getByRole('button', { name: 'Tags' }).click();
  await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible();
  await expectNoFindings(page);
  await page.unroute('**/_next/static/chunks/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Gallery' })).toBeVisible();
  await page.context().close();
});
