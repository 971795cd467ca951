import { signIn } from './support/admin';
import { CANARY } from './support/canaries';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

// Wrong addresses are asked for on purpose.
test.use({ allowedErrors: /Failed to load resource/ });

test('a photo goes through all that can be done with it, so that the log can be searched for its name and words', async ({
  page,
}) => {
  const { name, alt, tag } = CANARY;
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose([await photoFile(name, { seed: 77 })]);
  const id = await upload.doneId(name);
  await signIn(page);
  const api = async (method: string, path: string, data?: object) =>
    (await page.request.fetch(path, { method, ...(data ? { data } : {}) })).status();

  expect(await api('PATCH', `/api/images/${id}`, { alt, tags: [tag] })).toBe(200);
  expect(await api('GET', `/api/images/search?q=${encodeURIComponent(alt)}`)).toBe(200);
  expect(await api('GET', `/api/images/search?limit=x&q=${encodeURIComponent(alt)}`)).toBe(400);
  expect(await api('POST', '/api/images/share', { id, expiresInSeconds: 60 })).toBe(200);
  expect(await api('GET', `/media/${id}/${encodeURIComponent(name)}?download=1`)).toBe(200);
  expect(await api('GET', `/media/${id.replace(/.$/, 'f')}/${encodeURIComponent(name)}`)).not.toBe(500);
  expect(await api('GET', `/share/${id}/${encodeURIComponent(name)}?share=none`)).not.toBe(500);
  await page.goto(`/gallery?q=${encodeURIComponent(tag)}`);
  await expect(page.locator(`[data-id="${id}"]`)).toBeVisible();
  for (const to of ['public', 'private', 'trash']) {
    expect(await api('POST', '/api/images/move', { ids: [id], to })).toBe(200);
  }
  expect(await api('POST', '/api/images/purge', { ids: [id] })).toBe(200);
});
