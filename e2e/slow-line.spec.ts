import sharp from 'sharp';
import { download, imageOf, signIn } from './support/admin';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

/** Without much noise: of noise no encoder makes less. */
const PLAIN = { width: 4_000, height: 3_000, grain: 4 };

test('where data is saved a photo becomes a WebP, with its name, its date and nothing of its place', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose([await photoFile('Dune.jpg', { ...PLAIN, orientation: 6, seed: 3 })]);
  const id = await upload.doneId('Dune.jpg');

  await signIn(page);
  const image = await imageOf(page, id);
  expect(image).toMatchObject({ name: 'Dune.jpg', type: 'image/webp', width: 1_500, height: 2_000 });
  expect(image.taken).not.toBeNull();
  const { bytes, headers } = await download(page, image);
  expect(headers['content-type']).toBe('image/webp');
  expect(headers['content-disposition']).toContain('Dune.webp');
  const { format, exif, xmp } = await sharp(bytes).metadata();
  expect({ format, exif, xmp }).toEqual({ format: 'webp', exif: undefined, xmp: undefined });
});

test('on a fast line the same photo becomes a JPEG, and so does one of which a WebP would be no smaller', async ({
  page,
}) => {
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose([await photoFile('Fast.jpg', { ...PLAIN, seed: 3 })]);
  const fast = await upload.doneId('Fast.jpg');
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await upload.open();
  await upload.choose([await photoFile('Noise.jpg', { width: 4_000, height: 3_000, seed: 4 })]);
  const noise = await upload.doneId('Noise.jpg');
  await signIn(page);
  expect(await imageOf(page, fast)).toMatchObject({ type: 'image/jpeg' });
  expect(await imageOf(page, noise)).toMatchObject({ type: 'image/jpeg' });
});
