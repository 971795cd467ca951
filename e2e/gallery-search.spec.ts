import type { Page } from '@playwright/test';
import { signIn } from './support/admin';
import { plantImages } from './support/plant-images';
import { expect, test } from './support/test';

const HOUR_MS = 3_600_000;
const NEWEST_MS = Date.parse('2025-06-01T12:00:00Z');

/** Photos of this run alone: a worker that failed leaves its photos behind. */
const WORD = `gull${Date.now().toString(36)}`;
/** Newest first. */
let ids: string[] = [];

test.beforeAll(async () => {
  ids = await plantImages(
    WORD,
    Array.from({ length: 400 }, (_, at) => NEWEST_MS - at * HOUR_MS),
  );
});

type Notes = { furthest: number; isHeld: boolean };

/**
 * The images that a search finds come the oldest first and in pieces, as from a large bucket, and how far the page moves is noted. Where
 * the address says `held`, all pieces but the first wait to be let go.
 */
async function watchSlowSearches(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const notes: Notes = { furthest: 0, isHeld: location.search.endsWith('held') };
    const fetchNow = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const answer = await fetchNow(input, init);
      if (!String(input).includes('/api/images/search')) return answer;
      const lines = (await answer.text()).trim().split('\n');
      const found = lines.slice(0, -1).toReversed();
      const part = Math.ceil(found.length / 3);
      const body = new ReadableStream<Uint8Array>({
        async start(controller) {
          const send = (some: readonly string[]) =>
            controller.enqueue(new TextEncoder().encode(`${some.join('\n')}\n`));
          for (let at = 0; at < found.length; at += part) {
            send(found.slice(at, at + part));
            do await new Promise((resolve) => setTimeout(resolve, 220));
            while (notes.isHeld);
          }
          send(lines.slice(-1));
          controller.close();
        },
      });
      return new Response(body, { status: answer.status, headers: answer.headers });
    };
    Object.assign(window, { notes });
    addEventListener('scroll', () => {
      notes.furthest = Math.max(notes.furthest, scrollY);
    });
  });
}

const tiles = (page: Page) => page.getByRole('list', { name: 'Photos' }).locator('[data-id]');
const readNotes = (page: Page, change: Partial<Notes> = {}) =>
  page.evaluate(
    (changed) => ({ ...Object.assign((window as unknown as { notes: Notes }).notes, changed) }),
    change,
  );
const placeOf = async (page: Page, id: string) =>
  Math.round((await page.locator(`[data-id="${id}"]`).boundingBox())?.y ?? Number.NaN);

async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(new RegExp(`q=${words}(&|$)`));
}

/** The topmost photo below the bars, and where. */
async function topPhoto(page: Page): Promise<{ id: string; top: number }> {
  const found = await tiles(page).evaluateAll((items) =>
    items
      .map((item) => ({ id: item.getAttribute('data-id') ?? '', top: item.getBoundingClientRect().top }))
      .filter(({ top }) => top >= 120)
      .sort((one, other) => one.top - other.top || (one.id < other.id ? -1 : 1)),
  );
  return found[0] ?? { id: '', top: 0 };
}

for (const [device, viewport] of [
  ['a wide window', { width: 1_280, height: 800 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`in ${device}`, () => {
    test.use({ viewport });

    test('a search keeps its newest results in sight, and writes no place into the address', async ({
      page,
    }) => {
      await watchSlowSearches(page);
      await signIn(page);
      await page.goto('/gallery');
      const words = ['', '-1', '-2', '-3'].map((ending) => WORD + ending);
      for (const [at, one] of words.entries()) {
        await searchFor(page, one);
        await expect(tiles(page).first()).toBeVisible();
        await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
        await readNotes(page, { furthest: 0 });
        await expect(page.getByText(/^\d+ photos found$/)).toBeVisible();
        expect((await readNotes(page)).furthest).toBe(0);
        const newest = at === 0 ? ids[0] : ids[Number(one.slice(-1))];
        expect(await tiles(page).first().getAttribute('data-id')).toBe(newest);
        expect(new URL(page.url()).searchParams.has('at')).toBe(false);
        // The next one begins somewhere else.
        await page.mouse.move(200, 600);
        await page.mouse.wheel(0, at % 2 === 0 ? 900 : 0);
      }
    });

    test('a search holds the place once somebody has scrolled, and Back, Forward and a reload lead to it', async ({
      page,
    }) => {
      await watchSlowSearches(page);
      await signIn(page);
      await page.goto(`/gallery?q=${WORD}&held`);
      await expect(tiles(page).first()).toBeVisible();
      await page.mouse.move(200, 600);
      await page.mouse.wheel(0, 700);
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(700);
      const { id, top } = await topPhoto(page);
      await readNotes(page, { isHeld: false });
      await expect(page.getByText('400 photos found')).toBeVisible();
      expect(Math.abs((await placeOf(page, id)) - top)).toBeLessThan(2);
      await expect(page).toHaveURL(/at=/);

      await searchFor(page, `${WORD}-1`);
      await expect(page.getByText(/^1\d\d photos found$/)).toBeVisible();
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
      await page.goBack();
      await expect(page.getByText('400 photos found')).toBeVisible();
      await expect.poll(async () => Math.abs((await placeOf(page, id)) - top)).toBeLessThan(2);
      await page.goForward();
      await expect(page.getByText(/^1\d\d photos found$/)).toBeVisible();
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
      expect(new URL(page.url()).searchParams.has('at')).toBe(false);
      await page.goBack();
      await expect(page.getByText('400 photos found')).toBeVisible();
      await page.reload();
      await expect(page.getByText('400 photos found')).toBeVisible();
      await expect.poll(async () => Math.abs((await placeOf(page, id)) - top)).toBeLessThan(2);
    });
  });
}
