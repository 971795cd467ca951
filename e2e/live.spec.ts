/** Photos that others send and change while somebody looks: in the gallery, and on the wall. */
import { imageOf, signIn } from './support/admin';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

test('a gallery that is open shows what another one does, and where it is scrolled says how many photos are new', async ({
  page,
  context,
}) => {
  await signIn(page);
  const upload = new UploadPage(await context.newPage());
  await upload.open();
  const send = async (name: string, seed: number) => {
    await upload.choose([await photoFile(name, { seed, width: 400, height: 300 })]);
    return upload.doneId(name);
  };
  // Enough for the page to be scrolled.
  const names = Array.from({ length: 8 }, (_, at) => `before-${at}.jpg`);
  const files = names.map((name, at) => photoFile(name, { seed: 400 + at, width: 300, height: 300 }));
  await upload.choose(await Promise.all(files));
  await expect(upload.rowsIn('done')).toHaveCount(names.length);
  await page.setViewportSize({ width: 480, height: 400 });
  await page.goto('/gallery');
  await page.bringToFront();
  const tile = (id: string) => page.locator(`[data-id="${id}"]`);
  await expect(page.getByRole('list', { name: 'Photos' }).locator('[data-id]').first()).toBeVisible();

  const polled = () => page.waitForResponse((response) => response.url().includes('/api/images/changes'));
  expect((await polled()).status()).toBeLessThan(300);
  const fresh = await send('fresh.jpg', 420);
  await expect(tile(fresh)).toBeVisible();

  await page.mouse.wheel(0, 600);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await send('more.jpg', 421);
  const last = await send('last.jpg', 422);
  const pill = page.getByRole('button', { name: '2 new photos' });
  await expect(pill).toBeVisible();
  await expect(tile(last)).toHaveCount(0);
  await pill.click();
  await expect(tile(last)).toBeVisible();
  await expect(pill).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);

  // Another admin throws one away.
  await page.request.post('/api/images/move', { data: { ids: [last], to: 'trash' } });
  await expect(tile(last)).toHaveCount(0);
});

test('nothing is asked while nobody looks, and at once when somebody does', async ({ page, context }) => {
  await signIn(page);
  await page.goto('/gallery');
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/changes') && asked.push(request.url()));
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  const setHidden = (isHidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        get: () => (hidden ? 'hidden' : 'visible'),
      });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);
  await setHidden(true);
  // One may be on its way.
  await page.waitForLoadState('networkidle');
  const before = asked.length;
  const upload = new UploadPage(await context.newPage());
  await upload.open();
  await upload.choose([await photoFile('unseen.jpg', { seed: 430 })]);
  const id = await upload.doneId('unseen.jpg');
  await page.bringToFront();
  expect(asked.length).toBe(before);
  await setHidden(false);
  await expect(page.locator(`[data-id="${id}"]`)).toBeVisible();
});

test('a wall shows photos one after another, new ones before the others, and takes down what is thrown away', async ({
  page,
  context,
}) => {
  const upload = new UploadPage(await context.newPage());
  await upload.open();
  const send = async (name: string, seed: number) => {
    await upload.choose([await photoFile(name, { seed })]);
    return upload.doneId(name);
  };
  const one = await send('wall-one.jpg', 440);
  const two = await send('wall-two.jpg', 441);
  await signIn(page);
  await page.goto('/gallery');
  await page.getByRole('link', { name: 'Slideshow' }).click();
  await expect(page).toHaveURL('/gallery/wall');
  const shown = (id: string) => page.locator(`img[data-id="${id}"][aria-hidden="false"]`);
  // Photos change meanwhile.
  await expect(async () => {
    const isPaused = (await page.getByRole('button', { name: 'Resume' }).count()) > 0;
    if (!isPaused) await page.getByRole('button', { name: 'Pause' }).click({ timeout: 2_000 });
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect
    .poll(async () => {
      if ((await shown(two).count()) === 0) await page.keyboard.press('ArrowLeft');
      return shown(two).count();
    })
    .toBe(1);
  await expect(shown(two)).toHaveCSS('opacity', '1');
  await page.locator('main').click({ position: { x: 200, y: 200 } });
  await page.keyboard.press('ArrowRight');
  await expect(shown(one)).toHaveCSS('opacity', '1');
  await page.keyboard.press('ArrowLeft');
  await expect(shown(two)).toHaveCSS('opacity', '1');
  await page.keyboard.press('-');
  await expect(page.getByText('8 s')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();

  const fresh = await send('wall-fresh.jpg', 442);
  await page.bringToFront();
  await expect(shown(fresh)).toHaveCount(1);
  await page.request.post('/api/images/move', { data: { ids: [fresh], to: 'trash' } });
  await expect(shown(fresh)).toHaveCount(0);
  await expect.poll(async () => (await imageOf(page, fresh)).state).toBe('trash');

  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/gallery');
});

test('the slideshow of an album shows its photos alone, in the language that is chosen on it', async ({
  page,
  context,
}) => {
  const upload = new UploadPage(page);
  await upload.open();
  const names = ['in-one.jpg', 'in-two.jpg', 'outside.jpg'];
  const files = names.map((name, at) => photoFile(name, { seed: 460 + at, width: 300, height: 300 }));
  await upload.choose(await Promise.all(files));
  const [one = '', two = '', outside = ''] = await Promise.all(names.map((name) => upload.doneId(name)));
  await signIn(page);
  const created = await page.request.post('/api/albums', { data: { title: 'On the wall' } });
  const { id } = (await created.json()) as { id: string };
  await page.request.post('/api/images/edit', { data: { ids: [one, two], albums: { add: [id] } } });
  await page.goto(`/gallery/albums/${id}`);
  await page.getByRole('link', { name: 'Slideshow' }).click();
  await expect(page).toHaveURL(`/gallery/wall?album=${id}`);
  const shown = page.locator('img[data-id][aria-hidden="false"]');
  const seen = new Set<string>();
  await expect(async () => {
    seen.add((await shown.getAttribute('data-id', { timeout: 2_000 })) ?? '');
    await page.keyboard.press('ArrowRight');
    expect(seen.size).toBeGreaterThanOrEqual(2);
  }).toPass();
  for (let step = 0; step < 4; step += 1) {
    seen.add((await shown.getAttribute('data-id')) ?? '');
    await page.keyboard.press('ArrowRight');
  }
  expect(seen).toEqual(new Set([one, two]));

  // Another one comes into it.
  await page.request.post('/api/images/edit', { data: { ids: [outside], albums: { add: [id] } } });
  await expect(page.locator(`img[data-id="${outside}"][aria-hidden="false"]`)).toHaveCount(1);
  const menu = page.getByRole('combobox', { name: 'Language' });
  await menu.selectOption('de');
  await expect(page.getByRole('link', { name: 'Zurück zur Galerie' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Sprache' }).selectOption('en');
  await expect(menu).toBeVisible();

  await page.mouse.move(300, 300);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(`/gallery/albums/${id}`);

  // Somebody whose session has ended comes back to it by signing in.
  const stranger = await context.browser()?.newContext();
  const other = await stranger?.newPage();
  await other?.goto(new URL(`/gallery/wall?album=${id}`, page.url()).href);
  const link = await other?.getByRole('link', { name: 'Sign in' }).first().getAttribute('href');
  expect(new URL(link ?? '', page.url()).searchParams.get('next')).toBe(`/gallery/wall?album=${id}`);
  await stranger?.close();
});

test('for people who want no movement photos change at once; others see nothing of a wall', async ({
  page,
  browser,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(page);
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose([await photoFile('still.jpg', { seed: 450 })]);
  await upload.doneId('still.jpg');
  await page.goto('/gallery/wall?state=held');
  await expect(page.locator('main img').first()).toHaveCSS('transition-property', 'none');
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  await other.goto(new URL('/gallery/wall', page.url()).href);
  await expect(other.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  await expect(other.locator('img[data-id]')).toHaveCount(0);
  await stranger.close();
});
