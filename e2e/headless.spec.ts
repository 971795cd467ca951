import { expect, test } from './support/test';
import { fakeImage, photoFile } from './support/upload-page';

test('the engine works with a view of one’s own', async ({ page }) => {
  await page.goto('/examples/headless');
  await page
    .getByLabel('Photos to upload')
    .setInputFiles([await photoFile('own-view.jpg', { seed: 130 }), fakeImage('no-image.jpg', '<html>')]);
  await expect(page.getByRole('listitem').filter({ hasText: 'own-view.jpg: done' })).toBeVisible();
  const happened = page.getByRole('list', { name: 'What happened' });
  await expect(happened).toContainText('own-view.jpg is published');
  await expect(happened).toContainText('HTML page');
  await expect(happened).toContainText('All done: 1 of 2');
});
