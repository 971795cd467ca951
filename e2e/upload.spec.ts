import sharp from 'sharp';
import { download, imageOf, signIn } from './support/admin';
import { createGate } from './support/gate';
import { bucketHolds } from './support/read-bucket';
import { seenAfter } from './support/seen-after';
import { expect, test } from './support/test';
import { fakeImage, photoFile, UploadPage } from './support/upload-page';

test.beforeEach(async ({ page }) => {
  await new UploadPage(page).open();
});

test('a chosen photo is made smaller, sent, verified and published, without its location', async ({
  page,
}) => {
  const upload = new UploadPage(page);
  const camera = 'Obscura serial 31337';
  await upload.choose([
    await photoFile('Holiday.jpg', { width: 4_000, height: 3_000, seed: 1, orientation: 6, camera }),
  ]);
  const id = await upload.doneId('Holiday.jpg');
  await expect(upload.facts('Holiday.jpg')).toHaveAttribute('title', /smaller/);

  await signIn(page);
  const image = await imageOf(page, id);
  expect(image).toMatchObject({
    name: 'Holiday.jpg',
    state: 'private',
    type: 'image/jpeg',
    width: 1_500,
    height: 2_000,
  });
  const { bytes, headers } = await download(page, image);
  expect(headers['content-type']).toBe('image/jpeg');
  expect(headers['cache-control']).toBe('private, max-age=7200');
  const { exif, width, height } = await sharp(bytes).metadata();
  expect({ exif, width, height }).toEqual({ exif: undefined, width: 1_500, height: 2_000 });
  expect(await bucketHolds(camera)).toBe(false);
});

test('files dropped anywhere on the page are uploaded', async ({ page }) => {
  const upload = new UploadPage(page);
  const files = [
    await photoFile('drop-1.jpg', { seed: 2 }),
    await photoFile('drop-2.png', { seed: 3, format: 'png', width: 400, height: 300 }),
  ];
  await page.getByText('Drop photos anywhere').drop({ files });
  await upload.doneId('drop-1.jpg');
  await upload.doneId('drop-2.png');
});

test('a picture pasted from the clipboard is uploaded', async ({ page }) => {
  const upload = new UploadPage(page);
  const { buffer } = await photoFile('pasted.png', { seed: 4, format: 'png', width: 300, height: 200 });
  await page.evaluate(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'pasted.png', { type: 'image/png' }));
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    },
    [...buffer],
  );
  await upload.doneId('pasted.png');
});

test('many files at once all arrive, each once', async ({ page }) => {
  const upload = new UploadPage(page);
  const files = await Promise.all(
    Array.from({ length: 30 }, (_, seed) => photoFile(`many-${seed}.jpg`, { seed, width: 900, height: 600 })),
  );
  await upload.choose(files);
  await expect(upload.rowsIn('done')).toHaveCount(30);
  await expect(page.getByRole('heading', { name: 'All 30 uploaded' })).toBeVisible();
  const ids = await upload
    .rowsIn('done')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')));
  expect(new Set(ids).size).toBe(30);
});

test('what is refused says why, and stops no other file', async ({ page }) => {
  const upload = new UploadPage(page);
  const whole = await photoFile('whole.jpg', { seed: 5 });
  await upload.choose([
    fakeImage('drawing.jpg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    fakeImage('page.png', '<!doctype html><script>alert(1)</script>'),
    fakeImage('archive.jpg', 'PK\x03\x04rest of it'),
    fakeImage('empty.jpg', ''),
    fakeImage('half.jpg', whole.buffer.subarray(0, whole.buffer.length / 2)),
    whole,
  ]);
  await upload.doneId('whole.jpg');
  for (const [name, reason] of [
    ['drawing.jpg', 'SVG drawing'],
    ['page.png', 'HTML page'],
    ['archive.jpg', 'ZIP archive'],
    ['empty.jpg', 'empty'],
    ['half.jpg', 'damaged or incomplete'],
  ] as const) {
    await expect(upload.row(name)).toHaveAttribute('data-state', 'failed');
    await expect(upload.row(name)).toContainText(reason);
  }
  await expect(page.getByRole('heading', { name: '1 uploaded, 5 failed' })).toBeVisible();
});

test('an image of too many pixels is refused from its header', async ({ page }) => {
  const upload = new UploadPage(page);
  const header = Buffer.from('89504e470d0a1a0a0000000d4948445200004e2000004e200803000000', 'hex');
  await upload.choose([
    fakeImage('bomb.png', Buffer.concat([header, Buffer.from('0000000000000000494441540000', 'hex')])),
  ]);
  await expect(upload.row('bomb.png')).toContainText('megapixels');
});

test('an animation stays one', async ({ page }) => {
  const upload = new UploadPage(page);
  const frames = Buffer.concat([0, 120, 240].map((level) => Buffer.alloc(60 * 40 * 3, level)));
  const buffer = await sharp(frames, { raw: { width: 60, height: 120, channels: 3, pageHeight: 40 } })
    .gif({ delay: [80, 80, 80], loop: 0 })
    .toBuffer();
  await upload.choose([{ name: 'dance.gif', mimeType: 'image/gif', buffer }]);
  const id = await upload.doneId('dance.gif');
  await signIn(page);
  const { bytes } = await download(page, await imageOf(page, id));
  expect((await sharp(bytes, { pages: -1 }).metadata()).pages).toBe(3);
});

test('a file can be cancelled, tried again and removed', async ({ page, bucketFaults }) => {
  const upload = new UploadPage(page);
  const gate = createGate();
  bucketFaults.plan('POST', [{ kind: 'hold', until: gate.opened }]);
  await upload.choose([await photoFile('wait.jpg', { seed: 6 })]);
  await upload.act('wait.jpg', 'Cancel');
  await expect(upload.row('wait.jpg')).toHaveAttribute('data-state', 'cancelled');
  gate.open();
  await upload.act('wait.jpg', 'Retry');
  await upload.doneId('wait.jpg');
  await upload.act('wait.jpg', 'Remove from the list');
  await expect(page.getByText('Drop photos anywhere')).toBeVisible();
});

test('the link of a finished upload opens the image for whoever has it', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const upload = new UploadPage(page);
  await upload.choose([await photoFile('shared.jpg', { seed: 7 })]);
  await upload.doneId('shared.jpg');
  await seenAfter(page.getByText('Copied'), () => upload.act('shared.jpg', 'Copy link'));
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const stranger = await browser.newContext();
  const opened = await stranger.request.get(link);
  expect([opened.status(), opened.headers()['content-type']]).toEqual([200, 'image/jpeg']);
  const withoutToken = await stranger.request.get(link.split('?')[0] ?? '', { maxRedirects: 0 });
  expect(withoutToken.status()).toBe(404);
  await stranger.close();
});
