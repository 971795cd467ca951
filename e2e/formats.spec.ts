import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { TAG } from '@/lib/shared/media/tiff/tags';
import { makeTiff } from '@/lib/shared/media/tiff/testing/make-tiff';
import { box, makeHeif } from '@/testing/media/make-heif';
import { tinyHeic } from '@/testing/media/tiny-heic';
import { colourDistance, QUARTERS, quartersOf, quartersPicture, toBmp } from './support/make-picture';
import { published, TOLERANCE } from './support/published-files';
import { expect, test } from './support/test';
import { fakeImage, UploadPage } from './support/upload-page';

test.beforeEach(async ({ page }) => {
  await new UploadPage(page).open();
});

test('every orientation comes out upright, without a word of it left', async ({ page }) => {
  const upright = await quartersPicture(2_400, 1_600).png({ compressionLevel: 1 }).toBuffer();
  const files = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map(async (orientation) => {
      // The pixels that a camera held in that way stores: the inverse of what the tag asks viewers to do.
      const inverse = [0, 1, 2, 3, 4, 5, 8, 7, 6][orientation] ?? 1;
      const tagged = await sharp(upright)
        .withMetadata({ orientation: inverse })
        .png({ compressionLevel: 1 })
        .toBuffer();
      const stored = await sharp(tagged).autoOrient().png({ compressionLevel: 1 }).toBuffer();
      const photo = await sharp(stored).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
      return fakeImage(`turned-${orientation}.jpg`, photo);
    }),
  );
  const names = files.map(({ name }) => name);
  await new UploadPage(page).choose(files);
  for (const { bytes, width, height, orientation, exif } of await published(page, names)) {
    expect({ width, height, orientation, exif }).toEqual({
      width: 2_048,
      height: 1_365,
      orientation: undefined,
      exif: undefined,
    });
    expect(colourDistance(await quartersOf(bytes), QUARTERS)).toBeLessThan(TOLERANCE);
  }
});

test('HEIC, TIFF and BMP are converted, whatever they are called', async ({ page }) => {
  const tiff = await quartersPicture(900, 600)
    .withMetadata({ orientation: 3 })
    .tiff({ compression: 'lzw' })
    .toBuffer();
  await new UploadPage(page).choose([
    { name: 'phone.heic', mimeType: '', buffer: Buffer.from(tinyHeic()) },
    { name: 'scan.tif', mimeType: '', buffer: tiff },
    { name: 'paint.jpg', mimeType: 'image/jpeg', buffer: await toBmp(quartersPicture(900, 600)) },
  ]);
  const [heic, turned, bmp] = await published(page, ['phone.heic', 'scan.tif', 'paint.jpg']);
  for (const image of [heic, turned, bmp]) expect(['webp', 'jpeg', 'png']).toContain(image?.format);
  expect(heic).toMatchObject({ width: 64, height: 48 });
  expect(colourDistance(await quartersOf(heic?.bytes ?? Buffer.alloc(0)), QUARTERS)).toBeLessThan(40);
  expect(colourDistance(await quartersOf(bmp?.bytes ?? Buffer.alloc(0)), QUARTERS)).toBeLessThan(TOLERANCE);
  expect(
    colourDistance(await quartersOf(turned?.bytes ?? Buffer.alloc(0)), QUARTERS.toReversed()),
  ).toBeLessThan(TOLERANCE);
  // Only the decoder's own worker may compile WebAssembly; neither the page nor the other workers may.
  const policyOf = async (url: string) => (await page.request.get(url)).headers()['content-security-policy'];
  expect(await policyOf('/vendor/heic-worker.js')).toContain(
    "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self';",
  );
  const chunk = await page.locator('script[src*="/_next/static/chunks/"]').first().getAttribute('src');
  for (const url of ['/', chunk ?? '']) {
    expect(await policyOf(url)).toContain("default-src 'none'");
    expect(await policyOf(url)).not.toMatch(/unsafe/);
  }
});

const ZSTANDARD = [
  [TAG.width, [64]],
  [TAG.height, [48]],
  [TAG.compression, [50_000]],
] as const;

test('a TIFF whose strips or tiles are JPEGs keeps its colours, and a form that is not read is refused by its name', async ({
  page,
}) => {
  const picture = () => quartersPicture(640, 480);
  const jpeg = { compression: 'jpeg', quality: 95 } as const;
  const upload = new UploadPage(page);
  await upload.choose([
    fakeImage('strips.tif', await picture().tiff(jpeg).toBuffer()),
    fakeImage(
      'tiles.tif',
      await picture()
        .tiff({ ...jpeg, tile: true })
        .toBuffer(),
    ),
    fakeImage('grey.tif', await picture().toColourspace('b-w').tiff(jpeg).toBuffer()),
    fakeImage('rare.tif', Buffer.from(makeTiff([{ fields: ZSTANDARD }]))),
  ]);
  await expect(upload.row('rare.tif')).toContainText('a TIFF image compressed with Zstandard');
  const names = ['strips.tif', 'tiles.tif', 'grey.tif'];
  const [strips, tiles, grey] = (await published(page, names)).map(({ bytes }) => bytes);
  for (const bytes of [strips, tiles]) {
    expect(colourDistance(await quartersOf(bytes ?? Buffer.alloc(0)), QUARTERS)).toBeLessThan(TOLERANCE);
  }
  const greys = await quartersOf(await picture().toColourspace('b-w').png().toBuffer());
  expect(colourDistance(await quartersOf(grey ?? Buffer.alloc(0)), greys)).toBeLessThan(TOLERANCE);
});

test('cut-outs stay transparent, and nothing is sent in a larger form than there is', async ({ page }) => {
  const drawing = sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="2000"><rect width="100%" height="100%" fill="#fff"/>
       <circle cx="700" cy="900" r="500" fill="#c33"/><path d="M0 1900 L2900 100" stroke="#224" stroke-width="9"/></svg>`,
    ),
  );
  // A well packed original may be smaller than its lossless scaled copy, and is kept then.
  const asHeavy = { compressionLevel: 0 };
  const cutOut = quartersPicture(2_400, 1_600).ensureAlpha(0.5);
  await new UploadPage(page).choose([
    fakeImage('drawing.png', await drawing.png(asHeavy).toBuffer()),
    fakeImage('cut-out.png', await cutOut.png(asHeavy).toBuffer()),
    fakeImage('photo.png', await quartersPicture(2_400, 1_600).png().toBuffer()),
  ]);
  const images = await published(page, ['drawing.png', 'cut-out.png', 'photo.png']);
  expect(images.map(({ format, width, hasAlpha }) => [format, width, hasAlpha])).toEqual([
    ['webp', 2_048, false],
    ['webp', 2_048, true],
    ['webp', 2_048, false],
  ]);
  const { data } = await sharp(images[1]?.bytes)
    .extractChannel('alpha')
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([Math.min(...data.subarray(0, 90)), Math.max(...data.subarray(0, 90))]).toEqual([127, 127]);
});

test('animations stay whole', async ({ page }) => {
  const frames = Buffer.concat([0, 120, 240].map((level) => Buffer.alloc(60 * 40 * 3, level)));
  const animation = () => sharp(frames, { raw: { width: 60, height: 120, channels: 3, pageHeight: 40 } });
  await new UploadPage(page).choose([
    fakeImage(
      'dance.webp',
      await animation()
        .webp({ delay: [80, 80, 80] })
        .toBuffer(),
    ),
    fakeImage(
      'dance.gif',
      await animation()
        .gif({ delay: [80, 80, 80] })
        .toBuffer(),
    ),
  ]);
  for (const { pages } of await published(page, ['dance.webp', 'dance.gif'])) expect(pages).toBe(3);
});

test('what a photo loses is told in its row', async ({ page }) => {
  const still = await quartersPicture(2_400, 1_600).jpeg({ quality: 95 }).toBuffer();
  const film = Buffer.from('\0\0\0\x10ftypisom\0\0\0\0a film', 'latin1');
  const hdr = await sharp(still).withXmp('<x:xmpmeta hdrgm:Version="1.0"/>').jpeg({ quality: 95 }).toBuffer();
  const upload = new UploadPage(page);
  await upload.choose([
    fakeImage('motion.jpg', Buffer.concat([still, film])),
    fakeImage('hdr.jpg', Buffer.concat([hdr, still])),
  ]);
  await upload.doneId('motion.jpg');
  await upload.doneId('hdr.jpg');
  await expect(upload.row('motion.jpg')).toContainText('the video part was left out');
  await expect(upload.row('hdr.jpg')).toContainText('HDR effect removed');
});

test('what cannot be decoded is refused with its reason, before a byte is sent', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const upload = new UploadPage(page);
  const twelveBits = Buffer.from('ffd8ffc1000b0c00100010010111000000', 'hex');
  // Every checksum of the file is right, but its pixels are nonsense.
  const hollow = await quartersPicture(90, 60).png().toBuffer();
  const data = hollow.indexOf('IDAT');
  const dataEnd = data + 4 + hollow.readUInt32BE(data - 4);
  hollow.fill(0x55, data + 40, dataEnd);
  hollow.writeUInt32BE(crc32(hollow.subarray(data, dataEnd)), dataEnd);
  await upload.choose([
    fakeImage('deep.jpg', twelveBits),
    fakeImage('old.jp2', Buffer.from('0000000c6a5020200d0a870a', 'hex')),
    fakeImage('new.jxl', Buffer.from('ff0a7f0b', 'hex')),
    fakeImage(
      'raw.dng',
      Buffer.from('49492a00080000000100' + '12c60400' + '04000000' + '01040000' + '00000000', 'hex'),
    ),
    fakeImage('dance.avif', Buffer.from(makeHeif({ brand: 'avis', moov: () => box('moov') }))),
    fakeImage('hollow.png', hollow),
    fakeImage('cut.heic', Buffer.from(tinyHeic().slice(0, 800))),
  ]);
  for (const [name, reason] of [
    ['deep.jpg', '12-bit JPEG'],
    ['old.jp2', 'JPEG 2000'],
    ['new.jxl', 'JPEG XL'],
    ['raw.dng', 'RAW photo'],
    ['dance.avif', 'animated AVIF image'],
    ['hollow.png', 'damaged or incomplete'],
    ['cut.heic', 'damaged or incomplete'],
  ] as const) {
    await expect(upload.row(name)).toHaveAttribute('data-state', 'failed');
    await expect(upload.row(name)).toContainText(reason);
  }
  expect(requests.filter((url) => url.includes('/api/upload/'))).toEqual([]);
});
