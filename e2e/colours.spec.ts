import { codedPng } from './support/coded-png';
import { colouredHeic } from './support/coloured-heics';
import { colourDistance, QUARTERS, quartersOf, quartersPicture } from './support/make-picture';
import { published, TOLERANCE } from './support/published-files';
import { expect, test } from './support/test';
import { fakeImage, UploadPage } from './support/upload-page';

test.beforeEach(async ({ page }) => {
  await new UploadPage(page).open();
});

test('photos of wide gamut and of printing inks keep their colours', async ({ page }) => {
  const files = await Promise.all(
    [1_600, 4_000].flatMap((width) => {
      const picture = () => quartersPicture(width, width * 0.75);
      return [
        picture()
          .withIccProfile('p3')
          .jpeg({ quality: 95 })
          .toBuffer()
          .then((photo) => fakeImage(`p3-${width}.jpg`, photo)),
        picture()
          .toColourspace('cmyk')
          .withIccProfile('cmyk')
          .jpeg({ quality: 95 })
          .toBuffer()
          .then((photo) => fakeImage(`cmyk-${width}.jpg`, photo)),
      ];
    }),
  );
  await new UploadPage(page).choose(files);
  const names = files.map(({ name }) => name);
  for (const [at, { bytes, channels }] of (await published(page, names)).entries()) {
    const expected = await quartersOf(files[at]?.buffer ?? Buffer.alloc(0));
    expect(channels).toBe(3);
    // Between two colour engines, inks differ more than compression moves them.
    expect(colourDistance(await quartersOf(bytes), expected), names[at]).toBeLessThan(TOLERANCE * 2);
  }
});

test('colours that not every browser shows come out as they look', async ({ page }) => {
  const files = [
    { name: 'pq.png', mimeType: 'image/png', buffer: codedPng({ transfer: 'pq' }) },
    { name: 'hlg.png', mimeType: 'image/png', buffer: codedPng({ transfer: 'hlg' }) },
    {
      name: 'inks.jpg',
      mimeType: 'image/jpeg',
      buffer: await quartersPicture(300, 200).toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer(),
    },
    {
      name: 'p3.webp',
      mimeType: 'image/webp',
      buffer: await quartersPicture(300, 200).withIccProfile('p3').webp({ quality: 95 }).toBuffer(),
    },
  ];
  const upload = new UploadPage(page);
  await upload.choose(files);
  const names = files.map(({ name }) => name);
  for (const name of names) {
    await upload.doneId(name);
    const note = upload.row(name).getByText('HDR effect removed.');
    await expect(note).toHaveCount(name.endsWith('.png') ? 1 : 0);
  }
  const images = await published(page, names);
  for (const [at, { buffer, name }] of files.entries()) {
    const expected = name.endsWith('.png') ? QUARTERS : await quartersOf(buffer);
    const colours = await quartersOf(images[at]?.bytes ?? Buffer.alloc(0));
    expect(colourDistance(colours, expected), name).toBeLessThanOrEqual(6);
  }
});

test('HEIC of any colours comes out as it looks, and one of high dynamic range is told to be flattened', async ({
  page,
}) => {
  const names = ['displayP3', 'adobeRgb', 'linearGrey', 'pq', 'hlg'] as const;
  const upload = new UploadPage(page);
  await upload.choose(
    names.map((name) => ({ name: `${name}.heic`, mimeType: '', buffer: colouredHeic(name) })),
  );
  for (const name of names) {
    await upload.doneId(`${name}.heic`);
    const note = upload.row(`${name}.heic`).getByText('HDR effect removed.');
    await expect(note).toHaveCount(name === 'pq' || name === 'hlg' ? 1 : 0);
  }
  const images = await published(
    page,
    names.map((name) => `${name}.heic`),
  );
  const expected = {
    displayP3: QUARTERS,
    // Eight bits of Adobe RGB are coarse where sRGB's green is pure: these are LittleCMS's colours of the decoder's numbers.
    adobeRgb: [
      [210, 40, 40],
      [31, 190, 58],
      [50, 69, 210],
      [235, 235, 235],
    ],
    linearGrey: [109, 165, 88, 235].map((level) => [level, level, level]),
    pq: QUARTERS,
    hlg: QUARTERS,
  };
  for (const [at, name] of names.entries()) {
    const colours = await quartersOf(images[at]?.bytes ?? Buffer.alloc(0));
    expect(colourDistance(colours, expected[name]), name).toBeLessThanOrEqual(6);
  }
});
