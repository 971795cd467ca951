import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { holdsText, type MadeImageOptions, makeImage, PLANTED, pixelsOf } from '@/testing/media/make-images';
import { countPasses } from '@/testing/shared/count-passes';
import fc from '@/testing/shared/fast-check';
import { concat, fromAscii } from './bytes';
import { DamagedImageError } from './damaged-image-error';
import { findMetadata } from './find-metadata';
import { MEDIA_TYPE_NAMES, type MediaType } from './media-types';
import { readImageHeader } from './read-image-header';
import { stripMetadata } from './strip-metadata';

const CARRIERS = MEDIA_TYPE_NAMES.filter((type) => type !== 'image/gif');
/** By type, how many bytes of its end a picture can do without: EOI, IEND, the last code, its terminator and the trailer. */
const MISSING_END: Readonly<Record<MediaType, number>> = {
  'image/jpeg': 2,
  'image/png': 12,
  'image/webp': 0,
  'image/gif': 3,
  'image/avif': 0,
};
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
    expect(xmp).toBeUndefined();
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

  test('cut off anywhere is damaged, or made whole where nothing but its end is missing; never half an image', async () => {
    const bytes = stripMetadata(made(type), type);
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = bytes.subarray(0, length);
      if (length < bytes.length - MISSING_END[type]) {
        expect(() => stripMetadata(cut, type)).toThrow(DamagedImageError);
      } else {
        const mended = stripMetadata(cut, type);
        expect(findMetadata(cut, type)).toContain('other');
        expect(findMetadata(mended, type)).toEqual([]);
        expect(await pixelsOf(mended)).toEqual(await pixelsOf(bytes));
        await sharp(mended, { failOn: 'warning' }).raw().toBuffer();
      }
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
          attempt(() => {
            const stripped = stripMetadata(mutated, type);
            // A file that was accepted is clean now, and stays as it is.
            expect(leftIn(stripped, type)).toEqual([]);
          });
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
      const reading = readImageHeader(bytes.subarray(0, length), type, length === bytes.length);
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

test.each(['image/jpeg', 'image/png'] as const)('the orientation of a %s stays, alone', async (type) => {
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
});

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

test.each(CARRIERS.filter((type) => type !== 'image/jpeg'))('the alpha of a %s is told', async (type) => {
  const reading = readImageHeader(await makeImage(type, { hasAlpha: true }), type);
  expect(reading).toMatchObject({ kind: 'header', header: { hasAlpha: true } });
});

test.each(MEDIA_TYPE_NAMES)(
  'ten megabytes of a %s are stripped in time that grows with them only',
  (type) => {
    const bytes = made(type);
    const filler = [
      new Uint8Array(10_000_000),
      new Uint8Array(10_000_000).fill(0xff),
      repeat(bytes, 10_000_000),
    ];
    for (const filled of filler) {
      for (const whole of [concat([bytes, filled]), concat([bytes.subarray(0, bytes.length >> 1), filled])]) {
        const passes = countPasses();
        attempt(() => stripMetadata(whole, type));
        attempt(() => findMetadata(whole, type));
        readImageHeader(whole, type);
        // Far more than it takes; anything quadratic would take hours.
        expect(passes()).toBeLessThan(500);
      }
    }
  },
);

function attempt(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(DamagedImageError);
  }
}

/** An answer even where `findMetadata` throws: the stripped file must be a whole one. */
function leftIn(stripped: Uint8Array, type: MediaType): readonly string[] {
  try {
    const hasSettledDown = stripMetadata(stripped, type) === stripped;
    return hasSettledDown ? findMetadata(stripped, type) : ['changes again'];
  } catch (error) {
    return [`damaged: ${error}`];
  }
}

function repeat(bytes: Uint8Array, length: number): Uint8Array {
  const repeated = new Uint8Array(length);
  for (let at = 0; at + bytes.length <= length; at += bytes.length) repeated.set(bytes, at);
  return repeated;
}
