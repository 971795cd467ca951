/**
 * A party on one machine: a host makes an event, five phones on a slow line join by the code on the table and send, one of them through a hole in the
 * network, one something hostile, one two hundred photos; the host decides by keys, the wall shows it, and everybody gets all of it by one link.
 */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import type { Album } from '@/lib/shared/albums/album';
import type { ImageItem, ImagePage } from '@/lib/shared/wire';
import { signIn } from './support/admin';
import { scanCode } from './support/scan-code';
import { startSlowLine } from './support/slow-line';
import { expect, test } from './support/test';
import { FILE_INPUT, fakeImage, photoFile, type TestFile } from './support/upload-page';

const LAPTOP = { width: 1_440, height: 900 };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** As Chromium's own "3G". */
const SLOW_LINE = { latencyMs: 150, downBytesPerSecond: 200_000, upBytesPerSecond: 94_000 };
const MANY = 200;

// A phone without a network logs that it has none.
test.use({ viewport: LAPTOP, allowedErrors: /ERR_INTERNET_DISCONNECTED|ERR_NETWORK/ });

type Guest = Readonly<{ name: string; page: Page }>;

async function join(browser: Browser, address: string, name: string): Promise<Guest> {
  const line = await startSlowLine(SLOW_LINE);
  const context = await browser.newContext({ ...PHONE, proxy: { server: line.url } });
  context.once('close', () => line.close());
  const page = await context.newPage();
  await page.goto(address);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(`Sending as ${name}`)).toBeVisible();
  await page.waitForLoadState('networkidle');
  return { name, page };
}

const send = ({ page }: Guest, files: readonly TestFile[]) =>
  page.locator(FILE_INPUT).setInputFiles([...files]);
const photos = (word: string, count: number, seed: number, size = {}) =>
  Promise.all(
    Array.from({ length: count }, (_, at) => photoFile(`${word}-${at}.jpg`, { seed: seed + at, ...size })),
  );

/** All images of an album in a state, and who sent each. */
async function imagesOf(host: Page, album: string, state: string): Promise<readonly ImageItem[]> {
  const found: ImageItem[] = [];
  for (let after = ''; ; ) {
    const answer = await host.request.get(`/api/images?state=${state}&limit=200${after}`);
    const { images, next } = (await answer.json()) as ImagePage;
    found.push(...images.filter(({ albums }) => albums?.some(({ id }) => id === album)));
    if (next === null) return found;
    after = `&after=${next}`;
  }
}

/** The number of files in a ZIP, from its end record (APPNOTE 4.3.16). */
async function filesIn(path: string): Promise<number> {
  const zip = await readFile(path);
  return zip.readUInt16LE(zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1')) + 10);
}

// Two hundred photos are accepted while tiles of them are still being drawn: their waiting thumbnails are gone, the next ones are drawn.
test.use({ allowedErrors: /status of 404/ });

test('a party: five phones send by the code on the table, the host decides, the wall shows, everybody takes all of it home', async ({
  page: host,
  browser,
  context,
}) => {
  await signIn(host);
  const made = await host.request.post('/api/albums', { data: { title: 'Anna and Ben' } });
  const { id: album } = (await made.json()) as Album;
  await host.goto(`/gallery/guests?album=${album}`);
  const form = host.getByRole('dialog', { name: 'New drop link' });
  await form.getByLabel('Title for guests').fill('Anna and Ben');
  await form.getByLabel('Welcome text').fill('Thank you for coming!\nAdd the photos you took.');
  await form.getByLabel('Photos wait for approval').check();
  await form.getByRole('button', { name: 'Create link' }).click();
  const address = await scanCode(host.getByRole('img', { name: /^QR code of/ }));
  expect(address).toBe(
    await host.getByRole('dialog', { name: 'Anna and Ben' }).locator('code').textContent(),
  );

  const wall = await context.newPage();
  await wall.goto('/gallery/wall');
  const names = ['Cleo', 'Dan', 'Eve', 'Finn', 'Gül'];
  const guests = await Promise.all(names.map((name) => join(browser, address, name)));
  const [offline, hostile, many, ...others] = guests as [Guest, Guest, Guest, ...Guest[]];

  await Promise.all([
    (async () => {
      await send(offline, await photos('dance', 3, 10));
      await expect(offline.page.locator('[data-state="uploading"]').first()).toBeVisible();
      await offline.page.context().setOffline(true);
      await expect(
        offline.page
          .getByText(/offline/)
          .filter({ visible: true })
          .first(),
      ).toBeVisible();
      await offline.page.context().setOffline(false);
    })(),
    (async () => {
      const nasty = fakeImage(
        'cake.jpg',
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      );
      await send(hostile, [nasty, ...(await photos('cake', 1, 20))]);
      await expect(hostile.page.locator('[data-state="failed"]')).toHaveCount(1);
    })(),
    (async () => send(many, await photos('all', MANY, 1_000, { width: 64, height: 48 })))(),
    ...others.map(async (guest, at) => send(guest, await photos(guest.name, 2, 30 + 10 * at))),
  ]);
  const sent = { Cleo: 3, Dan: 1, Eve: MANY, Finn: 2, Gül: 2 };
  const counts = async () => {
    const waiting = await imagesOf(host, album, 'held');
    return Object.fromEntries(
      names.map((name) => [name, waiting.filter(({ uploader }) => uploader === `${name} (guest)`).length]),
    );
  };
  await expect.poll(counts, { intervals: [1_000] }).toEqual(sent);
  for (const { page, name } of guests) {
    await expect(page.getByText(`${sent[name as keyof typeof sent]} photo`).first()).toBeVisible();
  }

  // One by one while they are looked at, then the others together.
  const [newest, second, third] = await imagesOf(host, album, 'held');
  const stateOf = async (image: ImageItem | undefined) =>
    ((await (await host.request.get(`/api/images/${image?.id}`)).json()) as ImageItem).state;
  await host.goto('/gallery?state=held');
  await host.locator(`[data-id="${newest?.id}"] [data-act="open"]`).click();
  const viewer = host.locator('dialog[open]').first();
  await expect(viewer).toContainText(newest?.name ?? '');
  await host.keyboard.press('a');
  await expect(viewer).toContainText(second?.name ?? '');
  await host.keyboard.press('w');
  await host.getByLabel('Message to the sender').fill('Twice the same');
  await host.keyboard.press('Enter');
  await expect(viewer).toContainText(third?.name ?? '');
  await host.keyboard.press('Escape');
  await host.keyboard.press('Control+a');
  const tools = host.getByRole('toolbar', { name: 'Selected photos' });
  const waiting = Number(
    (await host.getByRole('link', { name: /^Waiting/ }).textContent())?.replace(/\D/g, ''),
  );
  await expect(tools).toContainText(`${waiting} photos`);
  await host.keyboard.press('a');
  await expect(host.getByText('Nothing is waiting.')).toBeVisible();
  const total = Object.values(sent).reduce((one, other) => one + other, 0) - 1;
  await expect
    .poll(async () => (await imagesOf(host, album, 'private')).length, { intervals: [1_000] })
    .toBe(total);
  await expect.poll(async () => [await stateOf(newest), await stateOf(second)]).toEqual(['private', 'trash']);

  await wall.bringToFront();
  const shown = new Set((await imagesOf(host, album, 'private')).map(({ id }) => id));
  await expect
    .poll(async () =>
      shown.has(
        (await wall.locator('img[data-id][aria-hidden="false"]').first().getAttribute('data-id')) ?? '',
      ),
    )
    .toBe(true);

  await host.bringToFront();
  await host.goto(`/gallery/albums/${album}`);
  await host.getByRole('button', { name: 'Share link' }).click();
  const dialog = host.getByRole('dialog', { name: /^Share/ });
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const link = await dialog.getByLabel(/^Link/).first().inputValue();
  const taken = await Promise.all(
    guests.map(async ({ page }) => {
      await page.goto(link);
      await expect(page.getByRole('heading', { name: 'Anna and Ben' })).toBeVisible();
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download all' }).click();
      return filesIn(await (await saving).path());
    }),
  );
  expect(taken).toEqual(guests.map(() => total));
  for (const { page } of guests) await page.context().close();
});
