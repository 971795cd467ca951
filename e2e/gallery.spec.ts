import { imageOf, signIn } from './support/admin';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

/** Uploads photos of these names, one after another, and gives their ids, oldest first. */
async function uploadAll(upload: UploadPage, names: readonly string[]): Promise<string[]> {
  await upload.open();
  const ids: string[] = [];
  for (const [seed, name] of names.entries()) {
    await upload.choose([await photoFile(name, { seed: seed + 20, width: 800 + seed * 200, height: 600 })]);
    ids.push(await upload.doneId(name));
  }
  return ids;
}

test('the newest photo comes first, and opens large; arrow keys go on and Escape goes back', async ({
  page,
}) => {
  const [oldest, middle, newest] = await uploadAll(new UploadPage(page), ['one.jpg', 'two.jpg', 'three.jpg']);
  await signIn(page);
  await page.goto('/gallery');
  const tiles = page.getByRole('list', { name: 'Photos' }).locator('[data-id]');
  const shown = () => tiles.evaluateAll((items) => items.map((item) => item.getAttribute('data-id')));
  await expect.poll(async () => (await shown()).slice(0, 3)).toEqual([newest, middle, oldest]);

  await page.getByRole('button', { name: 'Open three.jpg' }).first().click();
  const viewer = page.getByRole('dialog');
  await expect(viewer).toContainText('three.jpg');
  await expect(viewer.getByRole('img', { name: 'three.jpg' })).toHaveJSProperty('complete', true);
  await page.keyboard.press('ArrowRight');
  await expect(viewer).toContainText('two.jpg');
  await page.keyboard.press('ArrowLeft');
  await expect(viewer).toContainText('three.jpg');
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(page.getByRole('button', { name: 'Open three.jpg' }).first()).toBeFocused();
});

test('Back closes the open photo and stays in the gallery; a reload opens it again', async ({ page }) => {
  const [id = ''] = await uploadAll(new UploadPage(page), ['kept.jpg']);
  await signIn(page);
  await page.goto('/gallery');
  const viewer = page.getByRole('dialog');
  await page.locator(`[data-id="${id}"]`).getByRole('button').click();
  await expect(viewer).toContainText('kept.jpg');
  await page.reload();
  await expect(viewer).toContainText('kept.jpg');
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await page.locator(`[data-id="${id}"]`).getByRole('button').click();
  await expect(viewer).toBeVisible();
  await page.goBack();
  await expect(viewer).toBeHidden();
  await expect(page).toHaveURL('/gallery');
});

test('a photo moved to the trash can be taken back, restored from there, and deleted permanently', async ({
  page,
}) => {
  const [id = ''] = await uploadAll(new UploadPage(page), ['bin.jpg']);
  await signIn(page);
  await page.goto('/gallery');
  const tile = page.locator(`[data-id="${id}"]`);

  await tile.getByRole('button').click();
  await page.getByRole('button', { name: 'Move to trash' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.keyboard.press('Escape');
  await expect(tile).toBeVisible();

  await tile.getByRole('button').click();
  await page.getByRole('button', { name: 'Move to trash' }).click();
  await page.keyboard.press('Escape');
  await expect(tile).toHaveCount(0);
  await expect.poll(async () => (await imageOf(page, id)).state).toBe('trash');

  await page.getByRole('link', { name: 'Trash' }).click();
  await tile.getByRole('button').click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(tile).toHaveCount(0);
  await expect.poll(async () => (await imageOf(page, id)).state).toBe('private');

  await page.request.post('/api/images/move', { data: { ids: [id], to: 'trash' } });
  await page.goto('/gallery?state=trash');
  await tile.getByRole('button').click();
  await page.getByRole('button', { name: 'Delete permanently' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(tile).toHaveCount(0);
  await expect.poll(async () => (await page.request.get(`/api/images/${id}`)).status()).toBe(404);
});

test('a published photo opens for everybody under its permanent link', async ({ page, browser }) => {
  const [id = ''] = await uploadAll(new UploadPage(page), ['open.jpg']);
  await signIn(page);
  await page.goto('/gallery');
  const { url } = await imageOf(page, id);
  const stranger = await browser.newContext();
  const status = async () => (await stranger.request.get(new URL(url, page.url()).href)).status();
  expect(await status()).toBe(404);
  await page.locator(`[data-id="${id}"]`).getByRole('button').click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('button', { name: 'Make private' })).toBeVisible();
  expect(await status()).toBe(200);
  await stranger.close();
});

test('more photos come as one scrolls, and the place is kept over a reload', async ({ page }) => {
  test.slow();
  await signIn(page);
  const upload = new UploadPage(page);
  await upload.open();
  // Each its own picture: the same one is sent once.
  await upload.choose(
    await Promise.all(
      Array.from({ length: 110 }, (_, seed) =>
        photoFile(`crowd-${seed}.jpg`, { seed, width: 200, height: 150 }),
      ),
    ),
  );
  await expect(upload.rowsIn('done')).toHaveCount(110);
  await page.goto('/gallery');
  const tiles = page.getByRole('list', { name: 'Photos' }).locator('[data-id]');
  await expect(tiles.first()).toBeVisible();
  const idsInPage = () => tiles.evaluateAll((items) => items.map((item) => item.getAttribute('data-id')));
  const seen = new Set<string | null>();
  await page.mouse.move(400, 400);
  await expect(async () => {
    const ids = await idsInPage();
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) seen.add(id);
    await page.mouse.wheel(0, 400);
    expect(seen.size).toBeGreaterThan(105);
  }).toPass({ intervals: [100] });

  await page.mouse.wheel(0, -300);
  await expect(page).toHaveURL(/at=/);
  // The place is noted once the page has come to rest, under the bars at its top.
  const unnotedPixels = () =>
    page.evaluate(() => {
      const { id, offset } = JSON.parse(sessionStorage.getItem('gallery-offset') ?? '{}');
      const tile = document.querySelector(`[data-id="${id}"]`);
      return tile ? Math.round(tile.getBoundingClientRect().top - 120 - offset) : null;
    });
  await expect.poll(unnotedPixels).toBe(0);
  const topTile = () =>
    tiles.evaluateAll((items) => {
      const places = items.map((item) => ({ item, top: Math.round(item.getBoundingClientRect().top) }));
      const first = places.filter(({ top }) => top >= 56).sort((one, other) => one.top - other.top)[0];
      return `${first?.item.getAttribute('data-id')} at ${first?.top}`;
    });
  const before = await topTile();
  await page.reload();
  await expect.poll(topTile).toBe(before);
});

test('what came since the last visit is marked as new', async ({ page, context }) => {
  await uploadAll(new UploadPage(page), ['seen.jpg']);
  await signIn(page);
  await page.goto('/gallery');
  await expect(page.getByRole('button', { name: 'Open seen.jpg' }).first()).toBeVisible();
  await expect(page.getByText('since you last looked')).toBeHidden();
  const [id = ''] = await uploadAll(new UploadPage(page), ['fresh.jpg']);
  // Another tab is another visit.
  const visit = await context.newPage();
  await visit.goto('/gallery');
  await expect(visit.getByText('1 new since you last looked')).toBeVisible();
  await expect(visit.locator(`[data-id="${id}"]`)).toContainText('New');
});

test('a date is reached at once, and where nothing is as old, the oldest photos', async ({ page }) => {
  const [id = ''] = await uploadAll(new UploadPage(page), ['dated.jpg']);
  await signIn(page);
  await page.goto('/gallery');
  const goTo = async (day: Date) => {
    await page.getByRole('button', { name: 'Go to date' }).click();
    await page.getByLabel('Day').fill(day.toISOString().slice(0, 10));
    await page.getByRole('button', { name: 'Go', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await goTo(new Date('2020-01-01'));
  await expect(page.getByRole('list', { name: 'Photos' }).locator('[data-id]').first()).toBeVisible();
  await goTo(new Date(Date.now() + 86_400_000));
  await expect(page.locator(`[data-id="${id}"]`)).toBeInViewport();
});
