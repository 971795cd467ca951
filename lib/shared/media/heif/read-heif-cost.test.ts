import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeAv1, makeBits, makeFullHeader, makeObu } from '@/testing/media/make-av1';
import { makeWithAlpha, property } from '@/testing/media/make-avif';
import { box, type MadeHeifOptions, makeHeif } from '@/testing/media/make-heif';
import { countPasses } from '@/testing/shared/count-passes';
import { concat, fromAscii, fromUint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { findMetadata } from '../find-metadata';
import { readImageHeader } from '../read-image-header';
import { stripMetadata } from '../strip-metadata';
import { readHeifCost } from './read-heif-cost';
import { type WrittenItem, writeAvif } from './write-avif';

const uint16 = (...values: number[]) => Uint8Array.from(values.flatMap((value) => [value >> 8, value]));
const text = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const av1 = (width: number, height: number, frames?: readonly string[]) => ({
  type: 'av01',
  content: makeAv1({ width, height }, frames),
});
const reference = (type: string, from: number, ...to: number[]) =>
  box(type, uint16(...[from, to.length].concat(to)));
const iref = (...references: Uint8Array[]) => box('iref', '\0\0\0\0', ...references);
const grid = (rows: number, columns: number, width: number, height: number) => ({
  type: 'grid',
  content: `\0\x01${String.fromCharCode(rows - 1, columns - 1)}${text(concat([width, height].map(fromUint32)))}`,
});
const many = (id: number, count: number) => Array.from({ length: count }, () => id);

describe('a file costs all that is decoded for the picture that is shown', () => {
  test.each<[string, MadeHeifOptions, number, number]>([
    ['a picture', { items: [av1(300, 200)] }, 60_000, 2],
    [
      'a picture that is cropped to a pixel',
      {
        items: [av1(8_192, 8_192)],
        properties: [box('clap', ...[1, 1, 1, 1, 0, 1, 0, 1].map(fromUint32))],
      },
      8_192 ** 2,
      2,
    ],
    ['a picture that is larger than the container tells', { items: [av1(8_000, 9_000)] }, 72_000_000, 2],
    ['a picture that is smaller than the container tells', { items: [av1(10, 10)] }, 60_000, 2],
    ['frames that nobody sees', { items: [av1(300, 200, ['one', 'two', 'three'])] }, 180_000, 4],
    ['a picture that is not asked for', { items: [av1(300, 200), av1(9_000, 9_000)] }, 60_000, 2],
    [
      'tiles of a grid',
      {
        items: [grid(1, 3, 900, 200), av1(300, 200), av1(310, 200)],
        metaBoxes: [iref(reference('dimg', 1, 2, 3, 2))],
      },
      182_000,
      7,
    ],
    [
      'a grid of one small tile and a large canvas',
      { items: [grid(1, 1, 9_000, 9_000), av1(10, 10)], metaBoxes: [iref(reference('dimg', 1, 2))] },
      81_000_000,
      3,
    ],
    [
      'the same again by its name',
      { items: [{ type: 'iden', content: '' }, av1(300, 200)], metaBoxes: [iref(reference('dimg', 1, 2))] },
      60_000,
      3,
    ],
    [
      'pictures over each other',
      {
        items: [{ type: 'iovl', content: text(uint16(0, 0, 0, 0, 0, 500, 400, 0, 0, 9, 9)) }, av1(300, 200)],
        metaBoxes: [iref(reference('dimg', 1, 2, 2))],
      },
      320_000,
      5,
    ],
  ])('%s', (_, options, pixels, parts) => {
    expect(readHeifCost(makeHeif(options))).toEqual({ pixels, parts });
  });

  test('its alpha, as the library writes it', async () => {
    const create = { width: 64, height: 48, channels: 4 as const, background: '#8888' };
    const bytes = new Uint8Array(await sharp({ create }).avif().toBuffer());
    expect(readHeifCost(bytes).pixels).toBe((64 * 48 * 9) / 8);
  });

  test.each([
    ['in grey an eighth of the picture', { width: 300, height: 200, isGrey: true }, 67_500],
    ['in colours as much as the picture', { width: 300, height: 200 }, 120_000],
    ['larger than the picture all that is more', { width: 600, height: 200, isGrey: true }, 127_500],
  ] as const)('an alpha %s', (_, alpha, pixels) => {
    const bytes = makeWithAlpha({ width: 300, height: 200 }, alpha);
    expect(readHeifCost(bytes).pixels).toBe(pixels);
  });

  const item = (made: Partial<WrittenItem>): WrittenItem => ({
    ...{ type: 'av01', isHidden: false, properties: [], references: [], data: new Uint8Array() },
    ...made,
  });
  const still = (width: number, height: number, isGrey = false) =>
    fromAscii(makeAv1({ width, height, isGrey }));
  const auxiliary = (name: string) => property('auxC', fromAscii(`\0\0\0\0${name}\0`));
  const ALPHA = 'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha';

  test.each([
    ['grey tiles an eighth', [true, true], 60_000 + 60_000 / 8],
    ['tiles of which one is in colours as much as they are', [true, false], 120_000],
    ['tiles in colours as much as they are', [false, false], 120_000],
  ] as const)('an alpha of %s', (_, [isFirstGrey, isSecondGrey], pixels) => {
    const bytes = writeAvif([
      item({ data: still(300, 200) }),
      item({
        type: 'grid',
        properties: [auxiliary(ALPHA)],
        references: [
          ['dimg', [3, 4]],
          ['auxl', [1]],
        ],
        data: fromAscii(grid(1, 2, 300, 200).content),
      }),
      item({ data: still(150, 200, isFirstGrey) }),
      item({ data: still(150, 200, isSecondGrey) }),
    ]);
    expect(readHeifCost(bytes)).toEqual({ pixels, parts: 7 });
  });

  test('nothing for what goes with it and is no alpha', () => {
    for (const properties of [[], [auxiliary('urn:mpeg:hevc:2015:auxid:2')]]) {
      const bytes = writeAvif([
        item({ data: still(300, 200) }),
        item({ data: still(9_000, 9_000), properties, references: [['auxl', [1]]] }),
      ]);
      expect(readHeifCost(bytes)).toEqual({ pixels: 60_000, parts: 2 });
    }
    const bare = { items: [av1(300, 200), av1(9_000, 9_000)], metaBoxes: [iref(reference('auxl', 2, 1))] };
    expect(readHeifCost(makeHeif(bare))).toEqual({ pixels: 60_000, parts: 2 });
  });

  test.each([
    [7, 9],
    [8, null],
  ])('%i names for a picture, each of the next, are %j parts', (names, parts) => {
    const chain = Array.from({ length: names }, (_, index) => reference('dimg', index + 1, index + 2));
    const items = [...many(0, names).map(() => ({ type: 'iden', content: '' })), av1(300, 200)];
    const bytes = makeHeif({ items, metaBoxes: [iref(...chain)] });
    if (parts === null) expect(() => readHeifCost(bytes)).toThrow(DamagedImageError);
    else expect(readHeifCost(bytes)).toEqual({ pixels: 60_000, parts });
  });

  test('the place it is drawn on, where nothing is laid over it', () => {
    const content = text(uint16(0, 0, 0, 0, 0, 500, 400));
    expect(readHeifCost(makeHeif({ items: [{ type: 'iovl', content }] }))).toEqual({
      pixels: 200_000,
      parts: 1,
    });
  });

  test('a frame with a size of its own, as large as it has bits for', () => {
    const frame = (hasOwnSize: number) =>
      // A key frame that is shown, with changing probabilities and no tools for screens.
      makeObu(6, makeBits([0, 1], [0, 2], [1, 1], [0, 1], [0, 1], [hasOwnSize, 1], [0, 32]));
    const content = text(concat([makeFullHeader(), frame(0), frame(1)]));
    expect(readHeifCost(makeHeif({ items: [{ type: 'av01', content }] }))).toEqual({
      pixels: 60_000 + 512 * 256,
      parts: 3,
    });
  });
});

test('what is made of itself, of what is not there or of too many others is damaged', () => {
  const iden = { type: 'iden', content: '' };
  const chain = Array.from({ length: 30 }, (_, index) => reference('dimg', index + 1, index + 2));
  for (const options of [
    { items: [iden], metaBoxes: [iref(reference('dimg', 1, 1))] },
    { items: [iden, iden], metaBoxes: [iref(reference('dimg', 1, 2), reference('dimg', 2, 1))] },
    { items: [iden], metaBoxes: [iref(reference('dimg', 1, 9))] },
    { items: [...many(0, 30).map(() => iden), av1(1, 1)], metaBoxes: [iref(...chain)] },
    { items: [{ type: 'av01', content: 'no frame' }] },
    { items: [{ ...av1(1, 1), type: 'hvc1' }] },
  ]) {
    expect(() => readHeifCost(makeHeif(options))).toThrow(DamagedImageError);
  }
});

test.each([
  ['shows none of its pictures', { items: [av1(300, 200)] }, 'pitm', 0, 'free'],
  ['shows a picture that is elsewhere', { items: [av1(300, 200)] }, 'iloc', 4 + 8 + 5, '\x01'],
  ['shows tiles laid out elsewhere', { items: [grid(1, 1, 9, 9), av1(9, 9)] }, 'iloc', 4 + 8 + 5, '\x01'],
] as const)('a file that %s is damaged', (_, options, boxType, offset, written) => {
  const bytes = makeHeif({ ...options, metaBoxes: [iref(reference('dimg', 1, 2))] });
  bytes.set(fromAscii(written), Buffer.from(bytes.buffer).indexOf(boxType) + offset);
  expect(() => readHeifCost(bytes)).toThrow(DamagedImageError);
});

const MANY = 10_000_000;
const times = (piece: Uint8Array | string) => {
  const bytes = typeof piece === 'string' ? fromAscii(piece) : piece;
  const whole = new Uint8Array(Math.floor(MANY / bytes.length) * bytes.length);
  whole.set(bytes);
  for (let filled = bytes.length; filled < whole.length; filled *= 2) whole.copyWithin(filled, 0, filled);
  return whole;
};
const EMPTY = '\0\0\0\x08free';
const picture = { items: [av1(300, 200)] };
const crumbs: readonly (readonly [string, () => Uint8Array])[] = [
  ['boxes at the top', () => concat([makeHeif(picture), times(EMPTY), box('mdat')])],
  ['boxes in meta', () => makeHeif({ ...picture, metaBoxes: [times(EMPTY)] })],
  ['properties', () => makeHeif({ ...picture, properties: [times(EMPTY)] })],
  ['references', () => makeHeif({ ...picture, metaBoxes: [iref(times(reference('thmb', 1, 1)))] })],
  [
    'tiles',
    () =>
      makeHeif({
        items: [grid(256, 256, 1, 1), av1(1, 1)],
        metaBoxes: [iref(box('dimg', uint16(1, 65_535), new Uint8Array(65_535 * 2).fill(2)))],
      }),
  ],
  ['brands', () => concat([box('ftyp', 'avif\0\0\0\0', times('avif')), makeHeif(picture).subarray(24)])],
  [
    'units of data',
    () => {
      const data = concat([fromAscii(makeAv1({ width: 1, height: 1 })), times('\x7a\0')]);
      const bytes = makeHeif(picture);
      const at = bytes.length - fromAscii(picture.items[0]?.content ?? '').length;
      const file = concat([bytes.subarray(0, at), data]);
      file.set(fromUint32(data.length + 8), at - 8);
      const iloc = Buffer.from(file.buffer).indexOf('iloc');
      file.set(fromUint32(data.length), iloc + 4 + 8 + 8 + 4);
      return file;
    },
  ],
  [
    'places of frames',
    () => makeHeif({ ...picture, brand: 'avis', moov: () => box('moov', times('\0\0\0\x08trak')) }),
  ],
];

test.each(crumbs)('ten megabytes of %s are judged in a few passes over them', (_, make) => {
  const bytes = make();
  judge(bytes);
  const passes = countPasses();
  judge(bytes);
  // Far more than it takes; what grows with the square takes thousands.
  expect(passes()).toBeLessThan(50);
});

function judge(bytes: Uint8Array) {
  expect(['header', 'more', 'invalid']).toContain(readImageHeader(bytes, 'image/avif').kind);
  for (const read of [
    readHeifCost,
    (all: Uint8Array) => stripMetadata(all, 'image/avif'),
    (all: Uint8Array) => findMetadata(all, 'image/avif'),
  ]) {
    try {
      read(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(DamagedImageError);
    }
  }
}
