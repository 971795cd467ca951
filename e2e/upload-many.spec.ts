import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeManyFiles } from './support/many-files';
import { expect, test } from './support/test';
import { FILE_INPUT, UploadPage } from './support/upload-page';

const COUNT = 2_000;

async function choose(page: Page, paths: readonly string[]) {
  await page.locator(FILE_INPUT).setInputFiles([...paths]);
}

test('a folder tree of two thousand files is on the list, and only what can be seen is drawn', async ({
  page,
}, info) => {
  const tree = info.outputPath('tree');
  for (let folder = 0; folder < 20; folder += 1) {
    await writeManyFiles(join(tree, `day-${folder}`), COUNT / 20, { seed: folder });
  }
  // Nothing is granted: the list alone is looked at.
  await page.route('**/api/upload/presign', () => {});
  await new UploadPage(page).open();
  await page.locator('input[webkitdirectory]').first().setInputFiles(tree);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('0 of 2,000');
  const rows = page.locator('[data-state]');
  expect(await rows.count()).toBeLessThan(60);
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(COUNT));

  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const last = page.locator(`[aria-posinset="${COUNT}"]`);
  await expect(last).toBeVisible();
  expect(await rows.count()).toBeLessThan(60);
  const id = await last.getAttribute('data-upload');
  await last.getByRole('button', { name: /^Actions for/ }).click();
  await page.getByRole('menuitem', { name: 'Send next' }).click();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(page.locator(`[data-upload="${id}"]`)).toBeVisible();

  const upload = new UploadPage(page);
  await upload.more('Cancel all');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cancelled');
  await upload.more('Clear finished');
  await expect(page.getByRole('button', { name: 'Choose photos' })).toBeVisible();
});

test.describe('on a slow phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a tap is answered while three hundred files are worked on', async ({ page }, info) => {
    const paths = await writeManyFiles(info.outputPath('files'), 300, { seed: 7, side: 96 });
    await new UploadPage(page).open();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await choose(page, paths);
    await expect(page.locator('[data-state=done]').first()).toBeVisible();
    // One that will wait for a while, so that the tap meets it as it stands.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.getByRole('button', { name: 'Actions for many-0299.jpg' }).tap();
    await page.getByRole('menuitem', { name: 'Cancel' }).tap();
    await expect(page.locator('[data-state=cancelled]')).toHaveCount(1);
    await page.getByRole('button', { name: 'More actions' }).tap();
    await page.getByRole('menuitem', { name: 'Cancel all' }).tap();
    await expect(page.locator('[data-state=uploading]')).toHaveCount(0);
  });
});
