/** The order of uploads: by mouse, by finger, and by keys. */
import type { Page } from '@playwright/test';
import { seenAfter } from './support/seen-after';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

const NAMES = ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'];

async function waiting(page: Page): Promise<UploadPage> {
  const list = new UploadPage(page);
  await list.open();
  // No grant arrives: they wait.
  await page.route('**/api/upload/presign', () => {});
  await list.choose(await Promise.all(NAMES.map((name, seed) => photoFile(name, { seed: 740 + seed }))));
  await expect(list.row('d.jpg')).toBeVisible();
  return list;
}

/** The names as a screen reader meets them. */
const order = (page: Page) =>
  page
    .locator('[data-upload]')
    .evaluateAll((files) =>
      files.map((file) => file.querySelector('bdi')?.textContent?.replace('.jpg', '') ?? '').join(''),
    );

async function centreOf(list: UploadPage, name: string) {
  const box = await list.row(name).boundingBox();
  if (box === null) throw new Error(`${name} is not there`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
}

test('a photo that is dragged with a mouse comes where it is let go, and is not opened', async ({ page }) => {
  const list = await waiting(page);
  await expect.poll(() => order(page)).toBe('abcd');
  const [from, to] = [await centreOf(list, 'a.jpg'), await centreOf(list, 'c.jpg')];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 4, to.y, { steps: 8 });
  await expect(list.row('a.jpg')).toHaveAttribute('data-dragged', '');
  await seenAfter(page.getByText('Moved to 3 of 4'), () => page.mouse.up());
  await expect.poll(() => order(page)).toBe('bcad');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(list.row('a.jpg').locator('[data-open]')).toBeFocused();

  // By keys it goes back.
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => order(page)).toBe('bacd');
});

test('Escape leaves a dragged photo where it was', async ({ page }) => {
  const list = await waiting(page);
  const [from, to] = [await centreOf(list, 'a.jpg'), await centreOf(list, 'd.jpg')];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await expect(list.row('a.jpg')).toHaveAttribute('data-dragged', '');
  await page.keyboard.press('Escape');
  await expect(list.row('a.jpg')).not.toHaveAttribute('data-dragged');
  await page.mouse.up();
  await expect.poll(() => order(page)).toBe('abcd');
});

test.describe('by finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a photo on which a finger rests is dragged, and has its menu where the finger does not move', async ({
    page,
  }) => {
    const list = await waiting(page);
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined || y === undefined ? [] : [{ x, y }],
      });
    const [from, to] = [await centreOf(list, 'a.jpg'), await centreOf(list, 'c.jpg')];
    await touch('touchStart', from.x, from.y);
    await expect(list.row('a.jpg')).toHaveAttribute('data-dragged', '');
    for (let step = 1; step <= 8; step += 1) {
      const share = step / 8;
      await touch(
        'touchMove',
        from.x + (to.x + to.width / 4 - from.x) * share,
        from.y + (to.y - from.y) * share,
      );
    }
    await touch('touchEnd');
    await expect.poll(() => order(page)).toBe('bcad');

    const again = await centreOf(list, 'b.jpg');
    await touch('touchStart', again.x, again.y);
    await expect(list.row('b.jpg')).toHaveAttribute('data-dragged', '');
    await touch('touchEnd');
    await expect(page.getByRole('menu', { name: 'Actions for b.jpg' })).toBeVisible();
  });
});
