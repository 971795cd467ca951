/** The app on a phone's home screen: what a browser needs to install it, and photos that another app shares with it. */
import { connect } from 'node:net';
import type { Page } from '@playwright/test';
import { APP_PORT, APP_URL } from './support/ports';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

type SharedFile = Readonly<{ name: string; mimeType: string; buffer: Buffer }>;

/** Opens the page, has the browser say that it was put on a home screen, and waits for the worker that then comes. */
async function openInstalled(page: Page): Promise<void> {
  await page.goto('/');
  await expect
    .poll(() =>
      page.evaluate(async () => {
        // Heard from the first effect on, which comes a little after the page can be pressed.
        window.dispatchEvent(new Event('appinstalled'));
        const registration = await navigator.serviceWorker.getRegistration('/share-target/');
        return registration?.active?.state ?? null;
      }),
    )
    .toBe('activated');
}

/** Posts files as a phone does: a form of one field that opens the page it comes to. */
async function share(page: Page, files: readonly SharedFile[], field = 'photos'): Promise<void> {
  await page.evaluate((name) => {
    const form = document.createElement('form');
    form.id = 'share';
    Object.assign(form, { action: '/share-target/photos', method: 'post', enctype: 'multipart/form-data' });
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', name, multiple: true });
    form.append(input);
    document.body.append(form);
  }, field);
  await page.locator('#share input').setInputFiles([...files]);
  await Promise.all([
    page.waitForEvent('load'),
    page.locator('#share').evaluate((form: HTMLFormElement) => form.submit()),
  ]);
}

const card = (page: Page) => page.getByRole('region', { name: /shared from another app$/ });

test('the app can be installed under its name, with icons that are there', async ({ page, request }) => {
  await page.goto('/');
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const answer = await request.get(href ?? '');
  expect(answer.headers()['content-type']).toBe('application/manifest+json');
  const manifest = await answer.json();
  expect(manifest).toMatchObject({ name: 'Sluice', display: 'standalone', start_url: '/' });
  const apple = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href');
  for (const src of [apple, ...manifest.icons.map((icon: { src: string }) => icon.src)]) {
    const icon = await request.get(src);
    expect(icon.status(), src).toBe(200);
    expect(icon.headers()['content-type']).toBe('image/png');
  }
  for (const scheme of ['light', 'dark']) {
    await expect(page.locator(`meta[name="theme-color"][media*="${scheme}"]`)).toHaveCount(1);
  }
  // Chromium's own list of what stands in the way.
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );
});

test('the page of a link that is put on a home screen stays the page of that link', async ({ page }) => {
  await page.goto('/drop/nobodys');
  await expect(page.locator('link[rel="manifest"]')).toHaveCount(0);
});

test('a visitor who has not installed the app gets no service worker', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Choose photos' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('photos that another app shares are asked about, and sent by the queue like any others', async ({
  page,
}) => {
  const upload = new UploadPage(page);
  await openInstalled(page);
  const posts: string[] = [];
  page.on('request', (sent) => {
    if (sent.url().includes('/share-target/photos') && sent.serviceWorker() !== null) posts.push(sent.url());
  });
  const photos = [await photoFile('one.jpg', { seed: 700 }), await photoFile('two.jpg', { seed: 701 })];
  await share(page, photos);
  await expect(card(page)).toContainText('2 photos shared from another app');
  await expect(card(page).locator('img')).toHaveCount(2);
  // Any site could have posted them.
  await expect(upload.rowsIn('done')).toHaveCount(0);
  // A reload keeps them, and the address no longer says where they came from.
  await expect(page).toHaveURL('/');
  await page.reload();
  await card(page).getByRole('button', { name: 'Upload 2 photos' }).focus();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeFocused();
  await upload.doneId('one.jpg');
  await upload.doneId('two.jpg');
  // The worker asked nobody for anything.
  expect(posts).toEqual([]);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(card(page)).toHaveCount(0);
});

test('photos that are turned down are gone', async ({ page }) => {
  await openInstalled(page);
  await share(page, [await photoFile('no.jpg', { seed: 702 })]);
  await card(page).getByRole('button', { name: 'Don’t upload' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Nothing was uploaded.' })).toHaveCount(1);
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .not.toContain('sluice-shared');
});

test('a form without photos is answered, and so is one under another name', async ({ page }) => {
  await openInstalled(page);
  await share(page, [await photoFile('other.jpg', { seed: 703 })], 'others');
  await expect(page.getByText('There was no photo in what you shared.')).toBeVisible();
});

test('without the worker the page says what to do, however much was shared', async ({ page }) => {
  await page.goto('/');
  const large = { name: 'large.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(48_000_000) };
  await share(page, [large]);
  await expect(page.getByText('The shared photos didn’t get here.')).toBeVisible();
  await expect(page).toHaveURL('/');
});

test('the server reads nothing of what is shared: it answers while the form is still on its way, and hangs up', async () => {
  const socket = connect(APP_PORT, 'localhost');
  socket.on('error', () => {});
  const boundary = 'x'.repeat(20);
  const head = [
    'POST /share-target/photos HTTP/1.1',
    `Host: localhost:${APP_PORT}`,
    `Content-Type: multipart/form-data; boundary=${boundary}`,
    `Content-Length: ${10 ** 12}`,
    `Origin: ${APP_URL}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n--${boundary}\r\n`);
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  expect(text).toMatch(/^HTTP\/1\.1 303 /);
  expect(text).toMatch(/\r\nlocation: \/\?shared=missed\r\n/i);
  expect(text).toMatch(/\r\nconnection: close\r\n/i);
  expect(text).not.toMatch(/set-cookie/i);
});
