import sharp, { type Sharp } from 'sharp';
import { download, imageOf, signIn } from './support/admin';
import { makePhoto } from './support/make-photo';
import { quartersPicture, toBmp } from './support/make-picture';
import { expect, test } from './support/test';
import { type TestFile, UploadPage } from './support/upload-page';

const fileOf = (name: string, buffer: Buffer): TestFile => ({ name, mimeType: '', buffer });

/** A page of words, as black on white as a scan. */
function pageOfText(width: number, height: number): Sharp {
  const lines = Array.from(
    { length: Math.floor(height / 60) },
    (_, at) =>
      `<text x="60" y="${60 + at * 60}" font-size="40" font-family="sans-serif">Line ${at}: of the quick brown fox and the lazy dog, ${at * 7}</text>`,
  );
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${lines.join('')}</svg>`,
    ),
  ).removeAlpha();
}

/** A small picture of two colours in turn, pixel by pixel. */
function chequer(colours: readonly (readonly [number, number, number])[], step: number): Sharp {
  const pixels = Buffer.alloc(40 * 30 * 3);
  for (let at = 0; at < 40 * 30; at += 1) {
    const turn = Math.floor((at % 40) / step) + Math.floor(Math.floor(at / 40) / step);
    pixels.set(colours[turn % colours.length] ?? [0, 0, 0], at * 3);
  }
  return sharp(pixels, { raw: { width: 40, height: 30, channels: 3 } });
}

/** Sends files, and gives what was published of them, with what their rows said. */
async function send(files: readonly TestFile[], upload: UploadPage) {
  await upload.open();
  await upload.choose(files);
  const ids: string[] = [];
  const notes: string[] = [];
  for (const { name } of files) {
    ids.push(await upload.doneId(name));
    notes.push((await upload.row(name).textContent()) ?? '');
  }
  await signIn(upload.page);
  return Promise.all(
    ids.map(async (id, at) => {
      const { bytes } = await download(upload.page, await imageOf(upload.page, id));
      return { bytes, note: notes[at] ?? '', ...(await sharp(bytes).metadata()) };
    }),
  );
}

test('a panorama keeps its rows, and an AVIF stays as it is', async ({ page }) => {
  const panorama = await quartersPicture(12_000, 300).jpeg({ quality: 95 }).toBuffer();
  const avif = await quartersPicture(3_000, 2_000).avif({ quality: 80, effort: 0 }).toBuffer();
  const small = await quartersPicture(600, 400).avif({ quality: 80, effort: 0 }).toBuffer();
  const images = await send(
    [fileOf('panorama.jpg', panorama), fileOf('large.avif', avif), fileOf('small.avif', small)],
    new UploadPage(page),
  );
  expect(images.map(({ format, width, height }) => [format, width, height])).toEqual([
    ['jpeg', 9_159, 229],
    ['heif', 3_000, 2_000],
    ['heif', 600, 400],
  ]);
});

test('of PNG and a photograph the smaller is sent', async ({ page }) => {
  const drawing = await pageOfText(1_200, 900).threshold().toBuffer();
  const images = await send(
    [
      fileOf('drawing.bmp', await toBmp(sharp(drawing))),
      fileOf('photo.bmp', await toBmp(sharp(await makePhoto({ width: 900, height: 600 })))),
      // Smooth as a picture without noise, and large as PNG.
      fileOf('blurred.tif', await quartersPicture(900, 600).blur(40).tiff({ compression: 'lzw' }).toBuffer()),
    ],
    new UploadPage(page),
  );
  expect(images.map(({ format }) => format)).toEqual(['png', 'webp', 'webp']);
  // Black, white and the greys between, in a byte a pixel or less.
  expect(images[0]?.bytes.length).toBeLessThan(60_000);
});

test('small pictures in strong colours are no work of fingerprint protection', async ({ page }) => {
  const [red, green, blue, black] = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [0, 0, 0],
  ] as const;
  const pictures: [string, Sharp][] = [
    ['red-and-blue', chequer([red, blue], 1)],
    ['green-and-black', chequer([green, black], 1)],
    ['coarse', chequer([red, green, blue], 5)],
    ['one-colour', chequer([blue], 1)],
    ['noisy', quartersPicture(40, 30)],
  ];
  const files = await Promise.all(
    pictures.map(async ([name, picture]) => fileOf(`${name}.bmp`, await toBmp(picture))),
  );
  for (const { note, width, height } of await send(files, new UploadPage(page))) {
    expect({ width, height }).toEqual({ width: 40, height: 30 });
    expect(note).not.toContain('fingerprint');
  }
});

test('an original that is too large to be sent at full size is offered smaller', async ({ page }) => {
  const upload = new UploadPage(page);
  await upload.open();
  await page.getByLabel('Keep original size').check();
  const photo = await quartersPicture(2_400, 1_800).png({ compressionLevel: 0 }).toBuffer();
  await upload.choose([fileOf('large.png', photo)]);
  await expect(upload.row('large.png')).toContainText('Send it smaller instead');
  await upload.act('large.png', 'Send smaller');
  await upload.doneId('large.png');
  await expect(upload.facts('large.png')).toHaveAttribute('title', /2048\u00a0×\u00a01536/);
});

test('scans of text keep their pixels at one bit each, upright', async ({ page }) => {
  const scan = await pageOfText(2_480, 3_508).threshold().png().toBuffer();
  const fax = { compression: 'ccittfax4', bitdepth: 1 } as const;
  const lying = await sharp(await sharp(scan).rotate(270).toBuffer())
    .toColourspace('b-w')
    .tiff(fax)
    .toBuffer();
  // The tag of the orientation: one short of the value 1.
  const tag = lying.indexOf(Buffer.from('1201030001000000', 'hex'));
  expect(lying[tag + 8]).toBe(1);
  lying[tag + 8] = 6;
  const files = [
    fileOf('fax.tif', await sharp(scan).toColourspace('b-w').tiff(fax).toBuffer()),
    fileOf('lying.tif', lying),
    fileOf('scan.png', await sharp(scan).png({ palette: true, colours: 2 }).toBuffer()),
  ];
  const expected = await sharp(scan).greyscale().raw().toBuffer();
  const images = await send(files, new UploadPage(page));
  for (const [at, { bytes, format, width, height, bitsPerSample }] of images.entries()) {
    const name = files[at]?.name;
    expect({ name, format, width, height, bitsPerSample }).toEqual({
      name,
      format: 'png',
      width: 2_480,
      height: 3_508,
      bitsPerSample: 1,
    });
    expect((await sharp(bytes).greyscale().raw().toBuffer()).equals(expected), name).toBe(true);
    expect(bytes.length).toBeLessThan(200_000);
  }
});
