import sharp from 'sharp';
import { download, imageOf, signIn } from './support/admin';
import { colouredHeic } from './support/coloured-heics';
import { makePhoto } from './support/make-photo';
import { expect, test } from './support/test';
import { fakeImage, type TestFile, UploadPage } from './support/upload-page';

const WIDTH = 1_600;
const HEIGHT = 1_200;

/** The same file with so many bytes of its middle replaced. */
function damage(bytes: Buffer, by: (part: Buffer) => Buffer): Buffer {
  const [from, to] = [bytes.length >> 1, (bytes.length >> 1) + Math.min(32_768, bytes.length >> 3)];
  return Buffer.concat([bytes.subarray(0, from), by(bytes.subarray(from, to)), bytes.subarray(to)]);
}

const DAMAGES: readonly (readonly [string, (part: Buffer) => Buffer])[] = [
  ['zeros', (part) => Buffer.alloc(part.length)],
  ['nothing', () => Buffer.alloc(0)],
  ['twice', (part) => Buffer.concat([part, part])],
  ['other', (part) => Buffer.from(part.map((byte, at) => byte ^ (at * 31)))],
];

/**
 * A photo whose noise is the same in each run: now and then damage to a WebP leaves a well-formed picture of other colours, which nobody can
 * tell from one that was meant.
 */
async function grainyPhoto(): Promise<Buffer> {
  let random = 1;
  const raw = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let at = 0; at < raw.length; at += 1) {
    random = (Math.imul(random, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    const pixel = Math.floor(at / 3);
    const slope = ((pixel % WIDTH) / WIDTH + pixel / raw.length) * 90;
    raw[at] = 40 + slope + (random >> 25);
  }
  return sharp(raw, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

async function halfPictures(): Promise<TestFile[]> {
  const photo = await grainyPhoto();
  const { data, info } = await sharp(photo).resize(400).raw().toBuffer({ resolveWithObject: true });
  const frames = Buffer.concat([data, data.map((value) => 255 - value)]);
  const raw = {
    width: info.width,
    height: info.height * 2,
    channels: info.channels,
    pageHeight: info.height,
  };
  const wholes: readonly (readonly [string, Buffer])[] = [
    ['baseline.jpg', photo],
    ['progressive.jpg', await sharp(photo).jpeg({ progressive: true }).toBuffer()],
    ['photo.png', await sharp(photo).resize(600).png().toBuffer()],
    ['lossy.webp', await sharp(photo).webp().toBuffer()],
    ['moving.gif', await sharp(frames, { raw }).gif().toBuffer()],
    ['moving.webp', await sharp(frames, { raw }).webp().toBuffer()],
  ];
  const heic = Buffer.from(colouredHeic('displayP3'));
  for (let at = heic.length - 160; at < heic.length - 140; at += 1) heic[at] = (heic[at] ?? 0) ^ 0x5a;
  return [
    ...wholes.flatMap(([name, bytes]) =>
      DAMAGES.map(([what, by]) => fakeImage(`${what}-${name}`, damage(bytes, by))),
    ),
    { name: 'photo.heic', mimeType: '', buffer: heic },
  ];
}

for (const isFullSize of [false, true]) {
  test(`half a picture is not stored ${isFullSize ? 'at full size' : 'made smaller'}, and the person is told`, async ({
    page,
  }) => {
    const upload = new UploadPage(page);
    await upload.open();
    if (isFullSize) await page.getByLabel('Keep original size').check();
    const files = await halfPictures();
    await upload.choose(files);
    for (const { name } of files) {
      await expect(upload.row(name), name).toHaveAttribute('data-state', 'failed');
      await expect(upload.row(name)).toContainText('damaged or incomplete');
    }
  });
}

/** Files that every browser shows whole although something small is wrong with them. */
async function mendable(): Promise<TestFile[]> {
  const photo = await makePhoto({ width: 900, height: 600 });
  const jpeg = await sharp(photo).jpeg({ optimiseCoding: false }).toBuffer();
  const zeroed = Buffer.from(jpeg);
  const scan = zeroed.indexOf(Buffer.of(0xff, 0xda));
  zeroed.fill(0, scan + zeroed.readUInt16BE(scan + 2) - 1, scan + zeroed.readUInt16BE(scan + 2) + 2);
  const small = sharp(photo).resize(300);
  return [
    ['no-end.jpg', jpeg.subarray(0, -2)] as const,
    ['zeroed-scan-header.jpg', zeroed] as const,
    [
      'bytes-before-end.jpg',
      Buffer.concat([jpeg.subarray(0, -2), Buffer.from('abc'), jpeg.subarray(-2)]),
    ] as const,
    ['no-end.png', (await small.clone().png().toBuffer()).subarray(0, -12)] as const,
    ['no-end.gif', (await small.clone().gif().toBuffer()).subarray(0, -1)] as const,
  ].map(([name, bytes]) => fakeImage(name, bytes));
}

test('what lacks nothing but its end, or says nonsense where nobody looks, is published whole and put right', async ({
  page,
}) => {
  const upload = new UploadPage(page);
  await upload.open();
  await page.getByLabel('Keep original size').check();
  const files = await mendable();
  await upload.choose(files);
  const ids: string[] = [];
  for (const { name } of files) ids.push(await upload.doneId(name));
  await signIn(page);
  for (const [index, { name, buffer }] of files.entries()) {
    const { bytes } = await download(page, await imageOf(page, ids[index] ?? ''));
    // A strict decoder has nothing to say.
    const published = await sharp(bytes, { failOn: 'warning' }).raw().toBuffer();
    const before = await sharp(buffer, { failOn: 'none' }).raw().toBuffer();
    expect(published.equals(before), name).toBe(true);
  }
});
