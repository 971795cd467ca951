import { download, imageOf, signIn } from '../support/admin';
import { expect, test } from '../support/test';
import { photoFile, UploadPage } from '../support/upload-page';

test('photos go from the page to the store, into the gallery, to the public and to whoever has a link', async ({
  page,
  browser,
  baseURL,
}) => {
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose([
    await photoFile('one.jpg', { seed: 1 }),
    await photoFile('two.png', { seed: 2, format: 'png' }),
  ]);
  const id = await upload.doneId('one.jpg');
  await upload.doneId('two.png');

  await signIn(page);
  await page.goto('/gallery');
  const tile = page.locator(`[data-id="${id}"]`);
  await expect(tile).toBeVisible();
  await expect(tile.locator('img')).toHaveJSProperty('complete', true);

  const stranger = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  const image = await imageOf(page, id);
  expect((await stranger.request.get(image.url)).status()).toBe(404);
  const own = await download(page, image);
  expect(own.headers['content-type']).toBe(image.type);
  expect(own.headers['content-disposition']).toContain('inline');
  expect(own.headers['cache-control']).toBe('private, max-age=7200');

  const shared = await page.request.post('/api/images/share', { data: { id, expiresInSeconds: 3_600 } });
  const { url } = (await shared.json()) as { url: string };
  expect((await stranger.request.get(url)).status()).toBe(200);

  const moved = await page.request.post('/api/images/move', { data: { ids: [id], to: 'public' } });
  expect(moved.status()).toBe(200);
  const opened = await download(stranger, image);
  expect(opened.bytes.equals(own.bytes)).toBe(true);
  expect(opened.headers['cache-control']).toContain('public');
});
