/** Drop links: an admin makes one, guests send by it from phones, see what became of their photos, and take one back. */
import type { Browser, Page } from '@playwright/test';
import type { Album } from '@/lib/shared/albums/album';
import type { DropItem } from '@/lib/shared/links/drop-item';
import type { ImageItem, ImagePage } from '@/lib/shared/wire';
import { signIn } from './support/admin';
import { expectNoFindings } from './support/expect-no-findings';
import { expect, test } from './support/test';
import { FILE_INPUT, fakeImage, photoFile } from './support/upload-page';

test.use({ allowedErrors: /403|404|410/ });

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A guest's phone: nothing of the admin's browser is in it. */
async function openPhone(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  return page;
}

async function makeLink(page: Page, terms: Record<string, unknown>): Promise<DropItem> {
  const response = await page.request.post('/api/drop-links', { data: terms });
  expect(response.status()).toBe(200);
  return (await response.json()) as DropItem;
}

async function imagesIn(page: Page, album: string, state: string): Promise<readonly ImageItem[]> {
  const response = await page.request.get(`/api/images?state=${state}&limit=200`);
  const { images } = (await response.json()) as ImagePage;
  return images.filter(({ albums }) => albums?.some(({ id }) => id === album));
}

const upload = (page: Page, name: string) =>
  page.locator('[data-state]').filter({ has: page.getByText(name, { exact: true }) });
const sent = (page: Page, name: string) =>
  page.locator('[data-receipt-state]').filter({ has: page.getByText(name, { exact: true }) });

test('photos that are dropped while a guest is asked for a name are sent by the link, under that name', async ({
  page,
  browser,
}) => {
  await signIn(page);
  const made = await page.request.post('/api/albums', { data: { title: 'Early' } });
  const { id: album } = (await made.json()) as Album;
  const { url } = await makeLink(page, { title: 'Early', album, files: 10, askName: true });
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(url);
  await expect(guest.getByLabel('Your name')).toBeVisible();
  const { name, mimeType, buffer } = await photoFile('early.jpg', { seed: 60 });
  await guest.locator('main form').drop({ files: [{ name, mimeType, buffer }] });
  await expect(guest.getByText('1 photo added to your uploads.')).toBeVisible();
  await guest.getByLabel('Your name').fill('Dora');
  await guest.getByRole('button', { name: 'Continue' }).click();
  await expect(upload(guest, 'early.jpg')).toHaveAttribute('data-state', 'done');
  const sentPhotos = async () =>
    (await Promise.all(['private', 'public', 'held'].map((state) => imagesIn(page, album, state)))).flat();
  await expect
    .poll(async () => (await sentPhotos()).map((one) => [one.name, one.uploader]))
    .toEqual([['early.jpg', 'Dora (guest)']]);
  // Another name sends nothing again.
  await guest.getByRole('button', { name: 'Change' }).click();
  await guest.getByLabel('Your name').fill('Dorothea');
  await guest.getByRole('button', { name: 'Continue' }).click();
  await expect(guest.getByText('Sending as Dorothea')).toBeVisible();
  await expect(guest.locator('[data-state]')).toHaveCount(1);
  await guest.context().close();
});

test('a host makes a link, guests send by it and hear what became of their photos', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page);
  const made = await page.request.post('/api/albums', { data: { title: 'Wedding' } });
  const { id: album } = (await made.json()) as Album;

  await page.goto(`/gallery/guests?album=${album}`);
  const form = page.getByRole('dialog', { name: 'New drop link' });
  await form.getByLabel('Title for guests').fill('Anna and Ben');
  await form.getByLabel('Welcome text').fill('Thank you for coming!\nAdd your photos.');
  await form.getByLabel('Photos wait for approval').check();
  await expectNoFindings(page);
  await form.getByRole('button', { name: 'Create link' }).click();
  const code = page.getByRole('dialog', { name: 'Anna and Ben' });
  const url = (await code.locator('code').textContent()) ?? '';
  expect(url).toMatch(new RegExp(`^${baseURL}/drop/[A-Za-z0-9_-]{44}$`));
  await expect(code.getByRole('img', { name: `QR code of ${url}` })).toBeVisible();
  const saved = page.waitForEvent('download');
  await code.getByRole('button', { name: 'PNG' }).click();
  expect((await saved).suggestedFilename()).toBe('drop-link.png');
  await code.getByRole('link', { name: 'Print a card' }).click();
  await expect(page.getByRole('heading', { name: 'Anna and Ben' })).toBeVisible();
  await expect(page.getByText('No app, no account.')).toBeVisible();
  await expect(page.getByText(url)).toBeVisible();

  const phone = await openPhone(browser, url);
  await expect(phone.getByRole('heading', { name: 'Anna and Ben' })).toBeVisible();
  await expect(phone.getByText('Thank you for coming!')).toBeVisible();
  await expect(phone.getByText('Your photos go into the album “Wedding”.')).toBeVisible();
  await phone.getByRole('button', { name: 'Continue' }).click();
  await expect(phone.getByRole('alert').filter({ hasText: 'Enter your name.' })).toBeVisible();
  await expect(phone.getByLabel('Your name')).toBeFocused();
  await phone.getByLabel('Your name').fill('Cleo');
  await expectNoFindings(phone);
  await phone.getByRole('button', { name: 'Continue' }).click();
  await expect(phone.getByText('Sending as Cleo')).toBeVisible();
  // Not at the end of the page, which has become much longer.
  const choose = phone.getByRole('button', { name: 'Choose photos' });
  await expect(choose).toBeFocused();
  await expect(choose).toBeInViewport();
  await expect(phone.getByText('Approved first')).toBeVisible();
  await phone
    .locator(FILE_INPUT)
    .setInputFiles([
      await photoFile('one.jpg', { seed: 1 }),
      await photoFile('two.jpg', { seed: 2 }),
      fakeImage('hostile.jpg', '<script>alert(1)</script>'),
    ]);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(['Anna and Ben']);
  for (const name of ['one.jpg', 'two.jpg']) {
    await expect(upload(phone, name)).toHaveAttribute('data-state', 'done');
    await expect(sent(phone, name)).toHaveAttribute('data-receipt-state', 'waiting');
  }
  await expect(upload(phone, 'hostile.jpg')).toHaveAttribute('data-state', 'failed');
  await expectNoFindings(phone);
  const held = await imagesIn(page, album, 'held');
  expect(held.map(({ name, uploader }) => [name, uploader]).sort()).toEqual([
    ['one.jpg', 'Cleo (guest)'],
    ['two.jpg', 'Cleo (guest)'],
  ]);

  // Tomorrow: the browser remembers, and nobody else's does.
  await phone.reload();
  await expect(sent(phone, 'two.jpg')).toHaveAttribute('data-receipt-state', 'waiting');
  await expect(phone.getByText('2 photos sent')).toBeVisible();
  const other = await openPhone(browser, url);
  await expect(other.getByRole('heading', { name: 'Your photos' })).toHaveCount(0);
  await sent(phone, 'one.jpg').getByRole('button', { name: 'Take back one.jpg' }).click();
  const sure = phone.getByRole('alertdialog', { name: 'Take this photo back?' });
  await expectNoFindings(phone);
  await sure.getByRole('button', { name: 'Take back' }).click();
  await expect(phone.getByText('one.jpg was taken back.')).toBeVisible();
  await expect(sent(phone, 'one.jpg')).toHaveCount(0);
  expect((await imagesIn(page, album, 'held')).map(({ name }) => name)).toEqual(['two.jpg']);

  const ids = held.filter(({ name }) => name === 'two.jpg').map(({ id }) => id);
  const refusal = { ids, from: 'held', to: 'trash', word: 'Too dark.' };
  expect((await page.request.post('/api/images/move', { data: refusal })).status()).toBe(200);
  await phone.reload();
  await expect(sent(phone, 'two.jpg')).toContainText('Not accepted');
  await expect(sent(phone, 'two.jpg')).toContainText('Your host says: “Too dark.”');
  const back = { ids, to: 'former', from: 'trash' };
  expect((await page.request.post('/api/images/move', { data: back })).status()).toBe(200);
  expect((await page.request.post('/api/images/move', { data: { ids, to: 'private' } })).status()).toBe(200);
  await phone.reload();
  await expect(sent(phone, 'two.jpg')).toContainText('Approved');
  await expect(sent(phone, 'two.jpg').getByRole('img')).toHaveCount(0);

  await page.goto('/gallery/guests');
  const row = page.getByRole('listitem').filter({ hasText: 'Anna and Ben' });
  await expect(row).toContainText('Wedding · 2 of 500 photos');
  await row.getByRole('button', { name: 'Revoke Anna and Ben' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(row).toHaveCount(0);
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'This link was revoked' })).toBeVisible();
  // Files that are dropped here have nowhere to go, least of all past the link to the site.
  await phone.locator('main').drop({ files: [await photoFile('late.jpg', { seed: 61 })] });
  // The photos that were sent by it are theirs all the same, for as long as the host has said.
  await expect(sent(phone, 'two.jpg').getByRole('button', { name: 'Take back two.jpg' })).toBeVisible();
  await expectNoFindings(phone);
  await expect(phone.getByText('added to your uploads')).toHaveCount(0);
  await phone.context().close();
  await other.context().close();
});

test('a link that is used up says so at the photo, and one that lets guests see shows the album', async ({
  page,
  browser,
}) => {
  await signIn(page);
  const made = await page.request.post('/api/albums', { data: { title: 'Picnic' } });
  const { id: album } = (await made.json()) as Album;
  const { url } = await makeLink(page, { title: 'Picnic', album, files: 1, see: true });
  const phone = await openPhone(browser, url);
  await phone.locator(FILE_INPUT).setInputFiles([await photoFile('first.jpg', { seed: 3 })]);
  await expect(upload(phone, 'first.jpg')).toHaveAttribute('data-state', 'done');
  await phone.locator(FILE_INPUT).setInputFiles([await photoFile('second.jpg', { seed: 4 })]);
  await expect(upload(phone, 'second.jpg')).toHaveAttribute('data-state', 'failed');
  await expect(phone.getByText('This link takes one photo, and that many have been sent.')).toBeVisible();
  const seen = await phone.request.get(await hrefOf(phone, 'See the album'));
  expect(seen.status()).toBe(200);
  await page.goto('/gallery/guests');
  await expect(page.getByRole('listitem').filter({ hasText: 'Picnic' })).toContainText('Full');
  await phone.context().close();
});

async function hrefOf(page: Page, name: string): Promise<string> {
  return (await page.getByRole('link', { name }).getAttribute('href')) ?? '';
}

test('a guest takes a photo back from where it is open, and the focus stays in sight', async ({
  page,
  browser,
}) => {
  await signIn(page);
  const { url } = await makeLink(page, { title: 'Regatta', takeBackSeconds: 3_600 });
  const phone = await openPhone(browser, url);
  await phone
    .locator(FILE_INPUT)
    .setInputFiles([await photoFile('sail.jpg', { seed: 11 }), await photoFile('buoy.jpg', { seed: 12 })]);
  for (const name of ['sail.jpg', 'buoy.jpg']) {
    await expect(upload(phone, name)).toHaveAttribute('data-state', 'done');
  }
  await upload(phone, 'sail.jpg').locator('[data-open]').click();
  const photo = phone.getByRole('dialog', { name: 'Photo' });
  await photo.getByRole('button', { name: 'Take back' }).click();
  const sure = phone.getByRole('alertdialog', { name: 'Take this photo back?' });
  await sure.getByRole('button', { name: 'Take back' }).click();
  await expect(phone.getByText('sail.jpg was taken back.')).toBeAttached();
  // The next one is open now.
  await expect(photo.getByRole('heading', { name: 'buoy.jpg' })).toBeVisible();
  await expect.poll(() => phone.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  await phone.keyboard.press('Escape');
  await expect(upload(phone, 'sail.jpg')).toHaveCount(0);
  await expect(sent(phone, 'sail.jpg')).toHaveCount(0);
  await expect(sent(phone, 'buoy.jpg')).toHaveCount(1);

  await sent(phone, 'buoy.jpg').getByRole('button', { name: 'Take back buoy.jpg' }).click();
  await sure.getByRole('button', { name: 'Take back' }).click();
  await expect(sent(phone, 'buoy.jpg')).toHaveCount(0);
  await expect.poll(() => phone.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
});
