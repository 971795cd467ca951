import type { Page } from '@playwright/test';
import { signIn } from './support/admin';
import { expect, test } from './support/test';
import { uploadMany } from './support/upload-many';

test.use({ allowedErrors: /401 \(Unauthorized\)|blocked by CORS policy|ERR_FAILED/ });

const tiles = (page: Page) => page.getByRole('list', { name: 'Photos' }).locator('[data-id]');
const isThumbnail = (url: string) => new URL(url).pathname.includes('/thumbs/');

/** Keys of the thumbnails the page asks the bucket for from now on; not of what it finds in its cache. */
async function countLoads(page: Page): Promise<string[]> {
  const loads: string[] = [];
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  const urls = new Map<string, string>();
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    const url = urls.get(requestId) ?? '';
    if (url.startsWith('http') && isThumbnail(url) && !response.fromDiskCache)
      loads.push(new URL(url).pathname);
  });
  cdp.on('Network.requestServedFromCache', ({ requestId }) => urls.delete(requestId));
  return loads;
}

/** Every thumbnail in the page is a picture. */
async function allShown(page: Page, count: number): Promise<void> {
  await expect
    .poll(() =>
      tiles(page)
        .locator('img')
        .evaluateAll((images) => images.filter((one) => (one as HTMLImageElement).naturalWidth > 0).length),
    )
    .toBeGreaterThanOrEqual(count);
}

const countKept = (page: Page) =>
  page.evaluate(async () => {
    // Opening it would create it.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'sluice-thumbnails')) return 0;
    return new Promise<number>((resolve, reject) => {
      const request = indexedDB.open('sluice-thumbnails');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const db = request.result;
        const count = db.transaction('entries').objectStore('entries').count();
        count.onsuccess = () => {
          db.close();
          resolve(count.result);
        };
      };
    });
  });

/** Has the effect of hours: every signed address is another, and nothing is fresh in the cache. */
async function letHoursPass(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.clearBrowserCache');
  await cdp.detach();
}

test('a later visit loads no thumbnail anew, and signing out leaves none behind', async ({
  browser,
  baseURL,
}) => {
  // A context of its own: where Playwright may alter requests the browser's cache is off.
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  await uploadMany(page, 'dune', 6);
  await signIn(page);
  const loads = await countLoads(page);
  await page.goto('/gallery');
  await allShown(page, 6);
  // Seen once, asked for once: keeping them reads the browser's own cache.
  await expect.poll(() => countKept(page)).toBeGreaterThanOrEqual(6);
  expect(loads.length).toBeGreaterThanOrEqual(6);
  expect(loads).toHaveLength(new Set(loads).size);

  await letHoursPass(page);
  loads.length = 0;
  await page.goto('/gallery');
  await allShown(page, 6);
  expect(loads).toEqual([]);
  await tiles(page).first().getByRole('button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(loads).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await expect(page.getByText('Drop photos anywhere')).toBeVisible();
  await expect.poll(() => countKept(page)).toBe(0);
  await context.close();
});

test('a session that ended leaves no thumbnail behind', async ({ page }) => {
  await uploadMany(page, 'cove', 2);
  await signIn(page);
  await page.goto('/gallery');
  await expect.poll(() => countKept(page)).toBeGreaterThanOrEqual(2);
  const other = await page.context().newPage();
  await page.context().clearCookies();
  await other.goto('/gallery');
  await expect(other.getByText('Sign in to see the gallery.')).toBeVisible();
  await expect.poll(() => countKept(other)).toBe(0);
});

test('where the bucket sends no CORS headers, and where there is no IndexedDB, thumbnails are shown all the same', async ({
  page,
}) => {
  await uploadMany(page, 'fen', 3);
  await signIn(page);
  await page.route(isThumbnailAddress, async (route) => {
    const answer = await route.fetch();
    // Without the header Playwright adds one.
    const headers = { ...answer.headers(), 'access-control-allow-origin': 'https://elsewhere.example' };
    await route.fulfill({ response: answer, headers });
  });
  await page.goto('/gallery');
  await allShown(page, 3);
  const modeOf = async () =>
    (await page.context().cookies()).find(({ name }) => name === 'thumbnails')?.value;
  await expect.poll(modeOf).toBe('plain');
  await page.unrouteAll({ behavior: 'wait' });

  await page.context().clearCookies({ name: 'thumbnails' });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
  });
  await page.goto('/gallery');
  await allShown(page, 3);
});

function isThumbnailAddress(url: URL): boolean {
  return url.pathname.includes('/thumbs/');
}
