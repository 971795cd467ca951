import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { concat, fromAscii, fromUint32 } from '@/lib/shared/media/bytes';
import { readHeif } from '@/lib/shared/media/heif/read-heif';
import type { MediaType } from '@/lib/shared/media/media-types';
import { pngChunk } from '@/lib/shared/media/png/png-chunk';
import { makeGridAvif } from '@/testing/media/make-avif';
import { findUnknownColours } from './find-unknown-colours';
import { makeThumbnail } from './make-thumbnail';

const plain = ([r = 0, g = 0, b = 0]: readonly number[]) =>
  sharp({ create: { width: 48, height: 32, channels: 3, background: { r, g, b } } });
const bytesOf = async (image: Sharp) => new Uint8Array(await image.toBuffer());

/** The colour of the tile of an image of one colour. */
async function tileOf(
  bytes: Uint8Array,
  type: MediaType,
  wholeSize: { width: number; height: number } | null = null,
) {
  const transform = findUnknownColours(bytes, type);
  const { bytes: tile } = await makeThumbnail(bytes, { maxPixels: 10_000, wholeSize, transform });
  const { channels } = await sharp(tile).stats();
  return channels.map(({ mean }) => Math.round(mean));
}

function expectNear(colour: readonly number[], expected: readonly number[]) {
  expect(colour).toHaveLength(expected.length);
  for (const [channel, value] of expected.entries()) {
    expect(Math.abs((colour[channel] ?? 0) - value), colour.join()).toBeLessThanOrEqual(4);
  }
}

async function codedPng(numbers: readonly number[], codes: readonly number[]): Promise<Uint8Array> {
  const png = await bytesOf(plain(numbers).png());
  return concat([png.subarray(0, 33), pngChunk('cICP', Uint8Array.from(codes)), png.subarray(33)]);
}

/** An AVIF with code points in the place of a profile. */
async function codedAvif(
  numbers: readonly number[],
  primaries: number,
  transfer: number,
): Promise<Uint8Array> {
  const options = { quality: 95, chromaSubsampling: '4:4:4' } as const;
  const avif = await bytesOf(plain(numbers).withIccProfile('srgb').avif(options));
  const colours = readHeif(avif).properties.all.find(({ type }) => type === 'colr');
  avif.set(
    concat([fromAscii('nclx'), Uint8Array.of(0, primaries, 0, transfer, 0, 6, 0x80)]),
    colours?.contentStart,
  );
  return avif;
}

test('inks without a profile are on the tile what browsers show of the photo', async () => {
  const jpeg = await bytesOf(plain([200, 90, 60]).toColourspace('cmyk').jpeg({ quality: 100 }));
  const inks = await sharp(jpeg).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer();
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = inks;
  const shown = [cyan, magenta, yellow].map((ink) => ((255 - ink) * (255 - black)) / 255);
  expectNear(await tileOf(jpeg, 'image/jpeg'), shown);
  expectNear(await tileOf(jpeg, 'image/jpeg', { width: 48, height: 32 }), shown);
});

test('inks with a profile are left to the library, which knows it', async () => {
  const jpeg = await bytesOf(
    plain([200, 90, 60]).toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 100 }),
  );
  expect(findUnknownColours(jpeg, 'image/jpeg')).toBeNull();
  expectNear(
    await tileOf(jpeg, 'image/jpeg'),
    await tileOf(await bytesOf(sharp(jpeg).toColourspace('srgb').png()), 'image/png'),
  );
});

test.each<[string, () => Promise<Uint8Array>, MediaType, number[]]>([
  ['Display P3 in PNG', () => codedPng([184, 56, 49], [12, 13, 0, 1]), 'image/png', [200, 40, 40]],
  ['PQ in PNG', () => codedPng([122, 80, 67], [9, 16, 0, 1]), 'image/png', [200, 40, 40]],
  ['HLG in PNG', () => codedPng([157, 65, 46], [9, 18, 0, 1]), 'image/png', [200, 40, 40]],
  ['Display P3 in AVIF', () => codedAvif([184, 56, 49], 12, 13), 'image/avif', [200, 40, 40]],
  ['PQ in AVIF', () => codedAvif([122, 80, 67], 9, 16), 'image/avif', [200, 40, 40]],
  ['sRGB in AVIF', () => codedAvif([200, 40, 40], 1, 13), 'image/avif', [200, 40, 40]],
])('%s is on the tile as it looks', async (name, load, type, expected) => {
  const tile = await tileOf(await load(), type);
  // In PQ eight bits are coarse.
  const tolerance = name.includes('PNG') ? 12 : 6;
  for (const [channel, value] of expected.entries()) {
    expect(Math.abs((tile[channel] ?? 0) - value), tile.join()).toBeLessThanOrEqual(tolerance);
  }
});

test.each<[string, readonly (readonly [string, number[]])[], readonly number[]]>([
  ['light as it is', [['gAMA', [100_000]]], [229, 160, 115]],
  [
    'Adobe RGB, its primaries told',
    [
      ['gAMA', [45_470]],
      ['cHRM', [31_270, 32_900, 64_000, 33_000, 21_000, 71_000, 15_000, 6_000]],
    ],
    [228, 90, 36],
  ],
  [
    'sRGB as old writers told it',
    [
      ['gAMA', [45_455]],
      ['cHRM', [31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000]],
    ],
    [200, 90, 44],
  ],
])('measures in PNG are heeded as browsers do: %s', async (_, chunks, expected) => {
  const png = await bytesOf(plain([200, 90, 44]).png());
  const made = chunks.map(([type, numbers]) => pngChunk(type, concat(numbers.map(fromUint32))));
  expectNear(await tileOf(concat([png.subarray(0, 33), ...made, png.subarray(33)]), 'image/png'), expected);
});

test('what one can see through stays so', async () => {
  const png = await bytesOf(
    sharp({ create: { width: 9, height: 9, channels: 4, background: '#f008' } }).png(),
  );
  const coded = concat([
    png.subarray(0, 33),
    pngChunk('cICP', Uint8Array.of(12, 13, 0, 1)),
    png.subarray(33),
  ]);
  const { bytes } = await makeThumbnail(coded, {
    maxPixels: 10_000,
    transform: findUnknownColours(coded, 'image/png'),
  });
  const { channels } = await sharp(bytes).stats();
  expect(channels[3]?.mean).toBeCloseTo(136, -1);
});

test('grey that does not use all of its numbers is spread', async () => {
  const options = { quality: 95 } as const;
  const avif = await bytesOf(
    plain([120, 120, 120]).toColourspace('b-w').withIccProfile('srgb').avif(options),
  );
  const colours = readHeif(avif).properties.all.find(({ type }) => type === 'colr');
  avif.set(fromAscii('nclx\0\x01\0\x0d\0\x06\0'), colours?.contentStart);
  const spread = ((120 - 16) * 255) / 219;
  expectNear(await tileOf(avif, 'image/avif'), [spread, spread, spread]);
});

test('colours that are multiplied by their alpha are divided by it', async () => {
  const transform = findUnknownColours(await makeGridAvif(), 'image/avif');
  const samples = {
    data: Uint8Array.of(100, 50, 0, 128, 9, 8, 7, 255),
    channels: 4,
    hasAlpha: true,
    max: 255,
  };
  expect([...(transform?.toSrgb(samples) ?? [])]).toEqual([199, 100, 0, 128, 9, 8, 7, 255]);
  const opaque = { data: Uint16Array.of(65_535, 257, 0), channels: 3, hasAlpha: false, max: 65_535 };
  expect([...(transform?.toSrgb(opaque) ?? [])]).toEqual([255, 1, 0, 255]);
});
