import type { Page } from '@playwright/test';
import { signIn } from './support/admin';
import { plantImages } from './support/plant-images';
import { ADMIN_PASSWORD } from './support/ports';
import { expect, test } from './support/test';

// The server of these tests is wherever this machine is; what it knows of the visitor is at most a cookie.
const WORD = `dusk${Date.now().toString(36)}`;
const MOMENTS = [
  // In New York the last hour of a Sunday that has 25 of them.
  '2025-11-03T04:30:00Z',
  // Saturday evening in New York, Sunday by Greenwich and in Auckland.
  '2025-11-02T03:30:00Z',
  '2025-11-01T12:00:00Z',
  // The last of October in New York.
  '2025-11-01T02:00:00Z',
] as const;
let ids: string[] = [];

test.beforeAll(async () => {
  const moments = MOMENTS.map((iso) => Date.parse(iso));
  // Older ones below them: the last of October can be scrolled to.
  const october = Array.from({ length: 60 }, (_, at) => Date.parse('2025-10-30T12:00:00Z') - at * 60_000);
  ids = (await plantImages(WORD, [...moments, ...october])).slice(0, moments.length);
});

/** The days of the grid with these tests' photos under them, by their index. */
async function days(page: Page): Promise<string[]> {
  const shown = await page
    .getByRole('list', { name: 'Photos' })
    .locator(':scope > li')
    .evaluateAll((items) =>
      items.map((item) => ({
        day: item.querySelector('h2')?.textContent ?? '',
        ids: [...item.querySelectorAll('[data-id]')].map((tile) => tile.getAttribute('data-id') ?? ''),
      })),
    );
  return shown
    .map((one) => ({ day: one.day, at: one.ids.map((id) => ids.indexOf(id)).filter((at) => at >= 0) }))
    .filter(({ at }) => at.length > 0)
    .map(({ day, at }) => `${day}: ${at.sort().join(' ')}`);
}

const NEW_YORK = {
  timezoneId: 'America/New_York',
  days: ['Sun 2 November 2025: 0', 'Sat 1 November 2025: 1 2', 'Fri 31 October 2025: 3'],
  caption: '1 Nov 2025, 23:30',
  saturday: [1, 2],
};
const AUCKLAND = {
  timezoneId: 'Pacific/Auckland',
  days: ['Mon 3 November 2025: 0', 'Sun 2 November 2025: 1 2', 'Sat 1 November 2025: 3'],
  caption: '2 Nov 2025, 16:30',
  saturday: [3],
};

for (const zone of [NEW_YORK, AUCKLAND]) {
  test.describe(`a visitor in ${zone.timezoneId}`, () => {
    test.use({ timezoneId: zone.timezoneId });

    test('sees days of that place at the first visit: in the gallery, its filters, its dates and the viewer', async ({
      page,
    }) => {
      await signIn(page);
      await page.goto(`/gallery?at=${ids[0]}`);
      await expect.poll(() => days(page)).toEqual(zone.days);
      // The photo that the address asks for stays where it is, whatever the days above it are.
      await page.goto(`/gallery?at=${ids[3]}`);
      const place = async () =>
        Math.round((await page.locator(`[data-id="${ids[3]}"]`).boundingBox())?.y ?? 0);
      await expect.poll(place).toBe(120);

      await page.goto(`/gallery?q=${WORD}&from=2025-11-01&to=2025-11-01`);
      const tiles = page.getByRole('list', { name: 'Photos' }).locator('[data-id]');
      await expect(tiles).toHaveCount(zone.saturday.length);
      expect(await tiles.evaluateAll((all) => all.map((tile) => tile.getAttribute('data-id')))).toEqual(
        zone.saturday.map((at) => ids[at]),
      );
      await page.goto(`/gallery?q=${WORD}&image=${ids[1]}`);
      await expect(page.getByRole('dialog').getByText(zone.caption)).toBeVisible();
      // From the second visit on the server draws them itself.
      const html = await (await page.request.get(`/gallery?at=${ids[0]}`)).text();
      for (const day of zone.days) expect(html).toContain(day.split(':')[0]);
    });
  });
}

test.describe('a visitor in New York', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('finds the days right in the first answer of the server after signing in by the form', async ({
    page,
  }) => {
    await page.goto('/sign-in?next=/gallery/audit');
    await page.getByLabel('Password').fill(ADMIN_PASSWORD);
    const answer = page.waitForResponse((response) => response.url().endsWith('/gallery/audit'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await (await answer).text()).toContain('America/New York');
  });

  test('has the days of the clock where the browser does not name its zone', async ({ page }) => {
    await page.addInitScript(() => {
      const resolve = Intl.DateTimeFormat.prototype.resolvedOptions;
      Intl.DateTimeFormat.prototype.resolvedOptions = function () {
        return { ...resolve.call(this), timeZone: 'Etc/Nowhere' };
      };
    });
    await signIn(page);
    await page.goto(`/gallery?at=${ids[0]}`);
    await expect.poll(() => days(page)).toEqual(NEW_YORK.days);
    await page.goto('/gallery/audit');
    await expect(page.getByText('Times in your time zone')).toBeVisible();
  });
});
