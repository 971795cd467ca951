import { AxeBuilder } from '@axe-core/playwright';
import { signIn } from './support/admin';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

test('what an admin does stands in the activity log, and can be filtered, followed and taken away', async ({
  page,
}) => {
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose([await photoFile('audited.jpg', { seed: 77, width: 400, height: 300 })]);
  const id = await upload.doneId('audited.jpg');
  await page.goto('/gallery/audit');
  await expect(page.getByText('Sign in to see the activity log.')).toBeVisible();
  await signIn(page);
  for (const to of ['public', 'trash']) {
    const moved = await page.request.post('/api/images/move', { data: { ids: [id], to } });
    expect(moved.ok()).toBe(true);
  }

  await page.goto('/gallery/audit');
  // Midnight may have passed.
  await expect(page.getByRole('heading', { name: /Today|Yesterday/ }).first()).toBeVisible();
  const rows = page.locator('[data-action]');
  await expect(rows.nth(0)).toContainText('Moved 1 photo to the trash');
  await expect(rows.nth(1)).toContainText('Published 1 photo');
  await expect(page.getByText('audited.jpg')).toHaveCount(0);
  await rows.nth(0).getByText('Photo ids').click();
  await expect(rows.nth(0).getByRole('link', { name: id })).toBeVisible();

  await page.getByRole('link', { name: 'Published' }).click();
  await expect(page.locator('[data-action="move"]')).toHaveCount(0);
  await expect(rows.nth(0)).toContainText('Published');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^sluice-audit-[\d-]+\.csv$/);

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 1_280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
  }
});
