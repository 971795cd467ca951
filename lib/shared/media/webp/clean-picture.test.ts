import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { holdsText, pixelsOf } from '@/testing/media/make-images';
import { concat, fromAscii, isSameBytes } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { findWebpMetadata } from './find-webp-metadata';
import { readChunks } from './read-chunks';
import { riffChunk } from './riff-chunk';
import { stripWebp } from './strip-webp';
import { riff } from './testing/riff';

const PICTURES = /^(VP8 |VP8L|ALPH)$/;

/** The same file with a text behind the data of each picture. */
function withHidden(bytes: Uint8Array): Uint8Array {
  return riff(
    ...readChunks(bytes).map(({ type, start, contentStart, contentEnd, end }) =>
      PICTURES.test(type)
        ? riffChunk(type, concat([bytes.subarray(contentStart, contentEnd), fromAscii('hidden')]))
        : bytes.subarray(start, end),
    ),
  );
}

/** Noise, a slope and a plain side, transparent in places. */
function makePixels(width: number, height: number): Buffer {
  return Buffer.from(
    Array.from({ length: width * height * 4 }, (_, index) => {
      const x = Math.floor(index / 4) % width;
      if (index % 4 === 3) return x % 7 === 0 ? 100 : 255;
      return x < width / 3 ? (index * index * 31) % 251 : x < width / 2 ? x * 3 : 200;
    }),
  );
}

describe.each([
  ['lossy', {}],
  ['lossy of low quality', { quality: 5 }],
  ['lossy of high quality', { quality: 100, effort: 6 }],
  ['lossy with rough transparency', { alphaQuality: 10 }],
  ['lossless', { lossless: true }],
  ['quick lossless', { lossless: true, effort: 0 }],
  ['thorough lossless', { lossless: true, effort: 6 }],
  ['nearly lossless', { nearLossless: true, quality: 40 }],
] as const)('a picture that is %s', (_, options) => {
  test.each([
    [1, 1],
    [3, 40],
    [17, 16],
    [120, 90],
    [200, 150],
  ])('of %i by %i pixels ends where its data does', async (width, height) => {
    for (const hasAlpha of [true, false]) {
      const image = sharp(makePixels(width, height), { raw: { width, height, channels: 4 } });
      const made = await (hasAlpha ? image : image.removeAlpha()).webp(options).toBuffer();
      const bytes = new Uint8Array(made);
      expect(stripWebp(bytes)).toBe(bytes);
      const hidden = withHidden(bytes);
      expect(findWebpMetadata(hidden)).toContain('other');
      const stripped = stripWebp(hidden);
      expect(holdsText(stripped, 'hidden')).toBe(false);
      expect(findWebpMetadata(stripped)).toEqual([]);
      expect(stripWebp(stripped)).toBe(stripped);
      expect(isSameBytes(await pixelsOf(stripped), await pixelsOf(bytes))).toBe(true);
    }
  });
});

test('palettes of every size, which put several pixels in one, end where their data does', async () => {
  for (const colours of [2, 4, 9, 16, 60, 256]) {
    const pixels = Buffer.from(
      Array.from({ length: 50 * 41 * 3 }, (_, index) => (Math.floor(index / 3) * 7) % colours),
    );
    const image = sharp(pixels, { raw: { width: 50, height: 41, channels: 3 } });
    const bytes = new Uint8Array(await image.webp({ lossless: true }).toBuffer());
    expect(stripWebp(bytes)).toBe(bytes);
    expect(holdsText(stripWebp(withHidden(bytes)), 'hidden')).toBe(false);
  }
});

test.each([{ lossless: true }, { lossless: false }])(
  'data that is cut off is damage or stays what it is',
  async (options) => {
    const image = sharp(makePixels(60, 50), { raw: { width: 60, height: 50, channels: 4 } });
    const bytes = new Uint8Array(await image.removeAlpha().webp(options).toBuffer());
    const [chunk] = readChunks(bytes);
    const content = bytes.subarray(chunk?.contentStart, chunk?.contentEnd);
    for (let length = 0; length < content.length; length += 7) {
      const cut = riff(riffChunk(chunk?.type ?? '', content.subarray(0, length)));
      try {
        expect(stripWebp(stripWebp(cut))).toEqual(stripWebp(cut));
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedImageError);
      }
    }
  },
);

test.each([{ lossless: true }, { lossless: false }, { lossless: false, alphaQuality: 50 }])(
  'data that has zeros in it, is there twice or is missing is found out: %j',
  async (options) => {
    const image = sharp(makePixels(200, 150), { raw: { width: 200, height: 150, channels: 4 } });
    const bytes = new Uint8Array(await image.webp(options).toBuffer());
    const largest = readChunks(bytes).toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
    const content = bytes.subarray(largest?.contentStart, largest?.contentEnd);
    const [middle, length] = [content.length >> 1, 300];
    const [before, behind] = [content.subarray(0, middle), content.subarray(middle + length)];
    const part = content.subarray(middle, middle + length);
    for (const damaged of [
      concat([before, new Uint8Array(length), behind]),
      concat([before, part, part, behind]),
      concat([before, behind]),
    ]) {
      const chunks = readChunks(bytes).map((chunk) =>
        chunk.start === largest?.start
          ? riffChunk(chunk.type, damaged)
          : bytes.subarray(chunk.start, chunk.end),
      );
      expect(() => stripWebp(riff(...chunks))).toThrow(DamagedImageError);
    }
  },
);
