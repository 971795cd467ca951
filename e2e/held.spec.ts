/** Uploads that wait for approval, on a server where all do: who sees them, who decides, and that their dates come along. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImageItem, ImagePage } from '@/lib/shared/wire';
import { DATE_TAG, makeExif, withExif, withHeicExif } from '@/testing/media/make-exif';
import { tinyHeic } from '@/testing/media/tiny-heic';
import { imageOf, signIn } from './support/admin';
import { makePhoto } from './support/make-photo';
import { ADMIN_PASSWORD, CHAOS_PORTS } from './support/ports';
import { expect, test } from './support/test';
import { UploadPage } from './support/upload-page';

const APP = `http://localhost:${CHAOS_PORTS.app}`;
const BUCKET = `http://127.0.0.1:${CHAOS_PORTS.bucket}/sluice`;

test.use({ baseURL: APP, allowedErrors: /404/ });

let directory: string;
let server: ChildProcess;

test.beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sluice-held-'));
  server = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/commands/serve.ts', 'start'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(CHAOS_PORTS.app),
      DEV_BUCKET_PORT: String(CHAOS_PORTS.bucket),
      DEV_BUCKET_DIR: directory,
      UPLOAD_STATE: 'held',
      ADMIN_PASSWORD,
    },
  });
  const isUp = () =>
    fetch(APP).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isUp).toBe(true);
});

test.afterAll(async () => {
  server.kill('SIGTERM');
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  await rm(directory, { recursive: true, force: true });
});

const dated = (date: string, offset: string) =>
  makeExif({ exif: { [DATE_TAG.original]: date, [DATE_TAG.originalOffset]: offset } });

/** The answers that somebody who is not signed in gets at every address of an image. */
async function seenByAnyone(id: string): Promise<readonly number[]> {
  const addresses = [
    `${APP}/media/${id}/photo.jpg`,
    `${APP}/media/${id}/photo.jpg?download=1`,
    `${BUCKET}/held/images/${id}/photo.jpg`,
    `${BUCKET}?list-type=2&prefix=held/`,
    `${APP}/api/images?state=held`,
  ];
  return Promise.all(addresses.map(async (url) => (await fetch(url, { redirect: 'manual' })).status));
}

test('a photo waits until an admin lets it through; nobody else sees it before, and its date comes along', async ({
  page,
}) => {
  const upload = new UploadPage(page);
  await upload.open();
  await expect(page.getByText('Approved first')).toBeVisible();
  const photo = withExif(await makePhoto({ seed: 7 }), dated('2025:07:14 18:03:22', '+02:00'));
  const phone = withHeicExif(tinyHeic(), dated('2024:12:31 23:59:59', '-05:00'));
  await upload.choose([
    { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo) },
    { name: 'phone.heic', mimeType: '', buffer: Buffer.from(phone) },
  ]);
  const id = await upload.doneId('photo.jpg');
  const phoneId = await upload.doneId('phone.heic');
  await expect(upload.row('photo.jpg')).toContainText('Waits for approval');
  await upload.row('photo.jpg').getByRole('button', { name: 'Actions for photo.jpg' }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['Remove from the list']);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Your photos wait for approval.')).toBeVisible();
  expect(await seenByAnyone(id)).toEqual([404, 404, 403, 403, 401]);

  await signIn(page);
  expect((await imageOf(page, id)).taken).toEqual({ at: '2025-07-14T18:03:22+02:00' });
  expect((await imageOf(page, phoneId)).taken).toEqual({ at: '2024-12-31T23:59:59-05:00' });
  const shared = await page.request.post('/api/images/share', { data: { id, expiresInSeconds: 60 } });
  expect(shared.status()).toBe(400);

  await page.goto('/gallery');
  await expect(page.getByText('No photos yet.')).toBeVisible();
  const tab = page.getByRole('link', { name: /^Waiting/ });
  await expect(tab).toHaveText('Waiting2');
  await tab.click();
  await page.locator(`[data-id="${id}"] [data-act="open"]`).click();
  const viewer = page.getByRole('dialog');
  await expect(viewer.getByRole('button', { name: 'Refuse', exact: true })).toBeVisible();
  await expect(viewer.getByRole('button', { name: 'Share' })).toHaveCount(0);
  await page.keyboard.press('a');
  await expect(tab).toHaveText('Waiting1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tab).toHaveText('Waiting2');
  await expect.poll(async () => (await imageOf(page, id)).state).toBe('held');
  expect(await seenByAnyone(id)).toEqual([404, 404, 403, 403, 401]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+a');
  await page.getByRole('toolbar').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Nothing is waiting.')).toBeVisible();
  await expect(tab).toHaveText('Waiting');
  const published: ImageItem = await imageOf(page, id);
  expect(published).toMatchObject({ state: 'public', taken: { at: '2025-07-14T18:03:22+02:00' } });
  expect((await fetch(`${APP}${published.url}`, { redirect: 'manual' })).status).toBe(302);
});

test('what an admin refuses is in the trash, and comes back to wait', async ({ page }) => {
  const upload = new UploadPage(page);
  await upload.open();
  const photo = await makePhoto({ seed: 8, width: 320, height: 240 });
  await upload.choose([{ name: 'no.jpg', mimeType: 'image/jpeg', buffer: photo }]);
  const id = await upload.doneId('no.jpg');
  await signIn(page);
  await page.goto('/gallery?state=held');
  await page.locator(`[data-id="${id}"] [data-act="select"]`).click();
  await page.getByRole('toolbar').getByRole('button', { name: 'Refuse', exact: true }).click();
  await expect(page.getByText('Nothing is waiting.')).toBeVisible();
  await expect.poll(async () => (await imageOf(page, id)).state).toBe('trash');
  await page.request.post('/api/images/move', { data: { ids: [id], to: 'former' } });
  const waiting = (await (await page.request.get('/api/images?state=held')).json()) as ImagePage;
  expect(waiting.images.map((image) => image.id)).toEqual([id]);
});

test('photos that wait are decided about by keys: accept, refuse with a word, next, undo; in the list and large', async ({
  page,
}) => {
  const upload = new UploadPage(page);
  await upload.open();
  const names = ['k1.jpg', 'k2.jpg', 'k3.jpg', 'k4.jpg'];
  const ids: string[] = [];
  for (const [at, name] of names.entries()) {
    const buffer = await makePhoto({ seed: 60 + at, width: 320, height: 240 });
    await upload.choose([{ name, mimeType: 'image/jpeg', buffer }]);
    ids.push(await upload.doneId(name));
  }
  // The newest comes first.
  const [k1 = '', k2 = '', k3 = '', k4 = ''] = ids;
  const stateOf = async (id: string) => (await imageOf(page, id)).state;
  await signIn(page);
  await page.goto('/gallery?state=held');
  const tab = page.getByRole('link', { name: /^Waiting/ });
  await expect(tab).toHaveText(/^Waiting\d+$/);
  const before = Number((await tab.textContent())?.replace('Waiting', '') ?? 0);
  const waits = (count: number) => expect(tab).toHaveText(`Waiting${count === 0 ? '' : count}`);

  await page.locator(`[data-id="${k4}"] [data-act="open"]`).click();
  const viewer = page.locator('dialog[open]').first();
  await expect(viewer).toContainText('k4.jpg');
  await page.keyboard.press('a');
  await expect(viewer).toContainText('k3.jpg');
  await page.keyboard.press('w');
  const asked = page.waitForRequest((request) => request.url().endsWith('/api/images/move'));
  await page.getByLabel('Message to the sender').fill('Too dark');
  await page.keyboard.press('Enter');
  expect((await asked).postDataJSON()).toMatchObject({
    ids: [k3],
    to: 'trash',
    from: 'held',
    word: 'Too dark',
  });
  await expect(viewer).toContainText('k2.jpg');
  await waits(before - 2);
  await page.keyboard.press('ArrowRight');
  await expect(viewer).toContainText('k1.jpg');
  await page.keyboard.press('z');
  await expect(viewer).toContainText('k3.jpg');
  await waits(before - 1);
  await expect.poll(async () => [await stateOf(k4), await stateOf(k3)]).toEqual(['private', 'held']);
  await page.keyboard.press('Escape');

  // In the list, by the photo with the focus, which then is at the next one.
  await expect(page.locator(`[data-id="${k3}"] button`).first()).toBeFocused();
  await page.keyboard.press('#');
  await waits(before - 2);
  await page.keyboard.press('a');
  await waits(before - 3);
  await expect.poll(async () => [await stateOf(k3), await stateOf(k2)]).toEqual(['trash', 'private']);
  await page.keyboard.press('Control+z');
  await waits(before - 2);
  await expect.poll(() => stateOf(k2)).toBe('held');

  // Together.
  await page.keyboard.press('Control+a');
  await page.getByRole('toolbar').getByRole('button', { name: 'Refuse with a message' }).click();
  await page.getByLabel('Message to the senders').fill('Not these');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing is waiting.')).toBeVisible();
  await expect.poll(async () => [await stateOf(k1), await stateOf(k2)]).toEqual(['trash', 'trash']);
});
