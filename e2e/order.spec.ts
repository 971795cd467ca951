/** The list by date taken, by name and by size: days of the camera's clock, going to a date, addresses that lead back, and edits. */
import type { Page } from '@playwright/test';
import { signIn } from './support/admin';
import { chooseAtOnce } from './support/choose-at-once';
import { plantImages } from './support/plant-images';
import { expect, test } from './support/test';

const WORD = `heron${Date.now().toString(36)}`;
/** Uploaded in this order, oldest first; the numbers are theirs. */
const CLOCKS = [
  '1951-05-05T10:00:00',
  '2031-01-01T00:00:00',
  '1951-05-05T23:59:59',
  '1951-05-06T00:00:00',
  '1904-06-01T12:00:00',
];
let ids: string[] = [];
/** A long list between the fifties and 1904. */
let many: string[] = [];

test.beforeAll(async () => {
  const now = Date.now();
  const wallMsOf = (index: number) => Date.parse(`${CLOCKS[index]}Z`);
  ids = await plantImages(
    WORD,
    CLOCKS.map((_, at) => now - (CLOCKS.length - at) * 1_000),
    wallMsOf,
  );
  const moments = Array.from({ length: 300 }, (_, at) => now - 60_000 - at);
  many = await plantImages(`${WORD}-many`, moments, (index) => Date.UTC(1920, 0, 1) + index * 3_600_000);
});

const tilesOf = (page: Page) => page.getByRole('list', { name: 'Photos' }).locator('[data-id]');

/** Those of these tests that are drawn, as their numbers in the order of the page. */
async function shown(page: Page): Promise<number[]> {
  const drawn = await tilesOf(page).evaluateAll((tiles) =>
    tiles.map((tile) => tile.getAttribute('data-id') ?? ''),
  );
  return drawn.map((id) => ids.indexOf(id)).filter((at) => at >= 0);
}

test('by date taken the newest photo comes first under the day of its camera, and the address leads back to any of them', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/gallery');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Date taken');
  await expect(page).toHaveURL(/order=taken/);
  await expect.poll(async () => (await shown(page))[0]).toBe(1);

  await page.getByRole('button', { name: 'Go to date' }).click();
  await page.getByLabel('Day', { exact: true }).fill('1951-05-06');
  await page.getByRole('button', { name: 'Go', exact: true }).click();
  await expect.poll(() => shown(page)).toEqual(expect.arrayContaining([3, 2, 0]));
  const order = await shown(page);
  expect(order.filter((at) => [3, 2, 0].includes(at))).toEqual([3, 2, 0]);
  await expect(page.getByRole('heading', { name: '5 May 1951' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '6 May 1951' })).toBeVisible();

  // An open photo is among its neighbours, after a reload too.
  await page.locator(`[data-id="${ids[2]}"] [data-act="open"]`).click();
  const viewer = page.locator('dialog[open]').first();
  const newer = viewer.getByRole('button', { name: 'Newer photo' });
  const older = viewer.getByRole('button', { name: 'Older photo' });
  await expect(viewer).toContainText(`${WORD}-2.jpg`);
  await newer.click();
  await expect(viewer).toContainText(`${WORD}-3.jpg`);
  await page.reload();
  await expect(viewer).toContainText(`${WORD}-3.jpg`);
  await older.click();
  await expect(viewer).toContainText(`${WORD}-2.jpg`);
  await older.click();
  await expect(viewer).toContainText(`${WORD}-0.jpg`);
  await page.keyboard.press('Escape');

  // A photo by its address alone, far down.
  await page.goto(`/gallery?order=taken&image=${ids[4]}`);
  await expect(viewer).toContainText(`${WORD}-4.jpg`);
  await newer.click();
  await expect(viewer).toContainText(`${WORD}-many-0.jpg`);
  await page.keyboard.press('Escape');
});

test('a search keeps the order by date taken, and by name and size everything is sorted', async ({
  page,
}) => {
  await signIn(page);
  await page.goto(`/gallery?order=taken&q=${WORD}`);
  await expect.poll(async () => (await shown(page)).slice(0, 2)).toEqual([1, 3]);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Name');
  await expect(page).toHaveURL(/order=name/);
  await expect.poll(() => shown(page)).toEqual([0, 1, 2, 3, 4]);
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
});

test('the scrubber leads to both ends of a list by date taken, and of an album that begins with its oldest photo', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/gallery?order=taken');
  const scrubber = page.getByRole('slider', { name: 'Date' });
  const tile = (at: number) => page.locator(`[data-id="${ids[at]}"]`);
  await scrubber.press('End');
  await expect(scrubber).toHaveAttribute('aria-valuetext', 'June 1904');
  await expect(tile(4)).toBeInViewport();
  await expect(page.getByRole('heading', { name: '1 June 1904' })).toBeInViewport();
  await scrubber.press('Home');
  await expect(tile(1)).toBeInViewport();
  await expect(scrubber).toHaveAttribute('aria-valuetext', 'January 2031');

  // Thumbnails that are still on their way to a page are at another address once an album has them.
  await page.goto('about:blank');
  const created = await page.request.post('/api/albums', { data: { title: WORD } });
  const { id } = (await created.json()) as { id: string };
  const found = await page.request.post('/api/images/edit', {
    data: { ids: [...ids, ...many.slice(0, 120)], albums: { add: [id] } },
  });
  expect(found.status()).toBe(200);
  await page.goto(`/gallery/albums/${id}`);
  await expect(tile(4)).toBeInViewport();
  await expect(scrubber).toHaveAttribute('aria-valuetext', 'June 1904');
  await scrubber.press('End');
  await expect(tile(1)).toBeInViewport();
  await expect(tile(3)).toBeInViewport();
  await expect(scrubber).toHaveAttribute('aria-valuetext', 'May 1951');
  await scrubber.press('Home');
  await expect(tile(4)).toBeInViewport();
});

test('an order that is chosen as soon as the page is drawn is shown', async ({ page }) => {
  await signIn(page);
  await chooseAtOnce(page, 'Sort by', 'taken');
  await page.goto('/gallery');
  await expect(page).toHaveURL(/order=taken/);
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('taken');
  await expect.poll(async () => (await shown(page))[0]).toBe(1);
});

test('an album in its own order begins with what was moved, and the scrubber leads through the days of the others', async ({
  page,
}) => {
  const month = (at: number) => Date.UTC(2014, 11 - Math.floor(at / 12), 15, 12) - at * 60_000;
  const own = await plantImages(
    `${WORD}-own`,
    Array.from({ length: 144 }, (_, at) => month(at)),
  );
  await signIn(page);
  const order = { by: 'own', direction: 'oldest' };
  const created = await page.request.post('/api/albums', { data: { title: `${WORD} own`, order } });
  const { id } = (await created.json()) as { id: string };
  for (const [path, data] of [
    ['images/edit', { ids: own, albums: { add: [id] } }],
    [`albums/${id}/arrange`, { ids: [own[100]], behind: null }],
  ] as const) {
    expect((await page.request.post(`/api/${path}`, { data })).status()).toBe(200);
  }
  const tile = (at: number) => page.locator(`[data-id="${own[at]}"]`);
  await page.goto(`/gallery/albums/${id}`);
  await expect(tile(100)).toBeInViewport();
  await expect(tile(0)).toBeVisible();
  await expect(page.getByRole('heading', { name: '15 December 2014' })).toBeVisible();
  const scrubber = page.getByRole('slider', { name: 'Date' });
  await scrubber.press('End');
  await expect(scrubber).toHaveAttribute('aria-valuetext', 'January 2014');
  await expect(tile(132)).toBeInViewport();
  await scrubber.press('Home');
  await expect(tile(100)).toBeInViewport();

  await page.getByRole('button', { name: 'Go to date' }).click();
  await page.getByLabel('Day', { exact: true }).fill('2014-06-30');
  await page.getByRole('button', { name: 'Go', exact: true }).click();
  await expect(page.getByRole('heading', { name: '15 June 2014' })).toBeInViewport();
  await page.goto(`/gallery/albums/${id}?image=${own[143]}`);
  const viewer = page.locator('dialog[open]').first();
  await expect(viewer).toContainText(`${WORD}-own-143.jpg`);
  await viewer.getByRole('button', { name: 'Newer photo' }).click();
  await expect(viewer).toContainText(`${WORD}-own-142.jpg`);
});
