/** Where things stand on their pages: beside what they belong to, whole, and where they stood on the page before. */
import type { Locator, Page } from '@playwright/test';
import { signIn } from './support/admin';
import { findOverflow } from './support/find-overflow';
import { expect, test } from './support/test';
import { uploadMany } from './support/upload-many';
import { photoFile, UploadPage } from './support/upload-page';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not drawn.`);
  return box;
};

async function openViewer(page: Page, words: string): Promise<Locator> {
  await page.goto(`/gallery?q=${words}`);
  await page
    .getByRole('button', { name: new RegExp(`^Open ${words}`) })
    .first()
    .click();
  const viewer = page.getByRole('dialog');
  await expect(viewer).toBeVisible();
  return viewer;
}

test('the tabs of the gallery stand where they stood when its albums are opened', async ({ page }) => {
  await signIn(page);
  const tabs = page.getByRole('navigation', { name: 'Filter by status' });
  const places: number[] = [];
  for (const path of ['/gallery', '/gallery/albums']) {
    await page.goto(path);
    const { x, width } = await boxOf(tabs);
    places.push(x + width);
  }
  expect(places[1]).toBe(places[0]);
});

test('the ends of a range of dates stand beside each other among the filters, on a phone and a desktop', async ({
  page,
}) => {
  await signIn(page);
  for (const viewport of [PHONE.viewport, { width: 800, height: 900 }, { width: 1_440, height: 900 }]) {
    await page.setViewportSize(viewport);
    await page.goto('/gallery');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    for (const [from, to] of [
      ['Taken from', 'Taken until'],
      ['Uploaded from', 'Uploaded until'],
    ] as const) {
      const [first, second] = [await boxOf(page.getByLabel(from)), await boxOf(page.getByLabel(to))];
      expect([viewport.width, second.y]).toEqual([viewport.width, first.y]);
      expect(second.x).toBeGreaterThan(first.x);
    }
  }
});

test('a dialog that asks for how long a link works begins at the usual choice', async ({ page }) => {
  await uploadMany(page, 'usual', 1);
  await signIn(page);
  await openViewer(page, 'usual');
  await page.keyboard.press('l');
  const choice = page.getByRole('radio', { name: '1 week' });
  await expect(choice).toBeFocused();
  // All of them in one row.
  const [first, last] = [
    page.getByRole('radio', { name: '1 hour' }),
    page.getByRole('radio', { name: '1 year' }),
  ];
  expect((await boxOf(last)).y).toBe((await boxOf(first)).y);
});

test('the menu of languages is seen on the black page of a shared photo', async ({ page }) => {
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose([await photoFile('black.jpg', { seed: 950 })]);
  const id = await upload.doneId('black.jpg');
  await signIn(page);
  await page.request.post('/api/images/move', { data: { ids: [id], to: 'public' } });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`/share/${id}/black.jpg`);
  const lightness = await page
    .locator('label')
    .filter({ has: page.getByRole('combobox', { name: 'Language' }) })
    .evaluate((element) => {
      const canvas = document.createElement('canvas').getContext('2d');
      if (canvas === null) return 0;
      canvas.fillStyle = getComputedStyle(element).color;
      canvas.fillRect(0, 0, 1, 1);
      return canvas.getImageData(0, 0, 1, 1).data[0] ?? 0;
    });
  expect(lightness).toBeGreaterThan(150);
});

test('the pages of the menu begin at the same place', async ({ page }) => {
  await signIn(page);
  const places: [string, number][] = [];
  for (const path of ['numbers', 'links', 'guests', 'audit', 'sessions']) {
    await page.goto(`/gallery/${path}`);
    places.push([path, (await boxOf(page.getByRole('heading', { level: 1 }))).x]);
  }
  expect(places).toEqual(places.map(([path]) => [path, places[0]?.[1]]));
});

test('the bar of a selection is one line on a laptop, also where words are long, and has words where they fit', async ({
  page,
  context,
  baseURL,
}) => {
  await uploadMany(page, 'laptop', 2);
  await signIn(page);
  for (const language of ['de', 'pl', 'en']) {
    await context.addCookies([{ name: 'language', value: language, url: baseURL ?? '' }]);
    await page.goto('/gallery?q=laptop');
    for (const tile of await page.locator('[data-id] [data-act=select]').all()) await tile.click();
    const bar = page.getByRole('toolbar');
    await expect(bar.getByRole('button')).not.toHaveCount(0);
    for (const width of [1_280, 1_366, 1_440]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(async () => (await boxOf(bar)).height, `${language} at ${width}`).toBeLessThan(70);
    }
    const share = bar.getByRole('button').filter({ has: page.locator('.lucide-share-2') });
    const isWide = language !== 'pl';
    await expect.poll(async () => (await boxOf(share)).width > 60, `words in ${language}`).toBe(isWide);
  }
});

test('on a Japanese page an address breaks where it has to', async ({ page, context, baseURL }) => {
  await uploadMany(page, 'address', 1);
  await signIn(page);
  await context.addCookies([{ name: 'language', value: 'ja', url: baseURL ?? '' }]);
  await page.goto('/gallery?q=address');
  await page.locator('[data-id] [data-act=open]').first().click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('i');
  const link = page.getByRole('dialog').getByRole('link', { name: /^\/media\// });
  const [text, around] = [await boxOf(link.locator('bdi')), await boxOf(link.locator('xpath=ancestor::dd'))];
  expect(text.width).toBeLessThanOrEqual(around.width);
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('tabs with long names stand beside each other, and the one that is open is in sight', async ({
    page,
    context,
    baseURL,
  }) => {
    await signIn(page);
    await context.addCookies([{ name: 'language', value: 'de', url: baseURL ?? '' }]);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/gallery/albums');
    expect(await findOverflow(page)).toEqual([]);
    const bar = page.getByRole('navigation').filter({ has: page.getByRole('link', { name: 'Papierkorb' }) });
    const [{ x, width }, open] = [await boxOf(bar), await boxOf(bar.locator('[aria-current=page]'))];
    expect(open.x + open.width).toBeLessThanOrEqual(x + width);
    const header = page.getByRole('banner');
    await page.goto('/gallery');
    expect((await boxOf(header)).height).toBeLessThan(70);
  });

  test('a photo that is opened before it is sent has the whole width', async ({ page }) => {
    const upload = new UploadPage(page);
    await upload.open();
    await page.route('**/api/upload/presign', () => {});
    await upload.choose([await photoFile('wide.jpg', { seed: 951, width: 1_600, height: 900 })]);
    await upload.row('wide.jpg').locator('[data-open]').click();
    const picture = page.getByRole('dialog', { name: 'Photo' }).getByRole('img');
    await expect.poll(async () => (await boxOf(picture)).width).toBeGreaterThan(385);
    await page.unroute('**/api/upload/presign');
  });

  test('the buttons of an open photo say what they do', async ({ page }) => {
    await uploadMany(page, 'words', 1);
    await signIn(page);
    const viewer = await openViewer(page, 'words');
    for (const word of ['Share', 'Albums', 'Publish', 'Move to trash']) {
      const { width, height } = await boxOf(viewer.getByText(word, { exact: true }));
      expect([word, width > 20 && height > 10]).toEqual([word, true]);
    }
  });

  test('the buttons of the slideshow stand in one row', async ({ page }) => {
    await uploadMany(page, 'wall', 2);
    await signIn(page);
    await page.goto('/gallery/wall');
    const bar = page.getByRole('toolbar');
    await expect(bar).toBeVisible();
    const [first, last] = [await boxOf(bar.getByRole('button').first()), await boxOf(bar.getByRole('link'))];
    expect(last.y).toBe(first.y);
  });

  test('what is said while there is no network is not cut off', async ({ page, context }) => {
    const upload = new UploadPage(page);
    await upload.open();
    await page.route('**/api/upload/presign', () => {});
    await upload.choose([await photoFile('away.jpg', { seed: 952 })]);
    await expect(upload.row('away.jpg')).toBeVisible();
    await context.setOffline(true);
    const said = page
      .getByRole('region', { name: 'All uploads' })
      .getByText('You’re offline. Uploads will resume automatically.');
    await expect(said).toBeVisible();
    expect(
      await said.evaluate(
        (one) => one.scrollWidth <= one.clientWidth && one.scrollHeight <= one.clientHeight + 1,
      ),
    ).toBe(true);
    await context.setOffline(false);
    await page.unroute('**/api/upload/presign');
  });

  test.use({ allowedErrors: /ERR_FAILED/ });

  test('what could not be changed is told in whole, beside its two ways on', async ({
    page,
    context,
    baseURL,
  }) => {
    await uploadMany(page, 'told', 1);
    await signIn(page);
    await context.addCookies([{ name: 'language', value: 'de', url: baseURL ?? '' }]);
    await page.goto('/gallery?q=told');
    await page.locator('[data-id] [data-act=select]').first().tap();
    const trash = page.getByRole('toolbar').getByRole('button', { name: 'In den Papierkorb' });
    await expect(trash).toBeVisible();
    await page.route('**/api/images/move', (route) => route.abort());
    await trash.tap();
    const said = page.getByRole('status').filter({ hasText: 'Keine Fotos' });
    await expect(said).toBeVisible();
    expect(await said.evaluate((one) => one.scrollHeight <= one.clientHeight + 1)).toBe(true);
    await page.unroute('**/api/images/move');
  });

  test('on an Arabic page an English file name keeps its beginning', async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: 'language', value: 'ar', url: baseURL ?? '' }]);
    await page.goto('/');
    await page.route('**/api/upload/presign', () => {});
    const name = 'A very long name of a photograph.jpg';
    await page
      .locator('input[type=file][multiple]:not([webkitdirectory])')
      .setInputFiles([await photoFile(name, { seed: 953 })]);
    const shown = page.locator('[data-upload] bdi');
    await expect(shown).toHaveText(name);
    const side = await shown.evaluate((one) => {
      const { direction, textAlign } = getComputedStyle(one);
      return { direction, textAlign };
    });
    expect(side).toEqual({ direction: 'ltr', textAlign: 'right' });
    await page.unroute('**/api/upload/presign');
  });
});
