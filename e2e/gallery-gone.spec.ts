import type { Page } from '@playwright/test';
import type { ShareResponse } from '@/lib/shared/wire';
import { imageOf, signIn } from './support/admin';
import { plantImages } from './support/plant-images';
import { expect, test } from './support/test';
import { unheard } from './support/unheard';

test.use({
  allowedErrors: /404 \(Not Found\)|400 \(Bad Request\)|409 \(Conflict\)|blocked by CORS policy|ERR_FAILED/,
});

const tile = (page: Page, id: string | undefined) => page.locator(`[data-id="${id}"]`);
const tiles = (page: Page) => page.getByRole('list', { name: 'Photos' }).locator('[data-id]');
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'photo' });

/** As another tab or another admin does. */
async function trashElsewhere(page: Page, ...ids: readonly (string | undefined)[]): Promise<void> {
  const response = await page.request.post('/api/images/move', { data: { ids, to: 'trash' } });
  expect(response.status()).toBe(200);
}
async function purgeElsewhere(page: Page, ...ids: readonly (string | undefined)[]): Promise<void> {
  await unheard(page, async () => {
    await trashElsewhere(page, ...ids);
    const response = await page.request.post('/api/images/purge', { data: { ids } });
    expect(response.status()).toBe(200);
  });
}

/** Waits until the page has looked after the photo that was opened. */
const looked = (page: Page, id: string | undefined) =>
  page.waitForResponse((response) => response.url().endsWith(`/api/images/${id}`));

/** The gallery with only so many photos of the test, newest first. */
async function openGallery(page: Page, prefix: string, count: number): Promise<string[]> {
  const word = prefix + Date.now().toString(36);
  const nowMs = Date.parse('2025-03-01T12:00:00Z');
  const ids = await plantImages(
    word,
    Array.from({ length: count }, (_, at) => nowMs - at * 60_000),
  );
  await signIn(page);
  await page.goto(`/gallery?q=${word}`);
  await expect(tiles(page)).toHaveCount(count);
  return ids;
}

test('the viewer says that its photo was deleted or thrown away elsewhere, and goes on to the next', async ({
  page,
}) => {
  const ids = await openGallery(page, 'lost', 6);
  const viewer = page.getByRole('dialog');
  const onFirst = looked(page, ids[0]);
  await tile(page, ids[0]).getByRole('button').click();
  await onFirst;
  await expect(viewer).toHaveAttribute('aria-label', /-0\.jpg/);
  await purgeElsewhere(page, ids[0]);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(notice(page)).toContainText('That photo no longer exists.');
  await expect(viewer).toHaveAttribute('aria-label', /-1\.jpg/);
  await notice(page).getByRole('button', { name: 'Dismiss' }).click();

  // Stepping on to one whose picture the browser has fetched ahead.
  await trashElsewhere(page, ids[2]);
  const onThird = looked(page, ids[3]);
  await page.keyboard.press('ArrowRight');
  await expect(notice(page)).toContainText('That photo is in the trash now.');
  await expect(viewer).toHaveAttribute('aria-label', /-3\.jpg/);
  await onThird;
  await notice(page).getByRole('button', { name: 'Dismiss' }).click();

  await page.keyboard.press('l');
  await purgeElsewhere(page, ids[3]);
  await page.getByRole('button', { name: 'Create link' }).click();
  await expect(notice(page)).toContainText('That photo no longer exists.');
  await expect(page.getByRole('dialog', { name: 'Share link' })).toBeHidden();
  await expect(viewer).toHaveAttribute('aria-label', /-4\.jpg/);
  await page.keyboard.press('Escape');
  await expect(tiles(page)).toHaveCount(3);

  await page.goto(`/gallery?image=${ids[0]}`);
  await expect(notice(page)).toContainText('That photo no longer exists.');
  await page.goto(`/gallery?image=${ids[2]}`);
  await expect(notice(page)).toContainText('That photo is in the trash now.');
});

test('thumbnails that are gone leave the grid, and one sentence tells how many', async ({ page }) => {
  let go: () => void = () => undefined;
  const isPurged = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route(/\/thumbs\//, async (route) => {
    await isPurged;
    await route.continue();
  });
  const ids = await openGallery(page, 'broken', 5);
  await purgeElsewhere(page, ids[1], ids[3]);
  go();
  await expect(notice(page)).toContainText('2 photos no longer exist.');
  await expect(tiles(page)).toHaveCount(3);
});

test('of selected photos that were deleted elsewhere it is said so, and the others are changed', async ({
  page,
}) => {
  const ids = await openGallery(page, 'chosen', 4);
  const bar = page.getByRole('toolbar', { name: 'Selected photos' });
  for (const id of ids) await tile(page, id).getByRole('checkbox').click();
  await purgeElsewhere(page, ids[0]);
  await bar.getByRole('button', { name: 'Copy links' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy 4 links' });
  await expect(dialog.getByRole('status')).toHaveText('That photo no longer exists.');
  await expect(dialog.getByLabel('Links', { exact: true })).toHaveValue(/^(\S+\n){2}\S+$/);
  await page.keyboard.press('Escape');
  await expect(bar).toContainText('3 photos selected');

  await purgeElsewhere(page, ids[1]);
  await bar.getByRole('button', { name: 'Publish' }).click();
  const jobs = page.getByRole('region', { name: 'Changes' });
  await expect(jobs).toContainText('2 photos published');
  await expect(jobs).toContainText('1 photo wasn’t changed');
  await expect(notice(page)).toContainText('2 photos no longer exist.');
  await expect(tiles(page)).toHaveCount(2);
  await expect(bar).toContainText('2 photos selected');
});

test('an edit of a photo that was thrown away elsewhere is kept until it is restored; of one that is gone it is said so', async ({
  page,
}) => {
  const ids = await openGallery(page, 'edited', 3);
  const onFirst = looked(page, ids[0]);
  await tile(page, ids[0]).getByRole('button').click();
  await onFirst;
  await page.keyboard.press('i');
  const details = page.getByRole('region', { name: 'Details' });
  await trashElsewhere(page, ids[0]);
  await details.getByLabel('Description').fill('A tern over the bay');
  const unsaved = page.getByRole('region', { name: 'Unsaved changes' });
  await expect(unsaved).toContainText('That photo is in the trash now. Restore it, then save again.');
  await page.request.post('/api/images/move', { data: { ids: [ids[0]], to: 'former' } });
  await unsaved.getByRole('button', { name: 'Save' }).click();
  await expect(unsaved).toBeHidden();
  // The notice goes when saving begins.
  await expect.poll(async () => (await imageOf(page, ids[0] ?? '')).alt).toBe('A tern over the bay');

  await purgeElsewhere(page, ids[1]);
  await details.getByLabel('Description').fill('Nobody will read this');
  await expect(notice(page)).toContainText('That photo no longer exists.');
  await expect(page.getByRole('dialog')).toHaveAttribute('aria-label', /-2\.jpg/);
  await expect(unsaved).toBeHidden();
});

test('the page of a share link says that its photo was deleted', async ({ page }) => {
  const [id] = await plantImages('shared-gone', [Date.parse('2025-03-02T12:00:00Z')]);
  await signIn(page);
  const answer = await page.request.post('/api/images/share', { data: { id, expiresInSeconds: 3_600 } });
  const { url } = (await answer.json()) as ShareResponse;
  await purgeElsewhere(page, id);
  await page.context().clearCookies();
  expect((await page.goto(url))?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There’s no photo here' })).toBeVisible();
});
