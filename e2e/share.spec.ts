import AxeBuilder from '@axe-core/playwright';
import type { ShareResponse } from '@/lib/shared/wire';
import { signIn } from './support/admin';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

async function shareOne(page: import('@playwright/test').Page, name: string): Promise<ShareResponse> {
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose([await photoFile(name, { seed: 90, width: 1_200, height: 800 })]);
  const id = await upload.doneId(name);
  await signIn(page);
  const data = { id, expiresInSeconds: 3_600 };
  const response = await page.request.post('/api/images/share', { data });
  expect(response.status()).toBe(200);
  return (await response.json()) as ShareResponse;
}

test('a share link shows the photo to whoever has it, without scripts, and tells nobody the address', async ({
  page,
  browser,
}) => {
  const { url } = await shareOne(page, 'Strand 🏖.jpg');
  const address = new URL(url, page.url()).href;
  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const shared = await stranger.newPage();
  const response = await shared.goto(address);
  expect(response?.status()).toBe(200);
  expect(response?.headers()['referrer-policy']).toBe('no-referrer');
  await expect(shared.getByRole('heading', { name: 'Strand 🏖.jpg' })).toBeVisible();
  await expect(shared.getByText('1,200 × 800 pixels')).toBeVisible();
  await expect(shared.getByRole('img', { name: 'Strand 🏖.jpg' })).toHaveJSProperty('naturalWidth', 1_200);

  const meta = (name: string) => shared.locator(`meta[property="${name}"], meta[name="${name}"]`).first();
  await expect(meta('robots')).toHaveAttribute('content', /noindex/);
  await expect(meta('twitter:card')).toHaveAttribute('content', 'summary_large_image');
  await expect(meta('og:title')).toHaveAttribute('content', 'Strand 🏖.jpg');
  const image = (await meta('og:image').getAttribute('content')) ?? '';
  expect(new URL(image).origin).toBe(new URL(address).origin);
  const html = await (await stranger.request.get(address)).text();
  // Apps that make previews read no further.
  expect(html.slice(0, html.indexOf('</head>'))).toContain('og:image');
  const preview = await stranger.request.get(image);
  expect(preview.headers()['content-type']).toBe('image/jpeg');

  const saving = shared.waitForEvent('download');
  await shared.getByRole('link', { name: 'Download' }).click();
  expect((await saving).suggestedFilename()).toBe('Strand 🏖.jpg');
  await stranger.close();
});

test('the page of a share link, and of one that is not whole, is read in the language that is chosen there', async ({
  page,
  browser,
}) => {
  const { url } = await shareOne(page, 'words.jpg');
  const stranger = await browser.newPage();
  await stranger.goto(new URL(url, page.url()).href);
  await stranger.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(stranger.getByRole('link', { name: 'Herunterladen' })).toBeVisible();
  await stranger.goto(new URL(url.slice(0, -4), page.url()).href);
  await stranger.getByRole('combobox', { name: 'Sprache' }).selectOption('en');
  await expect(stranger.getByRole('heading', { name: 'This link doesn’t work' })).toBeVisible();
  await stranger.close();
});

test('a share link that is not whole says what to do', async ({ page, browser }) => {
  const { url } = await shareOne(page, 'half.jpg');
  const stranger = await browser.newPage();
  await stranger.goto(new URL(url.slice(0, -4), page.url()).href);
  await expect(stranger.getByRole('heading', { name: 'This link doesn’t work' })).toBeVisible();
  await expect(stranger.getByText('Ask the person who sent it to you for a new one.')).toBeVisible();
  await stranger.close();
});

test.describe('of an image that is gone', () => {
  test.use({ allowedErrors: /404 \(Not Found\)/ });

  test('a share link says so', async ({ page }) => {
    const { url } = await shareOne(page, 'gone.jpg');
    const [, , id] = new URL(url, page.url()).pathname.split('/');
    await page.request.post('/api/images/move', { data: { ids: [id], to: 'trash' } });
    await page.context().clearCookies();
    const response = await page.goto(url);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'There’s no photo here' })).toBeVisible();
  });
});

test('the page of a share link is accessible', async ({ page }) => {
  const { url } = await shareOne(page, 'axe.jpg');
  for (const address of [url, url.slice(0, -4)]) {
    await page.goto(address);
    await expect(page.getByRole('heading')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
});

test('chosen photos are saved as one archive by a plain form', async ({ page }) => {
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose([await photoFile('one.jpg', { seed: 91, width: 300, height: 200 })]);
  const id = await upload.doneId('one.jpg');
  await signIn(page);
  await page.goto('/gallery');
  const saving = page.waitForEvent('download');
  await page.evaluate((ids) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/api/images/download';
    const field = document.createElement('input');
    field.name = 'ids';
    field.value = ids;
    form.append(field);
    document.body.append(form);
    form.submit();
  }, id);
  expect((await saving).suggestedFilename()).toMatch(/^sluice-\d{4}-\d{2}-\d{2}\.zip$/);
});

test('a search comes line by line', async ({ page }) => {
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose([await photoFile('Nadel im Heuhaufen.jpg', { seed: 92, width: 300, height: 200 })]);
  const id = await upload.doneId('Nadel im Heuhaufen.jpg');
  await signIn(page);
  const response = await page.request.get(
    '/api/images/search?q=nadel+heuhaufen&fields=id&orientation=landscape',
  );
  expect(response.headers()['content-type']).toBe('application/x-ndjson');
  const lines = (await response.text()).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toContainEqual({ kind: 'match', id });
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ kind: 'end', truncated: false });
});
