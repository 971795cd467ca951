import sharp from 'sharp';
import { expect, test } from 'vitest';
import { concat, fromAscii } from '@/lib/shared/media/bytes';
import { gammaTag, makeProfile } from '@/testing/media/make-profile';
import { decodeTiff } from './decode-tiff';

/** Numbers of Adobe RGB, and what LittleCMS makes of them in sRGB. */
const ADOBE = [
  [180, 44, 44],
  [110, 189, 72],
  [59, 71, 205],
  [234, 234, 234],
];
const SHOWN = [
  [210, 40, 40],
  [31, 190, 58],
  [50, 69, 210],
  [235, 235, 235],
];

type MadeTiff = Readonly<{
  photometric: number;
  bits: number;
  samples: number;
  data: Uint8Array;
  profile: Uint8Array;
  palette?: Uint16Array;
}>;

const half = (value: number) => Uint8Array.of(value >> 8, value & 255);
const word = (value: number) => concat([half(value >>> 16), half(value & 0xffff)]);

/** A TIFF of one row, most significant byte first, without compression. */
function makeTiff({ photometric, bits, samples, data, profile, palette }: MadeTiff): Uint8Array<ArrayBuffer> {
  const colourMap = concat([...(palette ?? [])].map(half));
  const width = (data.length * 8) / bits / samples;
  const tags = 11 + (palette ? 1 : 0);
  const after = 8 + 2 + tags * 12 + 4;
  const bitsAt = after;
  const profileAt = bitsAt + samples * 2;
  const mapAt = profileAt + profile.length;
  const dataAt = mapAt + colourMap.length;
  const short = (tag: number, value: number) => concat([half(tag), half(3), word(1), half(value), half(0)]);
  const long = (tag: number, value: number) => concat([half(tag), half(4), word(1), word(value)]);
  const entry = (tag: number, type: number, count: number, at: number) =>
    concat([half(tag), half(type), word(count), word(at)]);
  return new Uint8Array(
    concat([
      ...[fromAscii('MM\0\x2a'), word(8), half(tags)],
      ...[short(256, width), short(257, 1)],
      samples > 2 ? entry(258, 3, samples, bitsAt) : short(258, bits),
      ...[short(259, 1), short(262, photometric), long(273, dataAt), short(277, samples), short(278, 1)],
      ...[long(279, data.length), short(284, 1)],
      ...(palette ? [entry(320, 3, palette.length, mapAt)] : []),
      ...[entry(34_675, 7, profile.length, profileAt), word(0)],
      ...Array.from({ length: samples }, () => half(bits)),
      ...[profile, colourMap, data],
    ]),
  );
}

async function shownBy(tiff: Uint8Array<ArrayBuffer>): Promise<number[][]> {
  const { pixels } = await decodeTiff(tiff, async () => {
    throw new Error('There is no JPEG in it.');
  });
  return Array.from({ length: pixels.length / 4 }, (_, at) => [...pixels.subarray(at * 4, at * 4 + 3)]);
}

function distance(a: number[][], b: number[][]): number {
  expect(a.length).toBe(b.length);
  return Math.max(...a.flat().map((value, at) => Math.abs(value - (b.flat()[at] ?? 0))));
}

test.each<[string, MadeTiff, number[][]]>([
  [
    'RGB',
    { photometric: 2, bits: 8, samples: 3, data: Uint8Array.from(ADOBE.flat()), profile: makeProfile() },
    SHOWN,
  ],
  [
    'RGB of sixteen bits',
    {
      photometric: 2,
      bits: 16,
      samples: 3,
      data: Uint8Array.from(ADOBE.flat().flatMap((value) => [value, value])),
      profile: makeProfile(),
    },
    SHOWN,
  ],
  [
    'a palette',
    {
      ...{ photometric: 3, bits: 8, samples: 1, data: Uint8Array.of(0, 1, 2, 3), profile: makeProfile() },
      palette: Uint16Array.from(
        [0, 1, 2].flatMap((channel) =>
          Array.from({ length: 256 }, (_, index) => (ADOBE[index]?.[channel] ?? 0) * 257),
        ),
      ),
    },
    SHOWN,
  ],
  [
    'grey',
    {
      photometric: 1,
      bits: 8,
      samples: 1,
      data: Uint8Array.of(0, 39, 212, 255),
      profile: makeProfile({ space: 'GRAY', tags: { kTRC: gammaTag(1) } }),
    },
    [0, 109, 235, 255].map((level) => [level, level, level]),
  ],
  [
    'grey with white at zero',
    {
      photometric: 0,
      bits: 8,
      samples: 1,
      data: Uint8Array.of(255, 216, 43, 0),
      profile: makeProfile({ space: 'GRAY', tags: { kTRC: gammaTag(1) } }),
    },
    [0, 109, 235, 255].map((level) => [level, level, level]),
  ],
])('%s in a TIFF has the colours of its profile', async (_, made, shown) => {
  expect(distance(await shownBy(makeTiff(made)), shown)).toBeLessThanOrEqual(2);
});

test('inks in a TIFF have the colours of their profile', async () => {
  const pixels = Buffer.from(
    Array.from({ length: 64 * 64 * 3 }, (_, at) => (at * 37 + (at >> 6) * 11) % 256),
  );
  const tiff = await sharp(pixels, { raw: { width: 64, height: 64, channels: 3 } })
    .toColourspace('cmyk')
    .withIccProfile('cmyk')
    .tiff({ compression: 'lzw' })
    .toBuffer();
  const { data } = await sharp(tiff).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const expected = Array.from({ length: 64 * 64 }, (_, at) => [...data.subarray(at * 3, at * 3 + 3)]);
  expect(distance(await shownBy(new Uint8Array(tiff)), expected)).toBeLessThanOrEqual(6);
});
