import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { concat, fromAscii } from './bytes';
import { DamagedImageError } from './damaged-image-error';
import { findMetadata } from './find-metadata';
import { MEDIA_TYPE_NAMES, MEDIA_TYPES, type MediaType } from './media-types';
import { readImageHeader } from './read-image-header';
import { stripMetadata } from './strip-metadata';
import { holdsText, type MadeImageOptions, makeImage, PLANTED, pixelsOf } from './testing/make-images';

const CARRIERS = MEDIA_TYPE_NAMES.filter((type) => type !== 'image/gif');
const ANIMATED = ['image/webp', 'image/gif'] as const;

const plain = new Map<MediaType, Uint8Array>();
beforeAll(async () => {
  for (const type of MEDIA_TYPE_NAMES) plain.set(type, await makeImage(type));
});
const made = (type: MediaType) => plain.get(type) ?? new Uint8Array();

describe.each(CARRIERS)('%s', (type) => {
  test('loses camera, location and XMP, and nothing else', async () => {
    const bytes = made(type);
    expect(holdsText(bytes, PLANTED)).toBe(true);
    expect(findMetadata(bytes, type).length).toBeGreaterThanOrEqual(2);

    const stripped = stripMetadata(bytes, type);
    expect(findMetadata(stripped, type)).toEqual([]);
    for (const planted of [PLANTED, 'planted in XMP', 'Obscura'])
      expect(holdsText(stripped, planted)).toBe(false);
    expect(await pixelsOf(stripped)).toEqual(await pixelsOf(bytes));
    const { exif, xmp, icc } = await sharp(stripped).metadata();
    expect(icc).toBeDefined();
    // An AVIF keeps the room that its metadata took, emptied.
    expect(xmp?.every((byte) => byte === 0) ?? true).toBe(true);
    expect(exif === undefined || !holdsText(exif, 'Obscura')).toBe(true);
  });
});

describe.each(MEDIA_TYPE_NAMES)('%s', (type) => {
  test('is given back as it is when there is nothing to remove', () => {
    const stripped = stripMetadata(made(type), type);
    expect(stripMetadata(stripped, type)).toBe(stripped);
  });

  test('loses what is appended to it', async () => {
    const clean = stripMetadata(made(type), type);
    const appended = concat([clean, fromAscii('PK\x03\x04<script>alert(1)</script>')]);
    expect(findMetadata(appended, type)).toContain('trailing');
    expect(stripMetadata(appended, type)).toEqual(clean);
  });

  test('cut off anywhere is damaged, never half an image', () => {
    const bytes = stripMetadata(made(type), type);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => stripMetadata(bytes.subarray(0, length), type)).toThrow(DamagedImageError);
    }
  });

  test('with any bytes changed is stripped or damaged, and quickly', () => {
    const bytes = made(type);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const mutated = bytes.slice();
          for (const [at, value] of changes) mutated[at] = value;
          try {
            const stripped = stripMetadata(mutated, type);
            expect(findMetadata(stripped, type)).toEqual([]);
          } catch (error) {
            expect(error).toBeInstanceOf(DamagedImageError);
          }
          expect(['header', 'more', 'invalid']).toContain(readImageHeader(mutated, type).kind);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of random bytes is damaged', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => stripMetadata(bytes, type)).toThrow(DamagedImageError);
        expect(readImageHeader(bytes, type).kind).not.toBe('header');
      }),
    );
  });

  test('tells its size from as much of its start as it asks for', () => {
    const bytes = made(type);
    let length = 1;
    for (let step = 0; step < 50; step += 1) {
      const reading = readImageHeader(bytes.subarray(0, length), type);
      if (reading.kind === 'header') {
        expect(reading.header).toMatchObject({ type, width: 40, height: 24, frames: 1, isAnimated: false });
        return;
      }
      expect(reading.kind).toBe('more');
      if (reading.kind === 'more') expect(reading.needBytes).toBeGreaterThan(length);
      length = Math.min(bytes.length, Math.max(length * 2, reading.kind === 'more' ? reading.needBytes : 0));
    }
    expect.fail('The header was never found.');
  });
});

test.each(['image/jpeg', 'image/png', 'image/webp'] as const)(
  'the orientation of a %s stays, alone',
  async (type) => {
    for (const orientation of [2, 6, 8]) {
      const bytes = await makeImage(type, { orientation });
      const stripped = stripMetadata(bytes, type);
      expect(findMetadata(stripped, type)).toEqual([]);
      expect((await sharp(stripped).metadata()).orientation).toBe(orientation);
      expect(holdsText(stripped, 'Obscura')).toBe(false);
      const reading = readImageHeader(stripped, type);
      const upright = orientation === 2 ? { width: 40, height: 24 } : { width: 24, height: 40 };
      expect(reading).toMatchObject({ kind: 'header', header: { orientation, ...upright } });
    }
  },
);

test.each(ANIMATED)('an animated %s keeps its frames, delays and loop', async (type) => {
  const options: MadeImageOptions = { frames: 4 };
  const bytes = await makeImage(type, options);
  expect(readImageHeader(bytes, type)).toMatchObject({
    header: { frames: 4, isAnimated: true, width: 40, height: 24 },
  });
  const stripped = stripMetadata(concat([bytes, fromAscii('junk')]), type);
  expect(await pixelsOf(stripped)).toEqual(await pixelsOf(bytes));
  const before = await sharp(bytes, { pages: -1 }).metadata();
  const after = await sharp(stripped, { pages: -1 }).metadata();
  expect([after.pages, after.delay, after.loop]).toEqual([before.pages, before.delay, before.loop]);
});

test('a GIF loses its comment, its text and private application data', async () => {
  const bytes = await makeImage('image/gif', { frames: 2 });
  const trailer = bytes.length - 1;
  const extension = (label: number, ...blocks: string[]) =>
    concat([
      Uint8Array.of(0x21, label),
      ...blocks.map((block) => concat([Uint8Array.of(block.length), fromAscii(block)])),
      Uint8Array.of(0),
    ]);
  const loaded = concat([
    bytes.subarray(0, trailer),
    extension(0xfe, '<?php echo "x"; ?>'),
    extension(0xff, 'XMP DataXMP', 'secret'),
    extension(0xf9, '\0\0\0\0'),
    extension(0x01, '\0\0\0\0\0\0\0\0\0\0\0\0', 'plain text'),
    bytes.subarray(trailer),
  ]);
  expect(findMetadata(loaded, 'image/gif')).toEqual(['comment', 'xmp', 'other', 'comment']);
  expect(stripMetadata(loaded, 'image/gif')).toEqual(bytes);
});

test('a JPEG loses comments, previews and Photoshop data, and keeps Adobe’s colour transform', async () => {
  const bytes = stripMetadata(made('image/jpeg'), 'image/jpeg');
  const segment = (marker: number, content: string) =>
    concat([Uint8Array.of(0xff, marker, 0, content.length + 2), fromAscii(content)]);
  const adobe = segment(0xee, 'Adobe\0d\0\0\0\0\x01');
  const loaded = concat([
    bytes.subarray(0, 2),
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01rgb'),
    adobe,
    segment(0xe2, 'MPF\0previews'),
    segment(0xed, 'Photoshop 3.0\0caption'),
    segment(0xfe, 'a comment'),
    bytes.subarray(2),
  ]);
  expect(findMetadata(loaded, 'image/jpeg')).toEqual(['other', 'other', 'iptc', 'comment']);
  const stripped = stripMetadata(loaded, 'image/jpeg');
  expect(findMetadata(stripped, 'image/jpeg')).toEqual([]);
  for (const text of ['rgb', 'previews', 'caption', 'a comment'])
    expect(holdsText(stripped, text)).toBe(false);
  expect(holdsText(stripped, 'Adobe')).toBe(true);
});

test('a second picture behind the first, as phones append it, is gone', () => {
  const first = stripMetadata(made('image/jpeg'), 'image/jpeg');
  expect(stripMetadata(concat([first, made('image/jpeg')]), 'image/jpeg')).toEqual(first);
});

test('a PNG whose own chunk is damaged is refused', () => {
  const bytes = stripMetadata(made('image/png'), 'image/png').slice();
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  expect(() => stripMetadata(bytes, 'image/png')).toThrow('is damaged');
});

test.each([
  ['image/jpeg', [0xff, 0xd8, 0xff, 0xc0, 0, 17, 12, 0, 8, 0, 8], '12-bit'],
  ['image/jpeg', [0xff, 0xd8, 0xff, 0xc3, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0], 'Lossless'],
  ['image/jpeg', [0xff, 0xd8, 0xff, 0xd9], 'before its picture'],
  ['image/webp', [...fromAscii('RIFF\x20\0\0\0WEBPJUNK'), ...new Array(20).fill(0)], 'unknown chunk'],
] as const)('a %s no browser decodes is invalid, with its reason', (type, start, reason) => {
  const bytes = Uint8Array.of(...start, ...new Array(12).fill(0));
  expect(readImageHeader(bytes, type)).toMatchObject({
    kind: 'invalid',
    reason: expect.stringContaining(reason),
  });
});

test('ten megabytes are stripped in well under a second', async () => {
  const big = concat([made('image/jpeg'), new Uint8Array(10_000_000)]);
  const start = performance.now();
  for (const type of MEDIA_TYPE_NAMES) {
    try {
      stripMetadata(type === 'image/jpeg' ? big : concat([made(type), new Uint8Array(10_000_000)]), type);
    } catch {
      // What matters is that it ends.
    }
  }
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('alpha is told', async () => {
  for (const type of CARRIERS.filter((candidate) => candidate !== 'image/jpeg')) {
    const reading = readImageHeader(await makeImage(type, { hasAlpha: true }), type);
    expect([MEDIA_TYPES[type].label, reading]).toMatchObject([
      expect.anything(),
      { header: { hasAlpha: true } },
    ]);
  }
});
