import sharp from 'sharp';
import { expect, test } from 'vitest';
import { box, makeHeif, makeTrack } from '@/testing/media/make-heif';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makeAnimation, makePicture } from '@/testing/server/make-picture';
import { complete, sendFile } from '@/testing/server/upload';

const CAMERA = 'Obscura 9000';
const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('base64');

/** Puts bytes where a granted upload lies, past what the bucket would refuse. */
async function stage(server: TestServer, bytes: Uint8Array, file: Record<string, unknown>): Promise<string> {
  const { ticket, key } = await sendFile(server, new Uint8Array(), file);
  await server.storage.put(key, bytes, { headers: { contentType: 'image/jpeg' } });
  return ticket;
}

test('an upload becomes a private image with a thumbnail, and nothing else is left', async () => {
  const server = await createTestServer();
  const bytes = await makePicture({ format: 'jpeg', width: 900, height: 600 });
  const { ticket, key } = await sendFile(server, bytes, { filename: 'Été 🏖.jpg', size: bytes.length });
  const { status, body } = await complete(server, ticket);
  const id = key.split('/')[1];
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id,
    state: 'private',
    name: 'Été 🏖.jpg',
    alt: '',
    tags: [],
    type: 'image/jpeg',
    width: 900,
    height: 600,
    uploadedAt: '2026-01-15T12:00:00.000Z',
    shareExpiresAt: '2026-01-16T12:00:00.000Z',
  });
  const [image = '', thumb = '', ...rest] = server.storage.keys();
  expect(rest).toEqual([]);
  expect(image).toBe(`private/images/${id}/ete.jpg`);
  expect(server.storage.headersOf(image)).toEqual({
    contentType: 'image/jpeg',
    contentDisposition: expect.stringMatching(
      /^inline; filename="ete\.jpg"; filename\*=UTF-8''%C3%89t%C3%A9/,
    ),
    cacheControl: 'private, max-age=7200',
  });
  expect(server.storage.headersOf(thumb)?.contentType).toBe('image/webp');
  const loaded = await server.storage.load(body.thumbUrl);
  expect(await sharp(loaded?.bytes).metadata()).toMatchObject({ format: 'webp', width: 640 });
  expect((await server.call('GET', body.shareUrl ?? '')).status).toBe(302);
});

test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
  '%s images are published as what they are',
  async (format) => {
    const server = await createTestServer({ uploadState: 'public' });
    const bytes = await makePicture({ format });
    const { ticket } = await sendFile(server, bytes, { filename: 'x', contentType: `image/${format}` });
    const { body } = await complete(server, ticket);
    expect(body).toMatchObject({ state: 'public', type: `image/${format}`, width: 64, height: 48 });
    expect(body.shareUrl).toBe(body.url);
    const image = await server.storage.read(server.storage.keys()[0] ?? '', { maxBytes: 1e6 });
    const [sent, stored] = await Promise.all(
      [bytes, image?.bytes].map((picture) => sharp(picture).raw().toBuffer()),
    );
    expect(stored?.equals(sent ?? Buffer.alloc(0))).toBe(true);
  },
);

test.each(['gif', 'webp', 'png'] as const)('an animated %s stays animated', async (format) => {
  const server = await createTestServer();
  const bytes = await makeAnimation(format);
  const { ticket } = await sendFile(server, bytes, { filename: `x.${format}` });
  const { status, body } = await complete(server, ticket);
  expect({ status, width: body.width, height: body.height }).toEqual({ status: 200, width: 40, height: 30 });
  const stored = await server.storage.read(server.storage.keys()[0] ?? '', { maxBytes: 1e6 });
  if (format === 'png') expect(Buffer.from(stored?.bytes ?? []).includes('fdAT')).toBe(true);
  else expect((await sharp(stored?.bytes).metadata()).pages).toBe(2);
});

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  'where and with what %s photos were taken is nowhere',
  async (format) => {
    const server = await createTestServer();
    const bytes = await makePicture({ format, camera: CAMERA });
    expect(bytes.includes(CAMERA)).toBe(true);
    const { ticket } = await sendFile(server, bytes, {
      filename: `x.${format}`,
      contentType: `image/${format}`,
    });
    expect((await complete(server, ticket)).status).toBe(200);
    for (const key of server.storage.keys()) {
      const stored = await server.storage.read(key, { maxBytes: 1e6 });
      expect(Buffer.from(stored?.bytes ?? []).includes(CAMERA)).toBe(false);
    }
  },
);

test('a document behind an image is not published with it', async () => {
  const server = await createTestServer();
  const bytes = Buffer.concat([await makePicture({ format: 'jpeg' }), Buffer.from('PK\x03\x04<script>')]);
  const { ticket } = await sendFile(server, bytes, { filename: 'x.jpg' });
  expect((await complete(server, ticket)).status).toBe(200);
  const stored = await server.storage.read(server.storage.keys()[0] ?? '', { maxBytes: 1e6 });
  expect(Buffer.from(stored?.bytes ?? []).includes('<script>')).toBe(false);
});

const ANIMATED_AVIF = makeHeif({
  brand: 'avis',
  moov: (at) => box('moov', makeTrack('pict', at, ['one', 'two'])),
});
const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

test.each<[string, () => Promise<Uint8Array>, Record<string, unknown>, string]>([
  ['an HTML page under the name of an image', async () => HTML, { filename: 'x.png' }, 'not_an_image'],
  ['a drawing with a script', async () => SVG, { filename: 'x.png' }, 'unsupported_type'],
  [
    'a PNG that says it is a JPEG',
    () => makePicture({ format: 'png' }),
    { filename: 'x.jpg' },
    'type_mismatch',
  ],
  ['an animated AVIF', async () => ANIMATED_AVIF, { filename: 'x.avif' }, 'unsupported_type'],
  ['nothing', async () => new Uint8Array(), { filename: 'x.jpg' }, 'file_empty'],
  ['more than may be sent', async () => new Uint8Array(10_485_761), { filename: 'x.jpg' }, 'file_too_large'],
  ['another size', () => makePicture({ format: 'png' }), { filename: 'x.png', size: 7 }, 'size_mismatch'],
  [
    'other bytes',
    () => makePicture({ format: 'png' }),
    { filename: 'x.png', sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' },
    'checksum_mismatch',
  ],
  [
    'half a JPEG',
    async () => (await makePicture({ format: 'jpeg' })).subarray(0, 1_500),
    { filename: 'x.jpg' },
    'damaged_image',
  ],
  [
    'half a GIF',
    async () => (await makeAnimation('gif')).subarray(0, 1_500),
    { filename: 'x.gif' },
    'damaged_image',
  ],
  [
    'a decompression bomb',
    async () =>
      sharp({ create: { width: 11_000, height: 10_000, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
    { filename: 'x.png' },
    'too_many_pixels',
  ],
])('%s is never published, and its staged copy is gone', async (_, make, file, code) => {
  const server = await createTestServer();
  const ticket = await stage(server, await make(), file);
  const { status, body } = await complete(server, ticket);
  expect(body.error.code).toBe(code);
  expect(status).toBeLessThan(500);
  expect(server.storage.keys()).toEqual([]);
  expect((await complete(server, ticket)).body.error.code).toBe('upload_missing');
  expect(JSON.stringify(server.logged)).not.toContain(ticket);
});

test('what is as promised to the byte is accepted', async () => {
  const server = await createTestServer();
  const bytes = Uint8Array.from(await makePicture({ format: 'webp' }));
  const file = {
    filename: 'x.webp',
    contentType: 'image/webp',
    size: bytes.length,
    sha256: await sha256(bytes),
  };
  const { ticket } = await sendFile(server, bytes, file);
  expect((await complete(server, ticket)).status).toBe(200);
});

test('where share links are off, the uploader of a private image gets none', async () => {
  const server = await createTestServer({ linkSeconds: 0 });
  const { ticket } = await sendFile(server, await makePicture({ format: 'png' }), { filename: 'x.png' });
  expect((await complete(server, ticket)).body).toMatchObject({ shareUrl: null, shareExpiresAt: null });
});

test('many are completed in one call, in order, the bad beside the good', async () => {
  const server = await createTestServer();
  const tickets: string[] = [];
  for (let seed = 1; seed <= 6; seed += 1) {
    const bytes = seed === 3 ? HTML : await makePicture({ format: 'png', seed });
    tickets.push((await sendFile(server, bytes, { filename: `${seed}.png` })).ticket);
  }
  const response = await server.call('POST', '/api/upload/complete', { json: { tickets } });
  const { results } = (await response.json()) as { results: { name?: string; error?: { code: string } }[] };
  expect(results.map(({ name, error }) => name ?? error?.code)).toEqual([
    '1.png',
    '2.png',
    'not_an_image',
    '4.png',
    '5.png',
    '6.png',
  ]);
});

test.each([
  // A name of a comment in JavaScript stands where the width does; a size the decoder takes for a mistake; one that is too small; none.
  ['wide', 10_799, 48, 10_799, 48],
  ['common', 640, 480, 640, 480],
  ['small', 5, 300, 64, 300],
  ['missing', 0, 0, 64, 48],
])(
  'a GIF whose screen is %s has the size that browsers show, and a thumbnail of that shape',
  async (_, ...sizes) => {
    const [screenWidth, screenHeight, width, height] = sizes;
    const server = await createTestServer();
    const bytes = await makePicture({ format: 'gif' });
    bytes.writeUInt16LE(screenWidth, 6);
    bytes.writeUInt16LE(screenHeight, 8);
    const { ticket } = await sendFile(server, bytes, { filename: 'x.gif' });
    const { body } = await complete(server, ticket);
    expect(body).toMatchObject({ width, height });
    const thumb = await server.storage.load(body.thumbUrl);
    const shown = await sharp(thumb?.bytes).metadata();
    const scale = Math.min(1, 640 / Math.max(width, height));
    expect([shown.width, shown.height]).toEqual([
      Math.round(width * scale),
      Math.max(1, Math.round(height * scale)),
    ]);
  },
);
