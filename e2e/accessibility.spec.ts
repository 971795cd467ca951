import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { signIn } from './support/admin';
import { expect, test } from './support/test';
import { fakeImage, photoFile, UploadPage } from './support/upload-page';

/** Every rule of WCAG 2.2 AA and good practice that a machine can check. */
async function expectNoFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)).toEqual(
    [],
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('every page is accessible as it is', async ({ page }) => {
      const upload = new UploadPage(page);
      await upload.open();
      await expectNoFindings(page);
      await upload.choose([await photoFile('a.jpg', { seed: 50 }), fakeImage('b.jpg', 'nothing')]);
      await upload.doneId('a.jpg');
      await expect(upload.rowsIn('failed')).toHaveCount(1);
      await expectNoFindings(page);
      await page.goto('/sign-in');
      await expectNoFindings(page);
      await page.goto('/gallery');
      await expectNoFindings(page);
      await signIn(page);
      await page.goto('/gallery');
      await expectNoFindings(page);
      await page.getByRole('button', { name: 'Open a.jpg' }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNoFindings(page);
    });
  });
}

test('everything can be reached with the keyboard', async ({ page }) => {
  const upload = new UploadPage(page);
  await upload.open();
  const reached: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(
        () => document.activeElement?.textContent || document.activeElement?.getAttribute('type') || '',
      ),
    );
  }
  expect(reached).toEqual(expect.arrayContaining(['Sluice', 'Upload', 'Gallery', 'Choose photos']));

  await page.getByRole('button', { name: 'Choose photos' }).focus();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([await photoFile('keyboard.jpg', { seed: 51 })]);
  await upload.doneId('keyboard.jpg');
});
