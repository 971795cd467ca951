/** Pages in the language of their visitor: chosen, kept, alone in what is loaded, and read from the side where it begins. */
import type { Page } from '@playwright/test';
import { ENGLISH } from '@/lib/shared/text/en/english';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '@/lib/shared/text/languages';
import { loadRoom } from '@/lib/shared/text/load-rooms';
import { signIn } from './support/admin';
import { plantImages } from './support/plant-images';
import { expect, test } from './support/test';
import { FILE_INPUT, photoFile } from './support/upload-page';

const invitationOf = async (language: Language) => (await loadRoom(language, 'upload')).empty.invitation;

const menu = (page: Page) => page.locator('select').filter({ has: page.locator('option[value=de]') });

/** Sentences of the page, shown or read aloud. */
function textsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node instanceof Element) {
        texts.push(
          ...['aria-label', 'title', 'alt', 'placeholder'].map((name) => node.getAttribute(name) ?? ''),
        );
      } else if (!node.parentElement?.closest('script, style, option')) texts.push(node.textContent ?? '');
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** Every sentence of a language’s words that takes no values. */
function sentencesOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentencesOf) : [];
}

test('the browser’s languages choose, the menu changes it, and the choice is kept', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'de-AT' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByText(await invitationOf('de'))).toBeVisible();
  await page.waitForLoadState('networkidle');

  await page.locator(FILE_INPUT).setInputFiles([await photoFile('garten.jpg', { seed: 901 })]);
  await expect(page.locator('[data-state=done]')).toHaveCount(1);
  await menu(page).selectOption('fr');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  const { upload } = await loadRoom('fr', 'site');
  await expect(page.getByRole('link', { name: upload })).toBeVisible();
  // The sent photo stands where it stood.
  await expect(page.locator('[data-state=done]')).toHaveCount(1);

  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { name: (await loadRoom('fr', 'signIn')).title })).toBeVisible();
  await context.close();
});

test('each language names itself, marked as such', async ({ page }) => {
  await page.goto('/');
  for (const language of LANGUAGE_TAGS) {
    const option = menu(page).locator(`option[value="${language}"]`);
    await expect(option).toHaveText(LANGUAGES[language].name);
    await expect(option).toHaveAttribute('lang', language);
  }
});

for (const language of ['en', 'de', 'ja'] as const) {
  test(`a page in ${language} loads its own words, and those of no other language`, async ({ browser }) => {
    const context = await browser.newContext({ locale: language });
    const page = await context.newPage();
    const scripts: Promise<string>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.text());
    });
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    const code = (await Promise.all(scripts)).join('\n');
    for (const other of LANGUAGE_TAGS) {
      expect([other, code.includes(await invitationOf(other))]).toEqual([other, other === language]);
    }
    await context.close();
  });
}

test('no English is left where somebody uploads, signs in and looks at photos in German', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'de' });
  const page = await context.newPage();
  const rooms = Object.keys(ENGLISH) as (keyof typeof ENGLISH)[];
  const german = new Set(
    (await Promise.all(rooms.map((room) => loadRoom('de', room)))).flatMap((words) => sentencesOf(words)),
  );
  // “Tag” is a word of both.
  const english = new Set(sentencesOf(ENGLISH).filter((text) => !german.has(text)));
  const look = async () => (await textsOf(page)).filter((text) => english.has(text));

  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(await look()).toEqual([]);
  await page
    .locator(FILE_INPUT)
    .setInputFiles([
      await photoFile('1.jpg', { seed: 902 }),
      { name: '2.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no') },
    ]);
  await expect(page.locator('[data-state=done]')).toHaveCount(1);
  await expect(page.locator('[data-state=failed]')).toHaveCount(1);
  expect(await look()).toEqual([]);
  await page.goto('/sign-in?problem=openid_declined');
  expect(await look()).toEqual([]);
  await signIn(page);
  for (const path of [
    '/gallery',
    '/gallery/albums',
    '/gallery/numbers',
    '/gallery/links',
    '/gallery/guests',
    '/gallery/audit',
  ]) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect([path, ...(await look())]).toEqual([path]);
  }
  await page.goto('/gallery');
  await page.locator('li[data-id]').first().getByRole('button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await look()).toEqual([]);
  await context.close();
});

test('Arabic is read from right to left, and arrow keys go the way that is seen', async ({ browser }) => {
  const now = Date.now();
  const ids = await plantImages('rtl', [now - 3_000, now - 2_000, now - 1_000]);
  const context = await browser.newContext({ locale: 'ar' });
  const page = await context.newPage();
  await signIn(page);
  await page.goto('/gallery');
  await page.waitForLoadState('networkidle');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const tile = (id: string | undefined) => page.locator(`li[data-id="${id}"]`).getByRole('button');
  const place = async (id: string | undefined) => (await tile(id).boundingBox())?.x ?? Number.NaN;
  const [oldest, middle, newest] = ids;
  await expect.poll(async () => (await place(newest)) - (await place(middle))).toBeGreaterThan(0);

  await tile(newest).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(tile(middle)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(tile(oldest)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tile(middle)).toBeFocused();

  await page.keyboard.press('Enter');
  const viewer = page.getByRole('dialog');
  await expect(viewer).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(new RegExp(String(oldest)));
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(String(middle)));
  await context.close();
});

test('words that are 40 % longer widen no page at 320 pixels', async ({ browser }) => {
  // So that sizes are long too, whatever other tests left in the bucket.
  await plantImages('long-size', [Date.now()], () => null, 456_789_000);
  for (const locale of ['de', 'ar', 'ja']) {
    const context = await browser.newContext({ locale, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await signIn(page);
    for (const path of [
      '/',
      '/sign-in',
      '/gallery',
      '/gallery/albums',
      '/gallery/numbers',
      '/gallery/links',
      '/gallery/guests',
    ]) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const tooWide = await page.evaluate(() => {
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          if (node.parentElement?.closest('script, style, bdi, time, option')) continue;
          node.textContent = (node.textContent ?? '').replace(
            /\p{L}{4,}/gu,
            (word) => word + word.slice(0, Math.ceil(word.length * 0.4)),
          );
        }
        return document.documentElement.scrollWidth - window.innerWidth;
      });
      expect([locale, path, Math.max(0, tooWide)]).toEqual([locale, path, 0]);
    }
    await context.close();
  }
});
