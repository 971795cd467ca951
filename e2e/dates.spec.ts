/** When photos were taken: what the upload page says of it, where it is seen, finding by it, correcting it and taking that back. */
import { DATE_TAG, makeExif, withExif } from '@/testing/media/make-exif';
import { imageOf, signIn } from './support/admin';
import { makePhoto } from './support/make-photo';
import { expect, test } from './support/test';
import { UploadPage } from './support/upload-page';

const dated = async (seed: number, date: string, offset?: string) => {
  const exif = { [DATE_TAG.original]: date, ...(offset ? { [DATE_TAG.originalOffset]: offset } : {}) };
  return Buffer.from(withExif(await makePhoto({ seed }), makeExif({ exif })));
};

test('a camera with a wrong clock is put right, photo by photo and together, and taken back', async ({
  page,
}) => {
  const upload = new UploadPage(page);
  await upload.open();
  await expect(page.getByText('The date taken stays.')).toBeVisible();
  const files = [
    { name: 'evening.jpg', buffer: await dated(301, '2019:08:14 18:03:22', '+02:00') },
    { name: 'night.jpg', buffer: await dated(302, '2019:08:14 23:30:00') },
    { name: 'winter.jpg', buffer: await dated(303, '2018:12:24 17:00:00') },
  ];
  await upload.choose(files.map((file) => ({ ...file, mimeType: 'image/jpeg' })));
  const [evening = '', night = '', winter = ''] = await Promise.all(
    files.map(({ name }) => upload.doneId(name)),
  );
  const takenOf = async (id: string) => (await imageOf(page, id)).taken?.at;
  await signIn(page);

  await page.goto('/gallery');
  const search = page.getByRole('searchbox');
  await search.fill('taken:2019-08');
  await search.press('Enter');
  const tiles = page.getByRole('list', { name: 'Photos' }).locator('[data-id]');
  await expect(tiles).toHaveCount(2);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByLabel('Taken from').fill('2018-12-01');
  await page.getByLabel('Taken until').fill('2018-12-31');
  await search.fill('');
  await search.press('Enter');
  await expect(tiles).toHaveCount(1);
  await expect(page.locator(`[data-id="${winter}"]`)).toBeVisible();
  await expect(page).toHaveURL(/taken=2018-12-01\.\.2018-12-31/);

  // One photo, in the viewer.
  await page.goto('/gallery?taken=2019');
  await page.locator(`[data-id="${evening}"] [data-act="open"]`).click();
  const viewer = page.locator('dialog[open]').first();
  await expect(viewer).toContainText('14 Aug 2019, 18:03 (UTC+02:00)');
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: 'When was this photo taken?' });
  await expect(dialog.getByLabel('Date and time')).toHaveValue('2019-08-14T18:03:22');
  await dialog.getByLabel('Date and time').fill('2019-08-15T07:30:05');
  await dialog.getByRole('button', { name: 'Change 1 photo' }).click();
  await expect(viewer.getByText('15 Aug 2019, 07:30 (UTC+02:00)')).toBeVisible();
  await expect.poll(() => takenOf(evening)).toBe('2019-08-15T07:30:05+02:00');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(viewer.getByText('14 Aug 2019, 18:03 (UTC+02:00)')).toBeVisible();
  await page.keyboard.press('Escape');

  // Both, an hour and a half earlier.
  await expect(tiles).toHaveCount(2);
  await page.keyboard.press('Control+a');
  await page.getByRole('toolbar').getByRole('button', { name: 'Date taken' }).click();
  const many = page.getByRole('dialog', { name: 'When were 2 photos taken?' });
  await many.getByLabel('Shift the time').check();
  await many.getByLabel('Direction').selectOption('Earlier');
  await many.getByLabel('Hours').fill('1');
  await many.getByLabel('Minutes').fill('30');
  await many.getByRole('button', { name: 'Change 2 photos' }).click();
  await expect(page.getByText('2 photos shifted in time')).toBeVisible();
  await expect.poll(() => takenOf(evening)).toBe('2019-08-14T16:33:22+02:00');
  await expect.poll(() => takenOf(night)).toBe('2019-08-14T22:00:00');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('2 photos given the old date back')).toBeVisible();
  await expect.poll(() => takenOf(evening)).toBe('2019-08-14T18:03:22+02:00');
  await expect.poll(() => takenOf(night)).toBe('2019-08-14T23:30:00');
});
