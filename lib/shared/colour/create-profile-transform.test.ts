import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { gammaTag, makeProfile, xyzTag } from '@/testing/media/make-profile';
import { concat, fromAscii, fromUint32 } from '../media/bytes';
import { createProfileTransform } from './create-profile-transform';
import { encodeSrgb } from './srgb-curve';

/** Levels of 256 by which two colour engines may differ. */
const TOLERANCE = 2;

/** 2,197 colours, from the darkest to the brightest of each number. */
const COLOURS = Uint8Array.from({ length: 13 ** 3 * 3 }, (_, at) => {
  const colour = Math.floor(at / 3);
  return Math.round(((Math.floor(colour / 13 ** (at % 3)) % 13) * 255) / 12);
});
const GREYS = Uint8Array.from({ length: 256 }, (_, value) => value);

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = concat([fromAscii(type), content]);
  return concat([fromUint32(content.length), body, fromUint32(crc32(body))]);
}

/** The colours of a row of pixels as LittleCMS has them, which libvips converts with. */
async function byLcms(profile: Uint8Array, row: Uint8Array, channels: 1 | 3): Promise<Uint8Array> {
  const header = concat([
    fromUint32(row.length / channels),
    fromUint32(1),
    Uint8Array.of(8, channels - 1, 0, 0, 0),
  ]);
  const file = concat([
    fromAscii('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    chunk('iCCP', concat([fromAscii('icc\0\0'), deflateSync(profile)])),
    chunk('IDAT', deflateSync(concat([Uint8Array.of(0), row]))),
    chunk('IEND', new Uint8Array()),
  ]);
  return sharp(file).toColourspace('srgb').removeAlpha().raw().toBuffer();
}

function converted(profile: Uint8Array, data: Uint8Array, channels: 1 | 3 | 4): Uint8Array {
  const pixels = createProfileTransform(profile)?.toSrgb({ data, channels, hasAlpha: false, max: 255 });
  if (!pixels) throw new Error('The profile is one.');
  return new Uint8Array(pixels.filter((_, at) => at % 4 < 3));
}

/** The most levels by which a channel differs, of colours that sRGB has: libvips brings others into CIELAB's range first. */
function distance(ours: Uint8Array, theirs: Uint8Array): number {
  expect(ours.length).toBe(theirs.length);
  let worst = 0;
  for (let at = 0; at < ours.length; at += 3) {
    const colour = ours.subarray(at, at + 3);
    if (colour.some((value) => value === 0 || value === 255)) continue;
    for (const [channel, value] of colour.entries())
      worst = Math.max(worst, Math.abs(value - (theirs[at + channel] ?? 0)));
  }
  return worst;
}

const table = (...values: number[]) =>
  concat([
    fromAscii('curv\0\0\0\0'),
    fromUint32(values.length),
    ...values.map((value) => fromUint32(value).subarray(2)),
  ]);
const formula = (type: number, ...numbers: number[]) =>
  concat([
    fromAscii('para\0\0\0\0'),
    Uint8Array.of(0, type, 0, 0),
    ...numbers.map((value) => fromUint32(Math.round(value * 65_536) >>> 0)),
  ]);
const curves = (curve: Uint8Array) => ({ rTRC: curve, gTRC: curve, bTRC: curve });
const SRGB_CURVE = formula(3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
const PRO_PHOTO = {
  rXYZ: xyzTag(0.7977, 0.288, 0),
  gXYZ: xyzTag(0.1352, 0.7119, 0),
  bXYZ: xyzTag(0.0313, 0.0001, 0.8249),
  ...curves(table(461)),
};
const DISPLAY_P3 = {
  rXYZ: xyzTag(0.5151, 0.2412, -0.0011),
  gXYZ: xyzTag(0.292, 0.6922, 0.0419),
  bXYZ: xyzTag(0.1571, 0.0666, 0.7841),
  ...curves(SRGB_CURVE),
};

describe('the colours of a profile are those of LittleCMS', () => {
  test.each([
    ['Adobe RGB', makeProfile()],
    ['Adobe RGB of version 2', makeProfile({ version: 2, tags: curves(table(563)) })],
    ['Display P3', makeProfile({ tags: DISPLAY_P3 })],
    [
      'curves that are tables',
      makeProfile({
        tags: curves(table(...Array.from({ length: 64 }, (_, at) => Math.round((at / 63) ** 2.6 * 65_535)))),
      }),
    ],
    ['light as it is', makeProfile({ tags: curves(table()) })],
    ['a power that begins late', makeProfile({ tags: curves(formula(1, 2, 1.1, -0.1)) })],
    ['a line and a power, lifted', makeProfile({ tags: curves(formula(4, 2.2, 0.9, 0.1, 0.2, 0.05, 0, 0)) })],
    ['channels changed round', makeProfile({ tags: { rXYZ: DISPLAY_P3.gXYZ, gXYZ: DISPLAY_P3.rXYZ } })],
  ])('%s', async (_, profile) => {
    expect(distance(converted(profile, COLOURS, 3), await byLcms(profile, COLOURS, 3))).toBeLessThanOrEqual(
      TOLERANCE,
    );
  });
});

// libvips takes this profile for none: figures of LittleCMS itself, by Pillow's ImageCms, perceptual.
test('ProPhoto has colours that most screens lack, and those that they have', () => {
  const numbers = Uint8Array.of(
    ...[133, 61, 37, 83, 133, 63, 70, 51, 164, 182, 187, 94],
    ...[43, 43, 43, 120, 110, 160, 150, 64, 43],
  );
  const expected = [
    198, 42, 40, 38, 160, 60, 38, 59, 190, 210, 200, 89, 57, 57, 57, 132, 127, 182, 219, 31, 49,
  ];
  const colours = converted(makeProfile({ tags: PRO_PHOTO }), numbers, 3);
  for (const [at, value] of expected.entries())
    expect(Math.abs(value - (colours[at] ?? 0))).toBeLessThanOrEqual(1);
});

// LittleCMS interpolates grey between few places: in the dark it is ten levels off.
test.each([
  ['linear', table(), 1],
  ['of gamma 1.8', gammaTag(1.8), 1.8],
  ['of gamma 2.2', table(563), 563 / 256],
])('grey, %s, is the light that its curve tells', (_, curve, gamma) => {
  const profile = makeProfile({ space: 'GRAY', tags: { kTRC: curve } });
  const expected = GREYS.map((value) => Math.round(encodeSrgb((value / 255) ** gamma) * 255));
  const pixels = converted(profile, GREYS, 1);
  expect(pixels.every((value, at) => Math.abs(value - (expected[Math.floor(at / 3)] ?? 0)) <= 1)).toBe(true);
});

test('grey of a profile that counts in CIELAB has the lightness that its curve tells', () => {
  const profile = makeProfile({ space: 'GRAY', tags: { kTRC: table() } });
  profile.set(fromAscii('Lab '), 20);
  const pixels = converted(profile, Uint8Array.of(32, 64, 128, 192, 230), 1);
  // Figures of LittleCMS, by Pillow's ImageCms.
  const expected = [33, 60, 119, 185, 227];
  const isNear = (value: number, at: number) => Math.abs(value - (expected[Math.floor(at / 3)] ?? 0)) <= 1;
  expect([...pixels].every(isNear)).toBe(true);
});

/** A CMYK picture of all inks, as a JPEG with a profile of tables. */
async function printedPicture() {
  const pixels = Buffer.from(
    Array.from({ length: 64 * 64 * 3 }, (_, at) => (at * 37 + (at >> 6) * 11) % 256),
  );
  return sharp(pixels, { raw: { width: 64, height: 64, channels: 3 } })
    .blur(4)
    .normalise()
    .toColourspace('cmyk')
    .withIccProfile('cmyk')
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

test('inks by the tables of a profile are the colours of LittleCMS, black ink on paper included', async () => {
  const jpeg = await printedPicture();
  const profile = (await sharp(jpeg).metadata()).icc;
  if (!profile) throw new Error('It has a profile.');
  const inks = await sharp(jpeg, { ignoreIcc: true })
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .raw()
    .toBuffer();
  const expected = await sharp(jpeg).toColourspace('srgb').raw().toBuffer();
  const colours = converted(new Uint8Array(profile), inks, 4);
  expect(colours.length).toBe(expected.length);
  expect(colours.every((value, at) => Math.abs(value - (expected[at] ?? 0)) <= 4)).toBe(true);
});
