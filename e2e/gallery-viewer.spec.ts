import type { Page } from '@playwright/test';
import { imageOf, signIn } from './support/admin';
import { stopClock } from './support/stop-clock';
import { expect, test } from './support/test';
import { uploadMany } from './support/upload-many';

/** Opens the first photo whose name begins with the words, among only those. */
async function openFirst(page: Page, words: string): Promise<string> {
  await signIn(page);
  await page.goto(`/gallery?q=${words}`);
  const tile = page.getByRole('list', { name: 'Photos' }).locator('[data-id]').first();
  await tile.getByRole('button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  return (await tile.getAttribute('data-id')) ?? '';
}

const scaleOf = (page: Page) =>
  page.locator('[data-zoom]').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);

test('an open photo is enlarged by wheel, double click and keys, moved by dragging, and whole again', async ({
  page,
}) => {
  await uploadMany(page, 'zoomed', 2);
  await openFirst(page, 'zoomed');
  const stage = await page.locator('[data-zoom]').boundingBox();
  if (!stage) throw new Error('There is no photo.');
  const [x, y] = [stage.x + stage.width / 2, stage.y + stage.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => scaleOf(page)).toBeGreaterThan(1.5);
  await page.keyboard.press('0');
  await expect.poll(() => scaleOf(page)).toBe(1);
  await page.mouse.dblclick(x, y);
  await expect.poll(() => scaleOf(page)).toBe(2.5);
  await page.mouse.down();
  await page.mouse.move(x + 80, y + 40, { steps: 4 });
  await page.mouse.up();
  const moved = () => page.locator('[data-zoom]').evaluate((element) => element.style.transform);
  await expect.poll(moved).toMatch(/translate\(8\d\.?\d*px, 40/);
  await page.keyboard.press('+');
  await expect.poll(() => scaleOf(page)).toBeGreaterThan(3);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => scaleOf(page)).toBe(1);
});

test('name, description and tags are changed in the details, and found again', async ({ page }) => {
  await uploadMany(page, 'details', 1);
  const id = await openFirst(page, 'details');
  await page.keyboard.press('i');
  const details = page.getByRole('region', { name: 'Details' });
  await details.getByLabel('Description').fill('A lighthouse at dusk');
  await expect(details.getByRole('status')).toHaveText('Saved.');
  await expect(page.getByRole('dialog', { name: 'A lighthouse at dusk' })).toBeVisible();
  const tags = details.getByRole('combobox', { name: 'Tags' });
  await tags.fill('sea, tower, sea');
  await tags.press('Enter');
  await tags.fill('mist');
  await tags.press('Enter');
  await expect(details.locator('[data-tag]')).toHaveText(['sea', 'tower', 'mist']);
  await tags.press('Backspace');
  await expect(details.locator('[data-tag]')).toHaveCount(2);
  await expect.poll(async () => (await imageOf(page, id)).tags).toEqual(['sea', 'tower']);
  await expect.poll(async () => (await imageOf(page, id)).alt).toBe('A lighthouse at dusk');
  await page.goto('/gallery?tag=tower&q=dusk');
  await expect(page.getByRole('button', { name: 'Open A lighthouse at dusk' })).toBeVisible();
});

test('what is typed is saved by a key that opens the next photo, in the same field; tags of others are suggested', async ({
  page,
}) => {
  await uploadMany(page, 'series', 2);
  const id = await openFirst(page, 'series');
  await page.keyboard.press('i');
  const details = page.getByRole('region', { name: 'Details' });
  const tags = details.getByRole('combobox', { name: 'Tags' });
  await tags.fill('winterlight');
  await tags.press('Control+Enter');
  await expect.poll(async () => (await imageOf(page, id)).tags).toEqual(['winterlight']);
  await expect(details.locator('[data-tag]')).toHaveCount(0);
  await expect(tags).toBeFocused();
  await tags.pressSequentially('winter');
  await expect(page.getByRole('option', { name: /winterlight/ })).toBeVisible();
  await tags.press('ArrowDown');
  await tags.press('Enter');
  await expect(details.locator('[data-tag]')).toHaveText(['winterlight']);
});

test('a favourite is marked by star and key, found by them, and plain again by undo', async ({ page }) => {
  await uploadMany(page, 'loved', 2);
  const id = await openFirst(page, 'loved');
  await page.keyboard.press('f');
  const star = page.getByRole('dialog').getByRole('button', { name: 'Favourite' });
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  const tile = page.locator(`[data-id="${id}"]`);
  await expect(tile.getByRole('switch')).toBeChecked();
  await page.goto('/gallery?q=loved+is:favourite');
  await expect(page.locator('[data-id]')).toHaveCount(1);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Favourites' }).click();
  await expect(page).toHaveURL(/tag=/);
  await expect(tile).toBeVisible();
  await tile.getByRole('switch').click();
  await expect(tile.getByRole('switch')).not.toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(tile.getByRole('switch')).toBeChecked();
});

test('a link for others opens a page with the photo for a stranger', async ({ page, browser }) => {
  await uploadMany(page, 'shared', 1);
  await openFirst(page, 'shared');
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Share link' });
  await dialog.getByLabel('1 hour').check();
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Page link' }).inputValue();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  // Escape closed the dialog and not the photo.
  await expect(page.getByRole('dialog', { name: 'shared-1.jpg' })).toBeVisible();
  const stranger = await browser.newContext();
  const visit = await stranger.newPage();
  await visit.goto(link);
  await expect(visit.getByRole('img', { name: 'shared-1.jpg' })).toBeVisible();
  await stranger.close();
});

test('the slideshow takes the whole screen without bars, goes on by itself, waits when it is told to, and stops at the end', async ({
  page,
}) => {
  await page.clock.install();
  await uploadMany(page, 'slides', 2);
  await openFirst(page, 'slides');
  const viewer = page.getByRole('dialog');
  const first = await viewer.getAttribute('aria-label');
  await stopClock(page);
  await page.getByRole('button', { name: 'Slideshow' }).click();
  const controls = page.getByRole('toolbar', { name: 'Slideshow controls' });
  await expect(controls).toBeVisible();
  await expect(page.getByRole('button', { name: 'Move to trash' })).toBeHidden();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press('Space');
  await expect(controls.getByRole('button', { name: 'Resume' })).toBeVisible();
  await page.keyboard.press('+');
  await expect(controls.getByRole('status')).toContainText('3');
  await page.clock.runFor(60_000);
  await expect(viewer).toHaveAttribute('aria-label', first ?? '');
  await page.keyboard.press('Space');
  await expect(controls.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.clock.runFor(3_000);
  await expect(viewer).not.toHaveAttribute('aria-label', first ?? '');
  await page.clock.runFor(3_000);
  await expect(page.getByRole('button', { name: 'Slideshow' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await expect(viewer).toBeVisible();
});

test('a photo is saved as a file from where it is large', async ({ page }) => {
  await uploadMany(page, 'saved', 1);
  await openFirst(page, 'saved');
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('link', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('saved-1.jpg');
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true });

  test('a photo that is pulled down closes, and one that is pulled a little stays', async ({ page }) => {
    await uploadMany(page, 'pulled', 1);
    await openFirst(page, 'pulled');
    const viewer = page.getByRole('dialog');
    const touch = await page.context().newCDPSession(page);
    const pull = async (by: number) => {
      const at = (y: number) => [{ x: 500, y }];
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(250) });
      for (let y = 0; y <= by; y += 20)
        await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(250 + y) });
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await pull(60);
    await expect(viewer).toBeVisible();
    await pull(240);
    await expect(viewer).toBeHidden();
    await expect(page.locator('[data-id]').first().getByRole('button')).toBeFocused();
  });
});

test.describe('a session that ends', () => {
  test.use({ allowedErrors: /401/ });

  test('what is typed is saved by stepping on, and kept where the session has ended, over a reload too', async ({
    page,
  }) => {
    await uploadMany(page, 'draft', 2);
    const id = await openFirst(page, 'draft');
    await page.keyboard.press('i');
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByLabel('Description').fill('A heron in the reeds');
    await page.getByRole('button', { name: 'Older photo' }).click();
    await expect(details.getByLabel('Description')).toHaveValue('');
    await expect.poll(async () => (await imageOf(page, id)).alt).toBe('A heron in the reeds');

    await page.getByRole('button', { name: 'Newer photo' }).click();
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await details.getByLabel('Description').fill('Two herons in the reeds');
    await page.getByRole('button', { name: 'Older photo' }).click();
    const unsaved = page.getByRole('region', { name: 'Unsaved changes' });
    await expect(unsaved).toContainText('Your session has ended; your text is kept.');
    await page.context().addCookies(cookies);
    page.once('dialog', (question) => void question.accept());
    await page.reload();
    await unsaved.getByRole('button', { name: 'Save' }).click();
    await expect(unsaved).toBeHidden();
    await expect.poll(async () => (await imageOf(page, id)).alt).toBe('Two herons in the reeds');
  });
});
