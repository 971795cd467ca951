import type { Page } from '@playwright/test';
import { imageOf, signIn } from './support/admin';
import { expect, test } from './support/test';
import { uploadMany } from './support/upload-many';

/** Opens the gallery with only the photos of one test. */
async function search(page: Page, words: string): Promise<void> {
  await page.goto('/gallery');
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('searchbox').press('Enter');
  await expect(page.getByText(/^\d+ photos? found$/)).toBeVisible();
}

const tiles = (page: Page) => page.getByRole('list', { name: 'Photos' }).locator('[data-id]');
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected photos' });
const check = (page: Page, at: number) => tiles(page).nth(at).getByRole('checkbox');
const jobs = (page: Page) => page.getByRole('region', { name: 'Changes' });

test('search finds by words and filters, keeps them in the address, and Back takes them away', async ({
  page,
}) => {
  await uploadMany(page, 'meadow', 4);
  await signIn(page);
  await search(page, 'meadow');
  await expect(tiles(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByLabel('Orientation').selectOption('portrait');
  await expect(page).toHaveURL(/orientation=portrait/);
  await expect(tiles(page)).toHaveCount(1);
  await page.reload();
  await expect(tiles(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Remove filter Portrait' }).click();
  await expect(tiles(page)).toHaveCount(4);
  await page.goBack();
  await expect(tiles(page)).toHaveCount(1);
  await page.goto('/gallery?q=no-such-words');
  await expect(page.getByText('Nothing matches.')).toBeVisible();
});

test('photos are selected by click, with Shift, by dragging, by keys, and all that match', async ({
  page,
}) => {
  await uploadMany(page, 'river', 8);
  await signIn(page);
  await search(page, 'river');
  await expect(tiles(page)).toHaveCount(8);

  await check(page, 1).click();
  await check(page, 4).click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('4 photos selected');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();

  const from = await tiles(page).nth(2).boundingBox();
  const to = await tiles(page).nth(5).boundingBox();
  if (!from || !to) throw new Error('The tiles are not in sight.');
  await page.mouse.move(from.x + 60, from.y + 60);
  await page.mouse.down();
  await page.mouse.move(to.x + 30, to.y + 60, { steps: 6 });
  await page.mouse.up();
  await expect(bar(page)).toContainText('4 photos selected');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Escape');

  await tiles(page).first().getByRole('button').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(bar(page)).toContainText('3 photos selected');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(bar(page)).toContainText('2 photos selected');

  await page.keyboard.press('Control+a');
  await expect(bar(page)).toContainText('8 photos selected');
});

test('many photos are published, tagged, thrown away, brought back and deleted at once', async ({ page }) => {
  await uploadMany(page, 'forest', 5);
  await signIn(page);
  await search(page, 'forest');
  const selectAll = async () => {
    await check(page, 0).click();
    await bar(page).getByRole('button', { name: 'Select all' }).click();
    await expect(bar(page)).toContainText('5 photos selected');
  };
  await selectAll();
  await bar(page).getByRole('button', { name: 'Publish' }).click();
  await expect(jobs(page)).toContainText('5 photos published');
  await expect(tiles(page).getByRole('img', { name: 'Public' })).toHaveCount(5);
  await jobs(page).getByRole('button', { name: 'Dismiss' }).click();

  await bar(page).getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Add tags').fill('pine, oak');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(jobs(page)).toContainText('5 photos edited');
  await page.keyboard.press('Escape');
  await page.goto('/gallery?q=forest&tag=pine');
  await expect(tiles(page)).toHaveCount(5);

  await selectAll();
  await bar(page).getByRole('button', { name: 'Move to trash' }).click();
  await expect(tiles(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(jobs(page)).toContainText('5 photos restored');
  await page.goto('/gallery?q=forest');
  await expect(tiles(page)).toHaveCount(5);
  await expect(tiles(page).getByRole('img', { name: 'Public' })).toHaveCount(5);

  await selectAll();
  await bar(page).getByRole('button', { name: 'Move to trash' }).click();
  await expect(jobs(page)).toContainText('5 photos moved to trash');
  // The bar had it, and is gone.
  await expect(page.locator(':focus')).toHaveCount(1);
  await page.goto('/gallery?state=trash&q=forest');
  await expect(tiles(page).first()).toContainText('30 days left');
  await selectAll();
  await bar(page).getByRole('button', { name: 'Delete permanently' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('This can’t be undone.');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await question.getByRole('button', { name: 'Delete 5 photos' }).click();
  await expect(jobs(page)).toContainText('5 photos deleted permanently');
  await expect(tiles(page)).toHaveCount(0);
});

test('selected photos come as one archive, and as links in three forms', async ({ page }) => {
  await uploadMany(page, 'lake', 3);
  await signIn(page);
  await search(page, 'lake');
  await check(page, 0).click();
  await check(page, 1).click();
  const download = page.waitForEvent('download');
  const popup = page.context().waitForEvent('page');
  await bar(page).getByRole('button', { name: 'Download' }).click();
  const file = await Promise.race([download, popup.then((other) => other.waitForEvent('download'))]);
  expect(file.suggestedFilename()).toMatch(/\.zip$/);

  await bar(page).getByRole('button', { name: 'Copy links' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy 2 links' });
  await dialog.getByLabel('Markdown').check();
  await expect(dialog.getByLabel('Links', { exact: true })).toHaveValue(
    /^!\[lake-\d\.jpg\]\(http.*\)\n!\[lake/,
  );
  await dialog.getByLabel('HTML').check();
  await expect(dialog.getByLabel('Links', { exact: true })).toHaveValue(/<img src="http.*" alt="lake/);
  await expect(dialog).toContainText('for signed-in admins only');
});

test('publishing more than twenty asks; a slip is taken back by id, for all of them', async ({ page }) => {
  await uploadMany(page, 'slip', 21);
  await signIn(page);
  await search(page, 'slip');
  const selectAll = async () => {
    await check(page, 0).click();
    await bar(page).getByRole('button', { name: 'Select all' }).click();
    await expect(bar(page)).toContainText('21 photos selected');
  };
  const moves: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/images/move')) moves.push(request.postData() ?? '');
  });
  await selectAll();
  await bar(page).getByRole('button', { name: 'Publish' }).dblclick();
  const question = page.getByRole('alertdialog', { name: 'Publish 21 photos?' });
  await expect(question).toBeVisible();
  expect(moves).toEqual([]);
  await question.getByRole('button', { name: 'Publish 21 photos' }).click();
  await expect(jobs(page)).toContainText('21 photos published');
  await jobs(page).getByRole('button', { name: 'Undo' }).click();
  await expect(jobs(page)).toContainText('21 photos made private again');
  await bar(page).getByRole('button', { name: 'Publish' }).click();
  await question.getByRole('button', { name: 'Publish 21 photos' }).click();
  await expect(jobs(page)).toContainText('21 photos published');

  moves.length = 0;
  await bar(page).getByRole('button', { name: 'Move to trash' }).dblclick();
  await expect(jobs(page)).toContainText('21 photos moved to trash');
  expect(moves).toHaveLength(1);
  await jobs(page).getByRole('button', { name: 'Undo' }).click();
  await expect(jobs(page)).toContainText('21 photos restored');
  await expect(jobs(page)).toContainText('Public again.');
  await search(page, 'slip');
  await selectAll();
  await bar(page).getByRole('button', { name: 'Make private' }).click();
  await expect(jobs(page)).toContainText('21 photos made private');
});

test('each of the latest changes is undone by itself, also after a reload and on another tab, and is in sight then', async ({
  page,
}) => {
  await uploadMany(page, 'brook', 3);
  await signIn(page);
  await search(page, 'brook');
  const ids = await tiles(page).evaluateAll((items) => items.map((item) => item.getAttribute('data-id')));
  const tile = (at: number) => page.locator(`[data-id="${ids[at]}"]`);
  await check(page, 0).click();
  await bar(page).getByRole('button', { name: 'Publish' }).click();
  await expect(jobs(page)).toContainText('1 photo published');
  await bar(page).getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Add tags').fill('water');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(jobs(page)).toContainText('1 photo edited');
  await page.keyboard.press('Escape');
  await check(page, 1).click();
  await bar(page).getByRole('button', { name: 'Move to trash' }).click();
  await expect(jobs(page)).toContainText('1 photo moved to trash');
  await expect(jobs(page).getByRole('status')).toHaveCount(1);

  await page.reload();
  await expect(tiles(page)).toHaveCount(2);
  const open = async () => {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Recent changes' }).click();
    return page.getByRole('dialog', { name: 'Recent changes' }).getByRole('listitem');
  };
  const entries = await open();
  await expect(entries).toHaveText([/moved to trash/, /edited/, /published/]);
  await entries.nth(1).getByRole('button', { name: 'Undo' }).click();
  await expect(jobs(page)).toContainText('1 photo changed back');
  await expect.poll(async () => (await imageOf(page, ids[0] ?? '')).tags).toEqual([]);
  await expect(tile(0).getByRole('button')).toBeFocused();

  await page.goto('/gallery?state=public&q=brook');
  await expect(tiles(page)).toHaveCount(1);
  await page.goto('/gallery?q=brook');
  await expect(tiles(page)).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(jobs(page)).toContainText('1 photo restored');
  await expect(tile(1).getByRole('button')).toBeFocused();
  await expect((await open()).nth(0)).toContainText('Undone');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await imageOf(page, ids[0] ?? '')).state).toBe('public');
});

test('photos are compared beside each other, enlarged together, and only one is kept', async ({ page }) => {
  await uploadMany(page, 'twin', 3);
  await signIn(page);
  await search(page, 'twin');
  for (const at of [0, 1, 2]) await check(page, at).click();
  await bar(page).getByRole('button', { name: 'Compare' }).click();
  const compared = page.getByRole('dialog', { name: 'Comparing 3 photos' });
  await expect(compared.locator('[data-compared]')).toHaveCount(3);
  await compared.locator('[data-pane]').first().dblclick();
  const scales = () =>
    compared
      .locator('[data-zoom]')
      .evaluateAll((items) => new Set(items.map((item) => (item as HTMLElement).style.transform)).size);
  await expect(compared.getByRole('button', { name: 'Whole photos' })).toBeVisible();
  expect(await scales()).toBe(1);
  await compared.getByRole('button', { name: 'Keep only twin-2.jpg' }).click();
  await expect(compared).toBeHidden();
  await expect(tiles(page)).toHaveCount(1);
  await expect(jobs(page)).toContainText('2 photos moved to trash');
});

test('a tag is renamed on every photo, merged with another, and each of both is undone', async ({ page }) => {
  await uploadMany(page, 'tagged', 3);
  await signIn(page);
  await search(page, 'tagged');
  const ids = await tiles(page).evaluateAll((items) =>
    items.map((item) => item.getAttribute('data-id') ?? ''),
  );
  await page.request.post('/api/images/edit', { data: { ids: ids.slice(0, 2), addTags: ['renamme'] } });
  await page.request.post('/api/images/edit', { data: { ids: ids.slice(2), addTags: ['merged'] } });
  const tagsOf = async () =>
    (await Promise.all(ids.map((id) => imageOf(page, id)))).map(({ tags }) => tags[0]);
  const rename = async (from: string, to: string, answer: string) => {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Tags', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Tags' });
    await dialog.getByRole('button', { name: new RegExp(`Rename .*${from}`) }).click();
    await dialog.getByRole('textbox', { name: 'New name' }).fill(to);
    await dialog.getByRole('button', { name: new RegExp(answer) }).click();
    await expect(dialog).toBeHidden();
  };
  await rename('renamme', 'renamed', '^Rename$');
  await expect(jobs(page)).toContainText('2 photos given the new tag');
  await expect.poll(tagsOf).toEqual(['renamed', 'renamed', 'merged']);
  await rename('renamed', 'merged', 'Merge with');
  await expect.poll(tagsOf).toEqual(['merged', 'merged', 'merged']);
  await expect(jobs(page)).toContainText('2 photos given the new tag');
  await jobs(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(tagsOf).toEqual(['renamed', 'renamed', 'merged']);
});
