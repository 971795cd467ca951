import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { gammaTag, makeProfile } from '@/testing/media/make-profile';
import { concat, fromAscii, hasAscii } from './bytes';
import { type ColouredType, dropColours } from './drop-colours';
import { pngChunk } from './png/png-chunk';
import { mayDiffer, readFileColours } from './read-file-colours';
import type { FileColours } from './source-colours';

const picture = (background = '#369') =>
  sharp({ create: { width: 16, height: 16, channels: 3, background } });
const bytesOf = async (image: Sharp) => new Uint8Array(await image.toBuffer());

/** A PNG with more chunks before its pixels. */
async function png(image: Sharp, ...chunks: Uint8Array[]): Promise<Uint8Array> {
  const bytes = await bytesOf(image.png());
  return concat([bytes.subarray(0, 33), ...chunks, bytes.subarray(33)]);
}

const greyProfile = makeProfile({ space: 'GRAY', tags: { kTRC: gammaTag(1.8) } });
const iccp = (profile: Uint8Array) => pngChunk('iCCP', concat([fromAscii('icc\0\0'), deflateSync(profile)]));
const cicp = (...numbers: number[]) => pngChunk('cICP', Uint8Array.from(numbers));

/** A JPEG with a profile, in one segment. */
async function jpeg(image: Sharp, profile: Uint8Array): Promise<Uint8Array> {
  const bytes = await bytesOf(image.jpeg());
  const content = concat([fromAscii('ICC_PROFILE\0\x01\x01'), profile]);
  const segment = concat([Uint8Array.of(0xff, 0xe2, 0, content.length + 2), content]);
  segment.set([(content.length + 2) >> 8, (content.length + 2) & 255], 2);
  return concat([bytes.subarray(0, 2), segment, bytes.subarray(2)]);
}

/** A BMP of one pixel whose header of version 5 says this of its colours. */
function bmp(
  kind: string,
  { gamma = 0, endpoints = [] as number[], profile = new Uint8Array() as Uint8Array } = {},
): Uint8Array {
  const bytes = new Uint8Array(14 + 124 + 4);
  const view = new DataView(bytes.buffer);
  bytes.set(fromAscii('BM'));
  for (const [at, value] of [
    [10, 138],
    [14, 124],
    [18, 1],
    [22, 1],
  ] as const)
    view.setUint32(at, value, true);
  bytes.set([1, 0, 24], 26);
  bytes.set(fromAscii(kind), 70);
  for (const [index, value] of endpoints.entries()) view.setUint32(74 + index * 4, value * 2 ** 30, true);
  for (const at of [110, 114, 118]) view.setUint32(at, gamma * 2 ** 16, true);
  view.setUint32(126, 128, true);
  view.setUint32(130, profile.length, true);
  return concat([bytes, profile]);
}
const SRGB_ENDPOINTS = [0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505];

type Case = [
  name: string,
  type: ColouredType,
  load: () => Promise<Uint8Array>,
  colours: Partial<FileColours>,
  isOdd: boolean,
];

const CASES: Case[] = [
  ['a BMP of sRGB', 'image/bmp', async () => bmp('BGRs', { gamma: 1 }), { inputs: 3 }, false],
  [
    'a BMP with a profile',
    'image/bmp',
    async () => bmp('DEBM', { profile: makeProfile() }),
    { inputs: 3, profile: makeProfile() },
    true,
  ],
  [
    'a BMP whose profile is cut off',
    'image/bmp',
    async () => bmp('DEBM', { profile: makeProfile() }).slice(0, -9),
    { inputs: 3, profile: undefined },
    false,
  ],
  [
    'a BMP with measures',
    'image/bmp',
    async () => bmp('\0\0\0\0', { gamma: 1.5, endpoints: SRGB_ENDPOINTS }),
    {
      inputs: 3,
      measured: {
        exponent: 1.5,
        chromaticities: [0.64, 0.33, 0.3, 0.6, 0.15, 0.06, 0.3127, 0.329].map((value) =>
          expect.closeTo(value, 3),
        ) as never,
      },
    },
    true,
  ],
  [
    'a BMP whose measures are empty',
    'image/bmp',
    async () => bmp('\0\0\0\0'),
    { measured: undefined },
    false,
  ],
  [
    'a BMP whose measures make no sense',
    'image/bmp',
    async () => bmp('\0\0\0\0', { gamma: 90, endpoints: SRGB_ENDPOINTS }),
    { measured: undefined },
    false,
  ],
  ['a JPEG', 'image/jpeg', () => bytesOf(picture().jpeg()), { inputs: 3, profile: undefined }, false],
  [
    'a JPEG with a profile',
    'image/jpeg',
    () => jpeg(picture(), makeProfile()),
    { inputs: 3, profile: makeProfile() },
    false,
  ],
  [
    'a grey JPEG',
    'image/jpeg',
    () => bytesOf(picture().toColourspace('b-w').jpeg()),
    { inputs: 1, profile: undefined },
    false,
  ],
  [
    'a grey JPEG with a profile',
    'image/jpeg',
    () => jpeg(picture().toColourspace('b-w'), greyProfile),
    { inputs: 1, profile: greyProfile },
    true,
  ],
  [
    'inks without a profile',
    'image/jpeg',
    () => bytesOf(picture().toColourspace('cmyk').jpeg()),
    { inputs: 4 },
    true,
  ],
  ['a PNG', 'image/png', () => png(picture()), { inputs: 3, profile: undefined, coded: undefined }, false],
  [
    'a PNG with a profile',
    'image/png',
    () => png(picture(), iccp(makeProfile())),
    { inputs: 3, profile: makeProfile() },
    false,
  ],
  [
    'a grey PNG with a profile',
    'image/png',
    () => png(picture().toColourspace('b-w'), iccp(greyProfile)),
    { inputs: 1, profile: greyProfile },
    true,
  ],
  [
    'a PNG with a broken profile',
    'image/png',
    () => png(picture(), pngChunk('iCCP', fromAscii('icc\0\0rubbish'))),
    { profile: undefined },
    false,
  ],
  [
    'a PNG of PQ',
    'image/png',
    () => png(picture(), cicp(9, 16, 0, 1), iccp(makeProfile())),
    { inputs: 3, profile: undefined, coded: { primaries: 9, transfer: 16, isNarrow: false } },
    true,
  ],
  [
    'a PNG of sRGB by code points',
    'image/png',
    () => png(picture(), cicp(1, 13, 0, 1)),
    { coded: { primaries: 1, transfer: 13, isNarrow: false } },
    false,
  ],
  [
    'a PNG of a part of the range',
    'image/png',
    () => png(picture(), cicp(1, 13, 0, 0)),
    { coded: { primaries: 1, transfer: 13, isNarrow: true } },
    true,
  ],
  ['a WebP', 'image/webp', () => bytesOf(picture().webp()), { inputs: 3, profile: undefined }, false],
  [
    'a WebP with a profile',
    'image/webp',
    () => bytesOf(picture().withIccProfile('p3').webp()),
    { inputs: 3 },
    true,
  ],
];

test.each(CASES)('the colours of %s are told', async (_, type, load, colours, isOdd) => {
  const read = readFileColours(await load(), type);
  expect({ profile: undefined, coded: undefined, ...read }).toMatchObject(colours);
  expect(mayDiffer(type, read)).toBe(isOdd);
});

describe('without its colours', () => {
  test.each(CASES)('%s says nothing of them and has the same numbers', async (_, type, load) => {
    const bytes = await load();
    const plain = dropColours(bytes, type);
    const { inputs, ...said } = readFileColours(plain, type);
    expect(Object.values(said).filter((one) => one !== undefined)).toEqual([]);
    if (type === 'image/bmp') {
      expect(plain.length).toBe(bytes.length);
      expect([...plain.keys()].filter((at) => plain[at] !== bytes[at] && (at < 70 || at > 73))).toEqual([]);
      return;
    }
    const numbers = (image: Uint8Array) =>
      (inputs === 4
        ? sharp(image, { ignoreIcc: true }).pipelineColourspace('cmyk').toColourspace('cmyk')
        : sharp(image, { ignoreIcc: true })
      )
        .raw()
        .toBuffer();
    expect((await numbers(plain)).equals(await numbers(bytes))).toBe(true);
    if (type === 'image/webp') expect(hasAscii(plain, 12, 'VP8X') ? (plain[20] ?? 0) & 0x20 : 0).toBe(0);
  });
});
