/** The line of a change leaves after ten seconds; the change itself can be undone for as long as it is among the last ten. */
import type { Page } from '@playwright/test';
import { imageOf, signIn } from './support/admin';
import { seenAfter } from './support/seen-after';
import { expect, test } from './support/test';
import { uploadMany } from './support/upload-many';

/** Longer than a line of a change is shown. */
const LATER_MS = 11_000;

const line = (page: Page) => page.getByRole('region', { name: 'Changes' });
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected photos' });

/** Everything of a photo that these changes change. */
async function factsOf(page: Page, id: string) {
  const { state, tags, taken, albums = [] } = await imageOf(page, id);
  return { state, tags, taken, albums };
}

test.describe('a line that leaves', () => {
  test.use({ letsMessagesLeave: true });

  test('takes no change with it: each kind of change is undone later from the history, by keyboard', async ({
    page,
  }) => {
    await page.clock.install();
    await uploadMany(page, 'tide', 1);
    await signIn(page);
    const album = await page.request.post('/api/albums', { data: { title: 'High water' } });
    expect(album.ok()).toBe(true);
    await page.goto('/gallery?q=tide');
    const tile = page.getByRole('list', { name: 'Photos' }).locator('[data-id]');
    await expect(tile).toHaveCount(1);
    const id = (await tile.getAttribute('data-id')) ?? '';
    const before = await factsOf(page, id);
    await tile.getByRole('checkbox').click();

    const letLeave = async () => {
      await page.mouse.move(5, 5);
      await page.clock.fastForward(LATER_MS);
      await expect(line(page)).toHaveCount(0);
    };
    /** Does something, sees that it can be undone, and lets the line of it leave. */
    const change = async (act: () => Promise<unknown>) => {
      await seenAfter(line(page).getByRole('button', { name: 'Undo' }), act);
      await letLeave();
    };
    const press = (name: string) => bar(page).getByRole('button', { name, exact: true }).click();
    await change(() => press('Publish'));
    await change(() => press('Make private'));
    await change(async () => {
      await press('Edit');
      await page.getByLabel('Add tags').fill('spring tide');
      await page.getByRole('button', { name: 'Save' }).click();
    });
    await change(async () => {
      await press('Date taken');
      await page.getByLabel('Date and time').fill('2019-08-15T07:30:05');
      await page.getByRole('button', { name: 'Change 1 photo' }).click();
    });
    await change(async () => {
      await press('Add to album');
      await page.getByRole('list', { name: 'Albums' }).getByRole('button', { name: 'High water' }).click();
    });
    await change(() => tile.getByRole('switch').click());
    await change(() => press('Move to trash'));
    const after = await imageOf(page, id);
    expect(after).toMatchObject({ state: 'trash', tags: ['spring tide', '★'] });
    expect(after.taken?.at).toContain('2019-08-15');
    expect(after.albums).toHaveLength(1);

    const history = page.getByRole('dialog', { name: 'Recent changes' });
    const undo = history.getByRole('button', { name: 'Undo' });
    const focused = page.locator(':focus');
    for (let left = 7; left > 0; left -= 1) {
      await page.getByRole('button', { name: 'More' }).focus();
      await page.keyboard.press('Enter');
      await expect(async () => {
        await page.keyboard.press('Tab');
        await expect(focused).toHaveText('Recent changes', { timeout: 500 });
      }).toPass();
      await page.keyboard.press('Enter');
      await expect(history.getByRole('listitem')).toHaveCount(7);
      await expect(undo).toHaveCount(left);
      await expect(async () => {
        await page.keyboard.press('Tab');
        await expect(focused).toHaveText('Undo', { timeout: 500 });
      }).toPass();
      await seenAfter(line(page).getByRole('status'), () => page.keyboard.press('Enter'));
      await expect(history).toBeHidden();
      await letLeave();
    }
    await expect.poll(() => factsOf(page, id)).toEqual(before);
  });
});

test('a message waits for a test, however slow the machine is', async ({ page }) => {
  await page.clock.install();
  await uploadMany(page, 'ebb', 1);
  await signIn(page);
  await page.goto('/gallery?q=ebb');
  await page.getByRole('list', { name: 'Photos' }).getByRole('switch').click();
  await expect(line(page)).toContainText('added to favourites');
  await page.clock.fastForward(60_000);
  await expect(line(page).getByRole('button', { name: 'Undo' })).toBeVisible();
});
