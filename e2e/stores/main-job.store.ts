import { download, imageOf, signIn } from '../support/admin';
import { expect, test } from '../support/test';
import { photoFile, UploadPage } from '../support/upload-page';

/** More than file systems take as the name of a file, once it stands in the key of the thumbnail. */
const LONG_NAME = `${'a-long-way-from-home-'.repeat(10)}.jpg`;

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
    await photoFile(LONG_NAME, { seed: 3 }),
  ]);
  const id = await upload.doneId('one.jpg');
  await upload.doneId('two.png');
  const longId = await upload.doneId(LONG_NAME);

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

  const alt = 'The harbour at dawn, seen from the old lighthouse. '.repeat(4).trim();
  const edited = await page.request.patch(`/api/images/${longId}`, { data: { alt } });
  expect(edited.status()).toBe(200);
  await page.reload();
  const thumbnail = page.locator(`[data-id="${longId}"] img`);
  await expect.poll(() => thumbnail.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  for (const [what, data] of [
    ['move', { ids: [longId], to: 'trash' }],
    ['purge', { ids: [longId] }],
  ] as const) {
    const changed = await page.request.post(`/api/images/${what}`, { data });
    expect(await changed.json()).toMatchObject({ results: [{ ok: true }] });
  }
});
