import type { Page } from '@playwright/test';
import { signIn } from './support/admin';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

/** Uploads photos of these names, one after another, and gives their ids, oldest first. */
async function uploadAll(page: Page, names: readonly string[]): Promise<string[]> {
  const upload = new UploadPage(page);
  await upload.open();
  const ids: string[] = [];
  for (const [seed, name] of names.entries()) {
    await upload.choose([await photoFile(name, { seed: seed + 640, width: 800, height: 600 })]);
    ids.push(await upload.doneId(name));
  }
  return ids;
}

const tiles = (page: Page) => page.getByRole('list', { name: 'Photos' }).locator('[data-id]');
const idsShown = (page: Page) =>
  tiles(page).evaluateAll((items) => items.map((item) => item.getAttribute('data-id')));
const select = async (page: Page, ids: readonly string[]) => {
  for (const id of ids) await page.locator(`[data-id="${id}"]`).getByRole('checkbox').click();
};

test('an album is made, filled by a key, opened, and gives a photo back with undo', async ({ page }) => {
  const [one = '', two = '', three = ''] = await uploadAll(page, ['a1.jpg', 'a2.jpg', 'a3.jpg']);
  await signIn(page);
  await page.goto('/gallery');
  await select(page, [one, two]);
  await page.keyboard.press('b');
  const title = 'Été 夏 חתונה';
  await page.getByRole('textbox', { name: 'Find or name an album' }).fill(title);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/2 photos added to/)).toBeVisible();
  // The third by its own buttons, into the same album.
  await page.keyboard.press('Escape');
  await page.locator(`[data-id="${three}"]`).getByRole('button').click();
  const viewer = page.getByRole('dialog', { name: 'a3.jpg' });
  await viewer.getByRole('button', { name: 'Albums' }).click();
  await page.getByRole('list', { name: 'Albums' }).getByRole('button', { name: title }).click();
  await expect(page.getByText(/added to/)).toBeVisible();
  await page.keyboard.press('Escape');

  await page
    .getByRole('navigation', { name: 'Filter by status' })
    .getByRole('link', { name: 'Albums' })
    .click();
  await expect(page).toHaveURL('/gallery/albums');
  const card = page.getByRole('listitem').filter({ hasText: title });
  await expect(card).toContainText('3 photos');
  await expect(card.locator('img')).toHaveJSProperty('complete', true);
  await card.getByRole('link').click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect.poll(() => idsShown(page)).toEqual([one, two, three]);

  await select(page, [two]);
  await page.getByRole('button', { name: 'Remove from album' }).click();
  await expect.poll(() => idsShown(page)).toEqual([one, three]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => idsShown(page)).toEqual([one, two, three]);
  await page.reload();
  await expect.poll(() => idsShown(page)).toEqual([one, two, three]);
});

test('an album in an order of its own keeps it; the trash and back keep its photos', async ({ page }) => {
  const [one = '', two = '', three = ''] = await uploadAll(page, ['o1.jpg', 'o2.jpg', 'o3.jpg']);
  await signIn(page);
  await page.goto('/gallery/albums');
  await page.getByRole('button', { name: 'New album' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Arranged');
  await page.getByRole('combobox', { name: 'Order of the photos' }).selectOption('own');
  await page.getByRole('button', { name: 'Create album' }).click();
  await expect(page.getByText('No photos in this album yet.')).toBeVisible();
  const address = page.url();

  await page.goto('/gallery');
  await select(page, [one, two, three]);
  await page.getByRole('button', { name: 'Add to album' }).click();
  await page.getByRole('list', { name: 'Albums' }).getByRole('button', { name: 'Arranged' }).first().click();
  await expect(page.getByText(/3 photos added to/)).toBeVisible();

  await page.goto(address);
  await expect.poll(() => idsShown(page)).toEqual([three, two, one]);
  await select(page, [one]);
  await page.getByRole('button', { name: 'Move to the front' }).click();
  await expect.poll(() => idsShown(page)).toEqual([one, three, two]);
  await page.getByRole('button', { name: 'Move to trash' }).click();
  await expect.poll(() => idsShown(page)).toEqual([three, two]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => idsShown(page)).toEqual([one, three, two]);
  await page.reload();
  await expect.poll(() => idsShown(page)).toEqual([one, three, two]);
});

test.describe('where two meet', () => {
  // Refusals that are meant.
  test.use({ allowedErrors: /status of (?:404|409)/ });

  test('two admins change one album at once: the second sees what the first has made of it', async ({
    page,
    context,
  }) => {
    await signIn(page);
    await page.goto('/gallery/albums');
    await page.getByRole('button', { name: 'New album' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Theirs and mine');
    await page.getByRole('button', { name: 'Create album' }).click();
    await expect(page.getByRole('heading', { name: 'Theirs and mine' })).toBeVisible();
    const other = await context.newPage();
    await other.goto(page.url());
    for (const [tab, title] of [
      [other, 'Theirs'],
      [page, 'Mine'],
    ] as const) {
      await tab.getByRole('button', { name: 'Edit album' }).click();
      await tab.getByRole('textbox', { name: 'Title' }).fill(title);
      await tab.getByRole('button', { name: 'Save' }).click();
      if (tab === other)
        await expect(tab.getByRole('heading', { name: 'Theirs', exact: true })).toBeVisible();
    }
    const problem = page.getByRole('dialog').getByRole('alert');
    await expect(problem).toContainText('Someone else changed this album');
    await expect(problem).toContainText('Theirs');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { name: 'Mine', exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Delete album' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete album' }).click();
    await expect(page).toHaveURL('/gallery/albums');
    await expect(page.getByRole('link', { name: 'Mine' })).toHaveCount(0);
    await other.getByRole('button', { name: 'Edit album' }).click();
    await other.getByRole('button', { name: 'Save' }).click();
    await expect(other.getByRole('dialog').getByRole('alert')).toContainText('That album no longer exists');
  });
});
