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
  // Its code comes with the first photo that is selected, and with it its keys.
  await expect(page.getByRole('toolbar', { name: 'Selected photos' })).toBeVisible();
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

/** Photos of these names in an album of its own order, by ids in the order in which it shows them. */
async function arrangedAlbum(page: Page, title: string, names: readonly string[]) {
  const ids = await uploadAll(page, names);
  await signIn(page);
  const data = { title, order: { by: 'own', direction: 'oldest' } };
  const { id } = (await (await page.request.post('/api/albums', { data })).json()) as { id: string };
  await page.request.post('/api/images/edit', { data: { ids, albums: { add: [id] } } });
  await page.goto(`/gallery/albums/${id}`);
  await expect.poll(() => idsShown(page)).toEqual(ids.toReversed());
  return { id, ids: ids.toReversed() };
}

/** Points of a tile: near its left and its right edge. */
async function edgesOf(page: Page, id: string) {
  const box = await page.locator(`[data-id="${id}"]`).boundingBox();
  if (box === null) throw new Error('The tile is not there.');
  const y = box.y + box.height / 2;
  return {
    left: { x: box.x + 20, y },
    middle: { x: box.x + box.width / 2, y },
    right: { x: box.x + box.width - 20, y },
  };
}

test('photos are dragged onto an album by mouse, and Escape lets them where they are', async ({ page }) => {
  const [one = '', two = ''] = await uploadAll(page, ['d1.jpg', 'd2.jpg']);
  await signIn(page);
  const title = 'Dragged onto';
  const created = await page.request.post('/api/albums', { data: { title } });
  const { id } = (await created.json()) as { id: string };
  await page.goto('/gallery');
  await select(page, [one, two]);
  const { middle } = await edgesOf(page, one);
  const target = page.getByRole('listitem').filter({ hasText: title });
  for (const isMeant of [false, true]) {
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 40, middle.y + 20, { steps: 4 });
    await expect(page.getByText('Drop 2 photos on an album')).toBeVisible();
    const box = await target.boundingBox();
    if (box === null) throw new Error('The album is not there.');
    await page.mouse.move(box.x + 30, box.y + 20, { steps: 4 });
    if (!isMeant) await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(page.getByText('Drop 2 photos on an album')).toHaveCount(0);
  }
  await expect(page.getByText(/2 photos added to/)).toBeVisible();
  const answer = await page.request.get(`/api/albums/${id}/images`);
  const { images } = (await answer.json()) as { images: readonly { id: string }[] };
  expect(images.map((image) => image.id)).toEqual([one, two]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => (await (await page.request.get(`/api/albums/${id}/images`)).json()).images)
    .toEqual([]);
});

test('an album is arranged by dragging with the mouse, and by keys', async ({ page }) => {
  const { ids } = await arrangedAlbum(page, 'By hand', ['m1.jpg', 'm2.jpg', 'm3.jpg', 'm4.jpg']);
  const [a = '', b = '', c = '', d = ''] = ids;
  await select(page, [d]);
  const from = (await edgesOf(page, d)).middle;
  const to = (await edgesOf(page, a)).right;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => idsShown(page)).toEqual([a, d, b, c]);
  await page.keyboard.press('Escape');

  await page.locator(`[data-id="${b}"]`).getByRole('button').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => idsShown(page)).toEqual([a, b, d, c]);
  await expect(page.locator(`[data-id="${b}"]`).getByRole('button')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => idsShown(page)).toEqual([a, d, b, c]);
  await page.reload();
  await expect.poll(() => idsShown(page)).toEqual([a, d, b, c]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('an album is arranged by a finger that rests on a selected photo and then moves', async ({ page }) => {
    const { ids } = await arrangedAlbum(page, 'By finger', ['t1.jpg', 't2.jpg', 't3.jpg']);
    const [a = '', b = '', c = ''] = ids;
    await page.locator(`[data-id="${c}"]`).getByRole('checkbox').tap();
    const from = (await edgesOf(page, c)).middle;
    const to = (await edgesOf(page, a)).left;
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
    await touch('touchStart', from);
    await expect(page.getByText('Drop 1 photo on an album')).toBeVisible();
    await touch('touchMove', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
    await touch('touchMove', to);
    await touch('touchEnd');
    await expect.poll(() => idsShown(page)).toEqual([c, a, b]);
  });
});

test('an album that was deleted comes back with its photos', async ({ page }) => {
  const { id, ids } = await arrangedAlbum(page, 'Deleted by mistake', ['u1.jpg', 'u2.jpg']);
  await page.getByRole('button', { name: 'Delete album' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete album' }).click();
  await expect(page).toHaveURL(/\/gallery\/albums\?deleted=/);
  await expect(page.getByRole('link', { name: 'Deleted by mistake' })).toHaveCount(0);
  await page
    .getByRole('status')
    .filter({ hasText: 'Album deleted' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page).toHaveURL(`/gallery/albums/${id}`);
  await expect(page.getByRole('heading', { name: 'Deleted by mistake', level: 1 })).toBeVisible();
  await expect.poll(() => idsShown(page)).toEqual(ids);
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
    await expect(page).toHaveURL(/\/gallery\/albums\?/);
    await expect(page.getByRole('link', { name: 'Mine' })).toHaveCount(0);
    await other.getByRole('button', { name: 'Edit album' }).click();
    await other.getByRole('button', { name: 'Save' }).click();
    await expect(other.getByRole('dialog').getByRole('alert')).toContainText('That album no longer exists');
    // Nor does its page.
    await other.reload();
    await expect(other.getByRole('heading', { name: /That album no longer exists/ })).toBeVisible();
    await other.getByRole('link', { name: 'All albums' }).click();
    await expect(other).toHaveURL('/gallery/albums');
  });
});
