import sharp from 'sharp';
import { TINY_HEIC_CAMERA, tinyHeic } from '@/testing/media/tiny-heic';
import { download, imageOf, signIn } from './support/admin';
import { makePhoto } from './support/make-photo';
import { bucketHolds } from './support/read-bucket';
import { expect, test } from './support/test';
import { fakeImage, photoFile, UploadPage } from './support/upload-page';

const CAMERA = 'Camera Obscura 271828';

test('no format carries the camera or the place out of the browser, made smaller or kept as it is', async ({
  page,
}) => {
  const sent: Buffer[] = [];
  page.on('request', (request) => {
    const body = request.postDataBuffer();
    if (body) sent.push(body);
  });
  const small = { width: 160, height: 120, camera: CAMERA } as const;
  const gif = await sharp(await makePhoto(small))
    .gif()
    .toBuffer();
  // Behind the header and its colours: a comment.
  const colours = 3 * 2 ** (((gif[10] ?? 0) & 7) + 1);
  const comment = Buffer.from(`\x21\xfe${String.fromCharCode(CAMERA.length)}${CAMERA}\0`, 'latin1');
  const commented = Buffer.concat([gif.subarray(0, 13 + colours), comment, gif.subarray(13 + colours)]);
  const files = [
    await photoFile('kept.jpg', small),
    await photoFile('kept.png', { ...small, format: 'png' }),
    await photoFile('kept.webp', { ...small, format: 'webp' }),
    await photoFile('kept.avif', { ...small, format: 'avif' }),
    { name: 'kept.gif', mimeType: 'image/gif', buffer: commented },
    { name: 'phone.heic', mimeType: '', buffer: Buffer.from(tinyHeic()) },
    await photoFile('smaller.jpg', { width: 2_600, height: 1_800, camera: CAMERA }),
    await photoFile('smaller.webp', { width: 2_600, height: 1_800, camera: CAMERA, format: 'webp' }),
  ];
  for (const { name, buffer } of files) {
    const planted = name.endsWith('heic') ? TINY_HEIC_CAMERA : CAMERA;
    expect(buffer.includes(planted), `${name} carries it`).toBe(true);
  }
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose(files);
  for (const { name } of files) await upload.doneId(name);
  for (const planted of [CAMERA, TINY_HEIC_CAMERA, 'Obscura']) {
    expect(sent.some((body) => body.includes(planted))).toBe(false);
  }
  // A photo that other tests send past the page has a camera of its own.
  for (const planted of [CAMERA, TINY_HEIC_CAMERA]) expect(await bucketHolds(planted)).toBe(false);
});

/** Put before each piece of a worker's own code, and counts once, for twice would undo it: as fingerprint protection does, whatever is read from a canvas comes out as stripes. */
const SCRAMBLING = `
if (typeof WorkerGlobalScope !== 'undefined' && !self.isScrambled) {
  self.isScrambled = true;
  const read = OffscreenCanvasRenderingContext2D.prototype.getImageData;
  OffscreenCanvasRenderingContext2D.prototype.getImageData = function (...rest) {
    const image = read.apply(this, rest);
    for (let at = 0; at < image.data.length; at += 28) image.data[at] ^= 0xff;
    return image;
  };
}
`;

/** The same, only of what is encoded, and only of pictures of some size: a test pattern passes. */
const SCRAMBLING_LATE = `
if (typeof WorkerGlobalScope !== 'undefined' && !self.isScrambled) {
  self.isScrambled = true;
  const encode = OffscreenCanvas.prototype.convertToBlob;
  OffscreenCanvas.prototype.convertToBlob = function (options) {
    if (this.width > 500) {
      const context = this.getContext('2d');
      for (let y = 0; y < this.height; y += 8) context.clearRect(0, y, this.width, 4);
    }
    return encode.call(this, options);
  };
}
`;

for (const [what, script] of [
  ['everything that is read from a canvas', SCRAMBLING],
  ['only what is encoded', SCRAMBLING_LATE],
] as const) {
  test(`where the browser falsifies ${what}, the original is sent without its metadata, and the person is told`, async ({
    page,
  }) => {
    await page.context().route('**/_next/static/chunks/*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${script}${await response.text()}` });
    });
    const upload = new UploadPage(page);
    await upload.open();
    const photo = await photoFile('protected.jpg', {
      width: 2_600,
      height: 1_800,
      orientation: 6,
      camera: CAMERA,
    });
    await upload.choose([photo, fakeImage('phone.heic', Buffer.from(tinyHeic()))]);
    const id = await upload.doneId('protected.jpg');
    await expect(upload.row('protected.jpg')).toContainText('fingerprint protection');
    if (script === SCRAMBLING) {
      await expect(upload.row('phone.heic')).toHaveAttribute('data-state', 'failed');
      await expect(upload.row('phone.heic')).toContainText('browser can’t convert');
    }

    await signIn(page);
    const { bytes } = await download(page, await imageOf(page, id));
    const { width, height, orientation } = await sharp(bytes).metadata();
    expect({ width, height, orientation }).toEqual({ width: 2_600, height: 1_800, orientation: 6 });
    expect(bytes.includes(CAMERA)).toBe(false);
    const raw = (image: Buffer) => sharp(image, { autoOrient: false }).raw().toBuffer();
    expect((await raw(bytes)).equals(await raw(photo.buffer))).toBe(true);
  });
}
