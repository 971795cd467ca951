import type { Page } from '@playwright/test';
import { tinyHeic } from '@/testing/media/tiny-heic';
import { expect, test } from './support/test';
import { fakeImage, photoFile, UploadPage } from './support/upload-page';

/** The page's workers say that they begin to convert a HEIC, and are not heard of again. */
async function openWithEndlessDecoder(page: Page): Promise<UploadPage> {
  await page.clock.install();
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function postOrStart(this: Worker, ...order: [never]) {
      const [{ header }] = order as unknown as [{ header?: { type: string } }];
      if (header?.type !== 'image/heic') return post.apply(this, order);
      const data = { kind: 'converting', isConverting: true };
      this.dispatchEvent(new MessageEvent('message', { data }));
    };
  });
  const upload = new UploadPage(page);
  await upload.open();
  return upload;
}

test('a conversion without an end is refused in seconds, nothing behind it waits, and a reload does not begin it again', async ({
  page,
}) => {
  const upload = await openWithEndlessDecoder(page);
  const behind = await Promise.all(
    [1, 2, 3].map((seed) => photoFile(`behind-${seed}.jpg`, { seed, width: 800, height: 600 })),
  );
  await upload.choose([fakeImage('endless.heic', Buffer.from(tinyHeic())), ...behind]);
  for (const { name } of behind) await upload.doneId(name);
  await expect(upload.row('endless.heic')).toHaveAttribute('data-state', 'preparing');
  await page.clock.runFor(40_000);
  await expect(upload.row('endless.heic')).toHaveAttribute('data-state', 'failed');
  await expect(upload.row('endless.heic')).toContainText('too complex');

  await page.reload();
  await expect(page.getByRole('button', { name: 'Choose photos' })).toBeVisible();
  await page.clock.runFor(5_000);
  await expect(upload.row('endless.heic')).toHaveCount(0);
});

test('a page that was left in the middle of a long conversion begins it again only when asked', async ({
  page,
}) => {
  const upload = await openWithEndlessDecoder(page);
  await upload.choose([fakeImage('long.heic', Buffer.from(tinyHeic()))]);
  await expect(upload.row('long.heic')).toHaveAttribute('data-state', 'preparing');
  // Until then it is written down, and slow.
  await expect(async () => {
    await page.clock.runFor(1_000);
    const isSlow = await page.evaluate(async () => {
      // Opening it before the page does would make it, and empty.
      if (!(await indexedDB.databases()).some(({ name }) => name === 'sluice-uploads')) return false;
      const open = indexedDB.open('sluice-uploads');
      const db = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result);
      });
      const all = db.transaction('entries').objectStore('entries').getAll();
      const entries = await new Promise<{ conversions: number; hasSource: boolean }[]>((resolve) => {
        all.onsuccess = () => resolve(all.result);
      });
      db.close();
      return entries.some(({ conversions, hasSource }) => conversions >= 2 && hasSource);
    });
    expect(isSlow).toBe(true);
  }).toPass();
  await page.reload();
  await expect(upload.row('long.heic')).toHaveAttribute('data-state', 'failed');
  await expect(upload.row('long.heic')).toContainText('while this file was being converted');
});
