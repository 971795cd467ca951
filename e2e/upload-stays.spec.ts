import type { Page } from '@playwright/test';
import { signIn } from './support/admin';
import { createGate } from './support/gate';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

// The browser itself logs these lines for a request that the end of its page cut off.
test.use({ allowedErrors: /Failed to load resource|net::ERR_/ });

test.beforeEach(async ({ page }) => {
  await new UploadPage(page).open();
});

/** How many images of this name are in the gallery. */
async function countOf(page: Page, name: string): Promise<number> {
  await signIn(page);
  const answer = await page.request.get('/api/images?limit=200');
  const { images } = (await answer.json()) as { images: readonly { name: string }[] };
  return images.filter((image) => image.name === name).length;
}

/** Waits until what is on the list has been written down: nothing would ask before the page is left. */
async function written(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true }))))
    .toBe(true);
}

test('what was sent when the page closed is completed at the next visit, and not sent again', async ({
  page,
  bucketFaults,
}) => {
  const upload = new UploadPage(page);
  await page.route('**/api/upload/complete', (route) => route.abort());
  await upload.choose([await photoFile('survivor.jpg', { seed: 16 })]);
  await expect(upload.row('survivor.jpg')).toHaveAttribute('data-state', 'verifying');
  await written(page);
  await page.unroute('**/api/upload/complete');
  await page.reload();
  await upload.doneId('survivor.jpg');
  expect(bucketFaults.seen.filter((request) => request.startsWith('POST'))).toHaveLength(1);
  expect(await countOf(page, 'survivor.jpg')).toBe(1);
});

test('after a reload the list is back and goes on by itself, each file once', async ({
  page,
  bucketFaults,
}) => {
  const upload = new UploadPage(page);
  const gate = createGate();
  bucketFaults.plan('POST', Array(6).fill({ kind: 'hold', until: gate.opened }));
  const names = Array.from({ length: 12 }, (_, i) => `reload-${i}.jpg`);
  await upload.choose(
    await Promise.all(names.map((name, i) => photoFile(name, { seed: 100 + i, width: 800, height: 600 }))),
  );
  await expect(upload.rowsIn('uploading').first()).toBeVisible();
  await written(page);
  await page.reload();
  await expect(page.getByText('from your last visit')).toBeVisible();
  gate.open();
  await expect(upload.rowsIn('done')).toHaveCount(12);
  for (const name of names) expect(await countOf(page, name)).toBe(1);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Choose photos' })).toBeVisible();
});

test('a second tab leaves the files of the first alone', async ({ page, context, bucketFaults }) => {
  const upload = new UploadPage(page);
  const gate = createGate();
  bucketFaults.plan('POST', [{ kind: 'hold', until: gate.opened }]);
  await upload.choose([await photoFile('first-tab.jpg', { seed: 120 })]);
  await expect(upload.row('first-tab.jpg')).toHaveAttribute('data-state', 'uploading');
  await written(page);
  const second = await context.newPage();
  await new UploadPage(second).open();
  gate.open();
  await upload.doneId('first-tab.jpg');
  await expect(second.locator('[data-state]')).toHaveCount(0);
  expect(await countOf(page, 'first-tab.jpg')).toBe(1);
});

test('a second tab takes over what the first has not finished when that one is closed', async ({
  page,
  context,
  bucketFaults,
}) => {
  const upload = new UploadPage(page);
  bucketFaults.plan('POST', [{ kind: 'stall' }]);
  await upload.choose([await photoFile('left-by-first.jpg', { seed: 126 })]);
  await expect(upload.row('left-by-first.jpg')).toHaveAttribute('data-state', 'uploading');
  await written(page);
  const second = await context.newPage();
  await new UploadPage(second).open();
  await page.close();
  await new UploadPage(second).doneId('left-by-first.jpg');
  expect(await countOf(second, 'left-by-first.jpg')).toBe(1);
});

test('uploads go on while other pages are looked at', async ({ page, bucketFaults }) => {
  await signIn(page);
  const upload = new UploadPage(page);
  const gate = createGate();
  bucketFaults.plan('POST', [{ kind: 'hold', until: gate.opened }]);
  await upload.choose([await photoFile('on-the-way.jpg', { seed: 121 })]);
  await expect(upload.row('on-the-way.jpg')).toHaveAttribute('data-state', 'uploading');
  await expect(page).toHaveTitle(/^\d+\s?% · Sluice$/u);

  await page.getByRole('link', { name: 'Gallery' }).click();
  const indicator = page.getByTestId('upload-indicator');
  await expect(indicator).toContainText('Uploading: 0 of 1');
  gate.open();
  await expect(indicator).toBeHidden();
  await expect(page).toHaveTitle('Gallery · Sluice');
  await page.getByRole('link', { name: 'Upload', exact: true }).click();
  await expect(upload.row('on-the-way.jpg')).toHaveAttribute('data-state', 'done');
  expect(await countOf(page, 'on-the-way.jpg')).toBe(1);
});

test('what is paused is not sent until it is resumed', async ({ page, bucketFaults }) => {
  const upload = new UploadPage(page);
  const gate = createGate();
  bucketFaults.plan('POST', [{ kind: 'hold', until: gate.opened }]);
  await upload.choose([await photoFile('held.jpg', { seed: 122 })]);
  await expect(upload.row('held.jpg')).toHaveAttribute('data-state', 'uploading');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(upload.row('held.jpg')).toContainText('Paused');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Paused');
  gate.open();
  await upload.choose([await photoFile('held-too.jpg', { seed: 123 })]);
  await expect(upload.row('held-too.jpg')).toContainText('Paused');
  await upload.act('held-too.jpg', 'Resume');
  await upload.doneId('held-too.jpg');
  await expect(upload.row('held.jpg')).toHaveAttribute('data-state', 'queued');
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await upload.doneId('held.jpg');
});

test('what a page left unfinished goes on at whatever page is opened next', async ({
  page,
  bucketFaults,
}) => {
  const upload = new UploadPage(page);
  const gate = createGate();
  // The first is cut off by the end of its page; of the second one has to see something.
  bucketFaults.plan('POST', Array(2).fill({ kind: 'hold', until: gate.opened }));
  await upload.choose([await photoFile('elsewhere.jpg', { seed: 125, width: 800, height: 600 })]);
  await expect(upload.row('elsewhere.jpg')).toHaveAttribute('data-state', 'uploading');
  await written(page);
  await page.goto('/sign-in');
  await expect(page.getByTestId('upload-indicator')).toBeVisible();
  gate.open();
  await expect(page.getByTestId('upload-indicator')).toBeHidden();
  expect(await countOf(page, 'elsewhere.jpg')).toBe(1);
});

test('the same photo twice is sent once, and both rows show it', async ({ page }) => {
  const upload = new UploadPage(page);
  const photo = await photoFile('twin-a.jpg', { seed: 124, width: 1_000, height: 700 });
  await upload.choose([photo, { ...photo, name: 'twin-b.jpg' }]);
  const id = await upload.doneId('twin-a.jpg');
  expect(await upload.doneId('twin-b.jpg')).toBe(id);
  // The one that was prepared first is sent.
  await expect(page.getByText(/Duplicate of twin-[ab].jpg/)).toHaveCount(1);
  expect((await countOf(page, 'twin-a.jpg')) + (await countOf(page, 'twin-b.jpg'))).toBe(1);
});

test('after a reload the links of what was sent are still there, until they are taken off', async ({
  page,
}) => {
  const upload = new UploadPage(page);
  const names = ['kept-a.jpg', 'kept-b.jpg'];
  await upload.choose(await Promise.all(names.map((name, at) => photoFile(name, { seed: 130 + at }))));
  for (const name of names) await upload.doneId(name);
  await page.reload();
  await page.getByText('2 photos sent').click();
  const link = page.getByRole('link', { name: 'kept-a.jpg' });
  await expect
    .poll(() => link.getByRole('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  const opened = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(opened.headers()['content-type']).toBe('image/jpeg');
  await page.getByRole('button', { name: 'Remove kept-a.jpg from this list' }).click();
  await expect(link).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('One photo sent')).toBeVisible();
});

test.describe('where nothing can be written down', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    await page.reload();
    await new UploadPage(page).open();
  });

  test('leaving asks first while a file would be lost', async ({ page, bucketFaults }) => {
    const upload = new UploadPage(page);
    bucketFaults.plan('POST', [{ kind: 'stall' }]);
    await upload.choose([await photoFile('unsent.jpg', { seed: 17 })]);
    await expect(upload.row('unsent.jpg')).toHaveAttribute('data-state', 'uploading');
    await expect(page.getByText('Keep this page open')).toBeVisible();
    // A page may ask only who has touched it.
    await page.getByRole('heading', { level: 1 }).click();
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
  });

  test('what was sent is completed at the next visit all the same', async ({ page }) => {
    const upload = new UploadPage(page);
    await page.route('**/api/upload/complete', (route) => route.abort());
    await upload.choose([await photoFile('ticketed.jpg', { seed: 18 })]);
    await expect(upload.row('ticketed.jpg')).toHaveAttribute('data-state', 'verifying');
    await page.unroute('**/api/upload/complete');
    await page.reload();
    await expect(page.getByText('A photo from your last visit has finished uploading.')).toBeVisible();
    expect(await countOf(page, 'ticketed.jpg')).toBe(1);
  });
});
