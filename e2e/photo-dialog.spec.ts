import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { download, imageOf, signIn } from './support/admin';
import { seenAfter } from './support/seen-after';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

/** Holds back every grant, so that photos wait to be sent; the function it returns lets them go. */
async function holdGrants(page: Page) {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/api/upload/presign', async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  return letGo;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Photo' });
const tool = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });

async function openPhoto(page: Page, name: string) {
  await new UploadPage(page).row(name).locator('[data-open]').click();
  await expect(dialog(page).getByRole('img')).toBeVisible();
}

/** Mean difference of two pictures' channels, 0 to 255. */
async function difference(a: Buffer, b: Buffer): Promise<number> {
  const size = { width: 64, height: 64, fit: 'fill' } as const;
  const [one, two] = await Promise.all(
    [a, b].map((picture) => sharp(picture).resize(size).removeAlpha().raw().toBuffer()),
  );
  if (!one || !two) return 255;
  return one.reduce((sum, value, at) => sum + Math.abs(value - (two[at] ?? 0)), 0) / one.length;
}

/** Files whose bytes are written down. */
function keptFiles(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const counts = names.map(
      (name) =>
        new Promise<number>((resolve) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => {
            const db = request.result;
            if (!db.objectStoreNames.contains('source')) return resolve(0);
            const tx = db.transaction(['source', 'prepared']);
            // As it was chosen, or as it was prepared before somebody opened it.
            const counts = ['source', 'prepared'].map((store) => tx.objectStore(store).count());
            tx.oncomplete = () => {
              db.close();
              resolve(counts.reduce((sum, { result }) => sum + result, 0));
            };
          };
        }),
    );
    return (await Promise.all(counts)).reduce((sum, one) => sum + one, 0);
  });
}

test.beforeEach(async ({ page }) => {
  await new UploadPage(page).open();
});

test('a photo is rotated, cropped by keys, named and described before it is sent, and arrives as it was seen', async ({
  page,
}) => {
  const upload = new UploadPage(page);
  const letGo = await holdGrants(page);
  const photo = await photoFile('beach.jpg', { width: 1_200, height: 800, seed: 901, orientation: 6 });
  await upload.choose([photo, await photoFile('other.jpg', { seed: 902 })]);
  await openPhoto(page, 'beach.jpg');
  await tool(page, 'Rotate right').click();
  await page.keyboard.press('c');
  const corner = dialog(page).getByRole('button', { name: /^Bottom right corner/ });
  await expect(dialog(page).getByRole('button', { name: /^Crop area/ })).toBeFocused();
  await corner.focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+ArrowLeft');
  await tool(page, 'Done').click();
  await expect(tool(page, 'Crop')).toBeFocused();
  await dialog(page).getByLabel('File name').fill('sea.jpg');
  await dialog(page).getByLabel('Caption').fill('The sea at noon');
  // Escape closes the dialog, and what was typed is kept.
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(upload.row('sea.jpg').locator('[data-open]')).toBeFocused();
  letGo();
  const id = await upload.doneId('sea.jpg');
  await signIn(page);
  const image = await imageOf(page, id);
  expect(image).toMatchObject({ name: 'sea.jpg', alt: 'The sea at noon', width: 720, height: 800 });
  const { bytes } = await download(page, image);
  const upright = await sharp(photo.buffer).rotate().toBuffer();
  const turned = await sharp(upright).rotate(90).toBuffer();
  const expected = await sharp(turned).extract({ left: 0, top: 0, width: 720, height: 800 }).toBuffer();
  expect(await difference(Buffer.from(bytes), expected)).toBeLessThan(2);
});

test('what was done is undone and done again, by buttons and by keys', async ({ page }) => {
  await holdGrants(page);
  await new UploadPage(page).choose([await photoFile('undo.jpg', { width: 900, height: 300, seed: 903 })]);
  await openPhoto(page, 'undo.jpg');
  const shape = () =>
    dialog(page)
      .locator('canvas')
      .evaluate((canvas) => (canvas as HTMLCanvasElement).width > (canvas as HTMLCanvasElement).height);
  expect(await shape()).toBe(true);
  await page.keyboard.press('r');
  await expect.poll(shape).toBe(false);
  await page.keyboard.press('Control+z');
  await expect.poll(shape).toBe(true);
  await expect(tool(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
  await tool(page, 'Redo').click();
  await expect.poll(shape).toBe(false);
  await expect(tool(page, 'Redo')).toBeFocused();
  // Escape leaves the crop first, and nothing is cut.
  await tool(page, 'Crop').click();
  await page.keyboard.press('Escape');
  await expect(tool(page, 'Crop')).toBeVisible();
  expect(await shape()).toBe(false);
});

test('photos are stepped through and removed, and the focus goes where the last one is', async ({ page }) => {
  await holdGrants(page);
  const upload = new UploadPage(page);
  await upload.choose([
    await photoFile('one.jpg', { seed: 904 }),
    await photoFile('two.jpg', { seed: 905 }),
    await photoFile('three.jpg', { seed: 906 }),
  ]);
  await openPhoto(page, 'one.jpg');
  await page.keyboard.press('ArrowRight');
  await expect(dialog(page).getByRole('heading', { name: 'two.jpg' })).toBeVisible();
  await expect(dialog(page).getByText('2 of 3', { exact: true })).toBeVisible();
  await tool(page, 'Remove from list').click();
  await expect(dialog(page).getByRole('heading', { name: 'three.jpg' })).toBeVisible();
  await expect(tool(page, 'Remove from list')).toBeFocused();
  await tool(page, 'Close').click();
  await expect(upload.row('three.jpg').locator('[data-open]')).toBeFocused();
  await expect(page.locator('[data-state]')).toHaveCount(2);
});

test('an edited photo is back after a reload as it was edited', async ({ page }) => {
  const upload = new UploadPage(page);
  await holdGrants(page);
  const photo = await photoFile('later.jpg', { width: 900, height: 300, seed: 907 });
  await upload.choose([photo]);
  await openPhoto(page, 'later.jpg');
  await tool(page, 'Rotate left').click();
  await dialog(page).getByLabel('Caption').fill('Kept');
  await tool(page, 'Close').click();
  await expect.poll(() => keptFiles(page)).toBe(1);
  await page.unroute('**/api/upload/presign');
  await page.reload();
  const id = await upload.doneId('later.jpg');
  await signIn(page);
  expect(await imageOf(page, id)).toMatchObject({ alt: 'Kept', width: 300, height: 900 });
});

test('a photo that is kept at its original size is rotated without being coded anew', async ({ page }) => {
  const upload = new UploadPage(page);
  const letGo = await holdGrants(page);
  const photo = await photoFile('original.jpg', { width: 2_400, height: 1_600, seed: 908 });
  await page.getByLabel('Keep original size').check();
  await upload.choose([photo]);
  await openPhoto(page, 'original.jpg');
  await tool(page, 'Rotate right').click();
  await tool(page, 'Close').click();
  letGo();
  const id = await upload.doneId('original.jpg');
  await signIn(page);
  const image = await imageOf(page, id);
  expect(image).toMatchObject({ width: 1_600, height: 2_400 });
  const { bytes } = await download(page, image);
  const { orientation } = await sharp(bytes).metadata();
  expect(orientation).toBe(6);
  const raw = (picture: Uint8Array) => sharp(picture).raw().toBuffer();
  expect((await raw(bytes)).equals(await raw(photo.buffer))).toBe(true);
});

test('the order of waiting photos is changed with Alt and arrow keys', async ({ page }) => {
  await holdGrants(page);
  const upload = new UploadPage(page);
  await upload.choose([
    await photoFile('a.jpg', { seed: 910 }),
    await photoFile('b.jpg', { seed: 911 }),
    await photoFile('c.jpg', { seed: 912 }),
  ]);
  const names = () =>
    page.locator('li[data-upload]').evaluateAll((tiles) =>
      tiles
        .map((tile) => ({
          at: Number(tile.getAttribute('aria-posinset')),
          name: tile.querySelector('bdi')?.textContent,
        }))
        .sort((a, b) => a.at - b.at)
        .map(({ name }) => name),
    );
  await expect.poll(names).toEqual(['a.jpg', 'b.jpg', 'c.jpg']);
  await upload.row('c.jpg').locator('[data-open]').focus();
  await seenAfter(page.getByText('Moved to 2 of 3'), () => page.keyboard.press('Alt+ArrowLeft'));
  await expect.poll(names).toEqual(['a.jpg', 'c.jpg', 'b.jpg']);
  await expect(upload.row('c.jpg').locator('[data-open]')).toBeFocused();
});
