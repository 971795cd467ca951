import { imageOf, signIn } from './support/admin';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

test('the viewer loads the picture that its window needs, and all pixels once somebody looks closer', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 700 });
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose([await photoFile('wide.jpg', { seed: 51, width: 2_600, height: 1_700 })]);
  const id = await upload.doneId('wide.jpg');
  await signIn(page);
  const { width, widths, url } = await imageOf(page, id);
  expect([width, widths]).toEqual([2_048, [1_280]]);

  await page.goto(`/gallery?image=${id}`);
  const photo = page.locator('[data-zoom] img[srcset]');
  const shown = () =>
    photo.evaluate((image: HTMLImageElement) => image.currentSrc.replace(location.origin, ''));
  await expect.poll(shown).toBe(`${url}?w=1280`);
  await expect
    .poll(() => photo.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBeTruthy();
  await page.keyboard.press('+');
  await expect.poll(shown).toBe(url);

  const small = await page.request.get(`${url}?w=1280`);
  const whole = await page.request.get(url);
  expect(small.headers()['content-type']).toBe('image/jpeg');
  expect((await small.body()).length).toBeLessThan((await whole.body()).length);
});
