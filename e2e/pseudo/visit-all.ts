import { expect as expectSoon, type Page } from '@playwright/test';
import { makePicture } from '@/testing/server/make-picture';
import { ADMIN_PASSWORD } from '../support/ports';
import { FILE_INPUT } from '../support/upload-page';

/** Pages are compiled as they are opened. */
const PATIENCE_MS = 600_000;
const expect = expectSoon.configure({ timeout: PATIENCE_MS });

/** Looks at the page as it is now; `where` is told with what is found. */
type Look = (where: string) => Promise<void>;

const inBrackets = (text: string) => new RegExp(`\\[[^\\]]*${text}`);

/** A person who sees every page, a photo on its way through all of them, and what goes wrong. */
export async function visitAll(page: Page, look: Look): Promise<void> {
  await upload(page, look);
  await signIn(page, look);
  await gallery(page, look);
  await share(page, look);
  await problems(page, look);
}

async function upload(page: Page, look: Look): Promise<void> {
  await page.goto('/');
  await expect(page.getByText(inBrackets('Drop photos'))).toBeVisible();
  await page.waitForLoadState('networkidle');
  await look('the empty upload page');
  const input = page.locator(FILE_INPUT);
  await input.setInputFiles([
    {
      name: 'p1.png',
      mimeType: 'image/png',
      buffer: Buffer.from(await makePicture({ format: 'png', seed: 1 })),
    },
    { name: 'p2.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 nothing') },
    { name: 'p3.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\nnothing', 'latin1') },
  ]);
  await look('uploads on their way');
  await expect(page.locator('[data-state=done]')).toHaveCount(1);
  await expect(page.locator('[data-state=failed]')).toHaveCount(2);
  await look('uploads that have ended');
  await page.context().setOffline(true);
  await look('the upload page without a network');
  await page.context().setOffline(false);
}

async function signIn(page: Page, look: Look): Promise<void> {
  await page.goto('/gallery');
  await look('the gallery of nobody');
  await page.goto('/sign-in?problem=openid_declined');
  const password = page.locator('input[type=password]');
  await password.waitFor();
  await look('the page to sign in, with a problem');
  await page.waitForLoadState('networkidle');
  await password.fill('wrong');
  const refused = page.waitForResponse((response) => response.url().endsWith('/api/session'));
  await page.keyboard.press('Enter');
  await refused;
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
  await look('a wrong password');
  await password.fill(ADMIN_PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('[data-id]').first().waitFor();
}

async function gallery(page: Page, look: Look): Promise<void> {
  await page.waitForLoadState('networkidle');
  await look('the gallery');
  const tile = page.locator('[data-id]').first();
  // A click before the page has come to life opens nothing.
  await expect(async () => {
    await tile.locator('[data-act=open]').click({ timeout: 5_000 });
    await page.locator('dialog[open]').waitFor({ timeout: 20_000 });
  }).toPass({ timeout: PATIENCE_MS });
  await page.waitForLoadState('networkidle');
  await look('the viewer');
  await page.keyboard.press('i');
  await look('the details of a photo');
  await page.keyboard.press('l');
  await look('the dialog of links');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await look('the keyboard shortcuts');
  await page.keyboard.press('Escape');
  await page.goto('/gallery');
  await page.locator('[data-id]').first().waitFor();
  await page.waitForLoadState('networkidle');
  await expect(async () => {
    await tile.hover();
    await tile.locator('[data-act=select]').first().click({ timeout: 5_000 });
    await expectSoon(page.locator('[aria-pressed=true]')).not.toHaveCount(0, { timeout: 5_000 });
  }).toPass({ timeout: PATIENCE_MS });
  await look('a selection');
  await page.keyboard.press('Delete');
  await look('a change and its toast');
  for (const path of ['?state=held', '?state=public', '?state=private', '?state=trash', '?q=nothing']) {
    await page.goto(`/gallery${path}`);
    await page.waitForLoadState('networkidle');
    await look(`/gallery${path}`);
  }
  for (const path of ['numbers', 'audit', 'sessions']) {
    await page.goto(`/gallery/${path}`);
    await page.waitForLoadState('networkidle');
    await look(`/gallery/${path}`);
  }
  await expect(async () => {
    await page.getByRole('button', { name: inBrackets('New token') }).click({ timeout: 5_000 });
    await page.locator('dialog[open]').waitFor({ timeout: 20_000 });
  }).toPass({ timeout: PATIENCE_MS });
  await look('the dialog of a new token');
  await page.keyboard.press('Escape');
}

async function share(page: Page, look: Look): Promise<void> {
  const id = (await firstOf(page, 'all')) ?? (await firstOf(page, 'trash'));
  await page.request.post('/api/images/move', { data: { ids: [id], to: 'private' } });
  const made = await page.request.post('/api/images/share', { data: { id, expiresInSeconds: 600 } });
  const { url } = (await made.json()) as { url: string };
  await page.goto(url);
  await look('the page of a link');
  await page.goto(`${url}x`);
  await look('a link that does not work');
  await page.goto(url.split('?')[0] ?? '');
  await page.context().clearCookies();
  await page.reload();
  await look('a link without its token');
}

async function firstOf(page: Page, state: string): Promise<string | undefined> {
  const listed = await page.request.get(`/api/images?state=${state}&limit=1`);
  const { images } = (await listed.json()) as { images: readonly { id: string }[] };
  return images[0]?.id;
}

async function problems(page: Page, look: Look): Promise<void> {
  await page.goto('/nothing/here');
  await look('a page that is not there');
  const refused = await page.request.get('/media/nothing/x.jpg', { headers: { accept: 'text/html' } });
  await page.setContent(await refused.text());
  await look('a photo that is not there');
}
