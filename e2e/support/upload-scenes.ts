import type { Page } from '@playwright/test';
import type { Scene } from './scene';
import { expect } from './test';
import { fakeImage, photoFile, UploadPage } from './upload-page';

/**
 * The upload page while and after photos are sent, with its menus and dialogs. `prefix` names the photos. Each continues from
 * the one before.
 */
export function uploadScenes(prefix: string): readonly Scene[] {
  const waits = `${prefix}-waits.jpg`;
  const again = `${prefix}-again.jpg`;
  const photo = (page: Page) => page.getByRole('dialog', { name: 'Photo' });
  const openPhoto = (name: string) => async (page: Page) => {
    await new UploadPage(page).row(name).locator('[data-open]').click();
    await expect(photo(page).getByRole('img')).toBeVisible();
  };
  const press = async (page: Page, key: string) => {
    await page.keyboard.press(key);
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  };
  return [
    {
      name: 'uploads on their way',
      open: async (page) => {
        const list = new UploadPage(page);
        await list.open();
        // No grant arrives: it stays on its way.
        await page.route('**/api/upload/presign', () => {});
        await list.choose([await photoFile(waits, { seed: 731 })]);
        await expect(list.row(waits)).toBeVisible();
      },
    },
    { name: 'a photo that is not sent yet', open: openPhoto(waits) },
    {
      name: 'a photo that is cropped',
      open: async (page) => {
        await page.getByRole('button', { name: 'Crop', exact: true }).click();
        await expect(page.locator('[data-crop="box"]')).toBeVisible();
      },
      leave: async (page) => {
        await page.keyboard.press('Escape');
        await press(page, 'Escape');
        await page.unroute('**/api/upload/presign');
        await new UploadPage(page).more('Cancel all');
      },
    },
    {
      name: 'uploads that are done and failed',
      open: async (page) => {
        const list = new UploadPage(page);
        await list.open();
        await list.choose([await photoFile(again, { seed: 730 }), fakeImage('no.jpg', 'nothing')]);
        await list.doneId(again);
        await expect(list.rowsIn('failed')).toHaveCount(1);
      },
    },
    {
      name: 'the menu of all uploads',
      open: (page) => page.getByRole('button', { name: 'More actions' }).click(),
      leave: (page) => press(page, 'Escape'),
    },
    {
      name: 'the menu of one upload',
      open: (page) => page.getByRole('button', { name: `Actions for ${again}` }).click(),
      leave: (page) => press(page, 'Escape'),
    },
    { name: 'a photo that is sent', open: openPhoto(again), leave: (page) => press(page, 'Escape') },
    {
      name: 'uploads as a list',
      open: (page) => new UploadPage(page).more('Show as list'),
      leave: (page) => new UploadPage(page).more('Show as grid'),
    },
  ];
}
