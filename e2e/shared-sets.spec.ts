import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import type { LinkItem, UploadLink } from '@/lib/shared/links/link-item';
import { signIn } from './support/admin';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

/** Sends photos, and returns their ids in the order of their names. */
async function send(page: Page, names: readonly string[]): Promise<string[]> {
  const upload = new UploadPage(page);
  await upload.open();
  const files = names.map((name, at) => photoFile(name, { seed: 300 + at, width: 1_500, height: 1_000 }));
  await upload.choose(await Promise.all(files));
  const ids: string[] = [];
  for (const name of names) ids.push(await upload.doneId(name));
  return ids;
}

async function linkTo(page: Page, ids: readonly string[], more: object = {}): Promise<LinkItem> {
  const response = await page.request.post('/api/links', { data: { ids, ...more } });
  expect(response.status()).toBe(200);
  return (await response.json()) as LinkItem;
}

const stranger = async (browser: Browser, options: object = {}) =>
  (await browser.newContext(options)).newPage();

/** In whatever width the window asks for. */
const isLoaded = (page: Page, name: string) =>
  expect(page.getByRole('img', { name })).not.toHaveJSProperty('naturalWidth', 0);

test('an admin shares selected photos with two people by name, who look at them by keys and save all, until one link is revoked', async ({
  page,
  browser,
}) => {
  const names = ['set-a.jpg', 'set-b.jpg', 'set-c.jpg'];
  const ids = await send(page, names);
  await signIn(page);
  await page.goto('/gallery');
  for (const name of names) {
    const tile = page.getByRole('checkbox', { name: `Select ${name}` });
    // Seen where the pointer is.
    await tile.click({ force: true });
    await expect(tile).toBeChecked();
  }
  await page.getByRole('button', { name: 'Share link' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share 3 photos' });
  await dialog.getByLabel('Title above the photos').fill('Our <week> at sea');
  await dialog.getByRole('textbox', { name: /^For/ }).fill('Ben\nZoë');
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const [ben, zoe] = [
    await dialog.getByLabel('Link for Ben').first().inputValue(),
    await dialog.getByLabel('Link for Zoë').first().inputValue(),
  ];
  expect(ben).not.toBe(zoe);

  const guest = await stranger(browser);
  await guest.goto(ben);
  await expect(guest.getByRole('heading', { name: 'Our <week> at sea' })).toBeVisible();
  const tiles = guest.getByRole('link', { name: /^Open set-/ });
  await expect(tiles).toHaveCount(3);
  const second = (await tiles.nth(1).getAttribute('aria-label'))?.replace('Open ', '') ?? '';
  // One stop of Tab for all of them.
  await tiles.first().focus();
  await guest.keyboard.press('ArrowRight');
  await expect(tiles.nth(1)).toBeFocused();
  await guest.keyboard.press('Enter');
  const viewer = guest.getByRole('dialog');
  await expect(viewer.getByText('2 of 3')).toBeVisible();
  await isLoaded(guest, second);
  await expect(guest).toHaveURL(/[?&]photo=/);
  await guest.keyboard.press('ArrowRight');
  await expect(viewer.getByText('3 of 3')).toBeVisible();
  await guest.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(guest.getByRole('heading', { name: 'Our <week> at sea' })).toBeVisible();

  const saving = guest.waitForEvent('download');
  await guest.getByRole('button', { name: 'Download all' }).click();
  expect((await saving).suggestedFilename()).toBe('Our _week_ at sea.zip');

  // Trashed since: it is gone from the page and by its own address.
  await page.request.post('/api/images/move', { data: { ids: [ids[1]], to: 'trash' } });
  await guest.reload();
  await expect(tiles).toHaveCount(2);

  await page.goto('/gallery/links');
  const row = page.getByRole('listitem').filter({ hasText: 'for Ben' });
  await expect(row).toContainText('3 photos');
  await row.getByRole('button', { name: /^Revoke/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('The link was revoked.')).toBeVisible();
  await guest.goto(ben);
  await expect(guest.getByRole('heading', { name: 'This link was revoked' })).toBeVisible();
  await guest.goto(zoe);
  await expect(guest.getByRole('heading', { name: 'Our <week> at sea' })).toBeVisible();
  await guest.context().close();
});

test('without a script the photos are there, one by one and all together, with a preview for chat apps', async ({
  page,
  browser,
}) => {
  const ids = await send(page, ['plain-a.jpg', 'plain-b.jpg']);
  await signIn(page);
  const { url } = await linkTo(page, ids, { title: 'Plain' });
  const guest = await stranger(browser, { javaScriptEnabled: false });
  const address = new URL(url, page.url()).href;
  const response = await guest.goto(address);
  expect(response?.headers()['referrer-policy']).toBe('same-origin');
  const meta = (name: string) => guest.locator(`meta[property="${name}"], meta[name="${name}"]`).first();
  await expect(meta('robots')).toHaveAttribute('content', /noindex/);
  await expect(meta('og:title')).toHaveAttribute('content', 'Plain');
  const preview = await guest.request.get((await meta('og:image').getAttribute('content')) ?? '');
  expect(preview.headers()['content-type']).toBe('image/webp');
  expect((await preview.body()).length).toBeLessThan(150_000);

  await guest.getByRole('link', { name: 'Open plain-a.jpg' }).click();
  await isLoaded(guest, 'plain-a.jpg');
  await guest.getByRole('link', { name: 'Next photo' }).click();
  await isLoaded(guest, 'plain-b.jpg');
  const one = guest.waitForEvent('download');
  await guest.getByRole('link', { name: 'Download' }).click();
  expect((await one).suggestedFilename()).toBe('plain-b.jpg');
  await guest.getByRole('link', { name: 'Close' }).click();
  const all = guest.waitForEvent('download');
  await guest.getByRole('button', { name: 'Download all' }).click();
  expect((await all).suggestedFilename()).toBe('Plain.zip');
  await guest.context().close();
});

test('a link with a password shows nothing before it, and has no preview', async ({ page, browser }) => {
  const ids = await send(page, ['secret.jpg']);
  await signIn(page);
  const { url } = await linkTo(page, ids, { title: 'Secret', password: 'open sesame' });
  const guest = await stranger(browser, { javaScriptEnabled: false });
  await guest.goto(new URL(url, page.url()).href);
  expect(await guest.content()).not.toMatch(/Secret|secret\.jpg|thumbs\//);
  await guest.getByLabel('Password').fill('wrong');
  await guest.getByRole('button', { name: 'Show the photos' }).click();
  await expect(guest.getByText('Wrong password.')).toBeVisible();
  await guest.getByLabel('Password').fill('open sesame');
  await guest.getByRole('button', { name: 'Show the photos' }).click();
  await expect(guest.getByRole('heading', { name: 'Secret' })).toBeVisible();
  await expect(guest.getByRole('link', { name: 'Open secret.jpg' })).toBeVisible();
  expect(await guest.locator('meta[property="og:image"]').count()).toBe(0);
  await guest.context().close();
});

test('somebody who has sent photos gets one link to all of them', async ({ page, browser }) => {
  await send(page, ['sent-a.jpg', 'sent-b.jpg']);
  const answered = page.waitForResponse('**/api/upload/link');
  await page.getByRole('button', { name: 'Copy link', exact: true }).first().click();
  const { count } = (await (await answered).json()) as UploadLink;
  expect(count).toBe(2);
  const address = await page.getByLabel('Link to all photos').inputValue();
  const guest = await stranger(browser);
  await guest.goto(address);
  await expect(guest.getByRole('link', { name: /^Open sent-/ })).toHaveCount(2);
  await guest.context().close();
});

test('pages of links are accessible, and say what to do where a link is not whole', async ({ page }) => {
  const ids = await send(page, ['axe-a.jpg', 'axe-b.jpg']);
  await signIn(page);
  const [open, locked] = [await linkTo(page, ids), await linkTo(page, ids, { password: 'open sesame' })];
  for (const address of [open.url, locked.url, open.url.slice(0, -4), '/gallery/links']) {
    await page.goto(address);
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await page.goto(open.url.slice(0, -4));
  await expect(page.getByRole('heading', { name: 'This link doesn’t work' })).toBeVisible();
});
