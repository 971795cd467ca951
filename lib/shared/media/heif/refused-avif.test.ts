import { describe, expect, test } from 'vitest';
import { makeFullHeader, makeObu, makeSequenceHeader } from '@/testing/media/make-av1';
import { essential, property } from '@/testing/media/make-avif';
import { box, makeHeif } from '@/testing/media/make-heif';
import { holdsText } from '@/testing/media/make-images';
import { tinyHeic } from '@/testing/media/tiny-heic';
import { concat, fromAscii, fromUint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { findAvifMetadata } from './find/find-avif-metadata';
import { stripAvif } from './strip-avif';
import {
  alphaName,
  av1,
  FRAME,
  HEADER,
  make,
  makeEssential,
  PICTURE,
  reference,
  text,
} from './testing/avif-parts';
import { type WrittenItem, writeAvif } from './write-avif';
import { fromUint16s, fromUint32s } from './write-boxes';

const clap = (...numbers: number[]) => box('clap', ...numbers.map(fromUint32));
const grid = (width: number, height: number) => ({
  type: 'grid',
  content: `\0\0\0\x01${text(fromUint16s(width, height))}`,
});
/** The first bits of a frame whose header is not reduced: shown, and a key frame. */
const fullFrame = (bits: number) => makeObu(6, concat([Uint8Array.of(bits << 4), fromAscii('the picture')]));

test('a full header of a still is taken, to its last bit', () => {
  const content = makeFullHeader().subarray(2);
  const bytes = make({ items: [av1(makeObu(1, concat([content, fromAscii('hidden')])), fullFrame(1))] });
  const stripped = stripAvif(bytes);
  expect(holdsText(stripped, 'hidden')).toBe(false);
  expect(holdsText(stripped, text(makeFullHeader()))).toBe(true);
  expect(findAvifMetadata(stripped)).toEqual([]);
});

describe('an AVIF is refused', () => {
  test.each<[string, Uint8Array]>([
    ['that is a sequence', make({ brand: 'avis' })],
    ['of another codec', tinyHeic()],
    ['without a picture', box('ftyp', 'avif\0\0\0\0avif')],
    ['with two meta boxes', concat([make(), make().subarray(24)])],
    ['of pictures over each other', make({ items: [{ type: 'iovl', content: '\0'.repeat(40) }, PICTURE] })],
    ['that is another by its name', make({ items: [{ type: 'iden', content: '' }, PICTURE] })],
    ['without a size of its coding', makeHeif({ items: [PICTURE] })],
    ['whose picture is in another file', withElsewhere(make())],
    ['with a property that must be known and is not', makeEssential(box('prVt', 'x'))],
    ['turned twice', make({ properties: [box('irot', '\x01'), box('irot', '\x02')] })],
    ['turned by nothing', make({ properties: [box('irot')] })],
    ['cropped to a part of a pixel', make({ properties: [clap(81, 2, 40, 1, 0, 1, 0, 1)] })],
    ['cropped to nothing', make({ properties: [clap(0, 1, 40, 1, 0, 1, 0, 1)] })],
    ['with a frame that nobody sees', make({ items: [av1(HEADER, FRAME, FRAME)] })],
    ['with a frame that is not shown', make({ items: [av1(makeFullHeader(), fullFrame(0))] })],
    ['with a frame of another', make({ items: [av1(makeFullHeader(), fullFrame(0b1001))] })],
    ['with times', make({ items: [av1(makeFullHeader({ hasTimes: true }), fullFrame(1))] })],
    ['in layers', make({ items: [av1(makeFullHeader({ points: 2 }), fullFrame(1))] })],
    ['with two headers', make({ items: [av1(HEADER, makeSequenceHeader(20, 20), FRAME)] })],
    ['with a header behind its frame', make({ items: [av1(FRAME, HEADER)] })],
    ['with tiles before their frame', make({ items: [av1(HEADER, makeObu(4, fromAscii('x')), FRAME)] })],
    ['with a frame of no tiles', make({ items: [av1(HEADER, makeObu(3, fromAscii('x')))] })],
    [
      'whose alpha is told twice',
      makeEssential(alphaName, {
        items: [PICTURE, PICTURE],
        metaBoxes: [reference('auxl', 1, 1, 1)],
      }),
    ],
    [
      'in tiles of which one is out of sight',
      make({ items: [grid(300, 200), PICTURE], metaBoxes: [reference('dimg', 1, 2, 2)] }),
    ],
  ])('%s', (_, bytes) => {
    expect(() => stripAvif(bytes)).toThrow(DamagedImageError);
  });
});

/** The first item's bytes are said to be in another file. */
function withElsewhere(bytes: Uint8Array): Uint8Array {
  return bytes.with(Buffer.from(bytes).indexOf('iloc') + 4 + 8 + 5, 1);
}

type Reference = readonly [type: string, to: readonly number[]];

/** Items of 64 by 64 pixels, or grids of two of them, with references; what is an alpha of another says so. */
function makeItems(...all: readonly (readonly Reference[])[]): Uint8Array {
  const isGrid = (references: readonly Reference[]) => references.some(([type]) => type === 'dimg');
  return writeAvif(
    all.map((references): WrittenItem => {
      const isAlpha = references.some(([type]) => type === 'auxl');
      const [width, data] = isGrid(references)
        ? [128, concat([Uint8Array.of(0, 0, 0, 1), fromUint16s(128, 64)])]
        : [64, concat([makeSequenceHeader(64, 64), FRAME])];
      return {
        ...{ type: isGrid(references) ? 'grid' : 'av01', isHidden: false, data, references },
        properties: [
          property('ispe', fromUint32s(0, width, 64)),
          ...(isGrid(references) ? [] : [essential('av1C', fromAscii('\x81\0\x0c\0'))]),
          ...(isAlpha ? [{ box: alphaName, isEssential: false }] : []),
        ],
      };
    }),
  );
}

describe('of pictures that are made of others', () => {
  const tiles: Reference = ['dimg', [2, 3]];
  test.each<[string, Uint8Array]>([
    ['a grid', makeItems([tiles], [], [])],
    ['a grid with an alpha in one piece', makeItems([tiles], [], [], [['auxl', [1]]])],
    ['a grid whose tiles have their alphas', makeItems([tiles], [], [], [['auxl', [2]]], [['auxl', [3]]])],
  ])('%s is taken', (_, bytes) => {
    const stripped = stripAvif(bytes);
    expect(findAvifMetadata(stripped)).toEqual([]);
    expect(stripAvif(stripped)).toBe(stripped);
    expect(holdsText(stripped, 'the picture')).toBe(true);
  });

  test.each<[string, Uint8Array]>([
    ['with two alphas', makeItems([], [['auxl', [1]]], [['auxl', [1]]])],
    ['whose alpha is that of its tile too', makeItems([tiles], [], [], [['auxl', [1, 2]]])],
    ['whose alpha is its tile', makeItems([tiles], [['auxl', [1]]], [])],
    ['whose tile is the alpha of another', makeItems([tiles], [], [['auxl', [2]]])],
    ['of grids', makeItems([tiles], [['dimg', [3, 3]]], [])],
    ['of itself', makeItems([['dimg', [1, 1]]])],
    ['of what is not there', makeItems([['dimg', [2, 9]]], [])],
  ])('one %s is refused', (_, bytes) => {
    expect(() => stripAvif(bytes)).toThrow(DamagedImageError);
  });
});

const tileOf = (side: number): WrittenItem => ({
  ...{ type: 'av01', isHidden: true, references: [] },
  data: concat([makeSequenceHeader(side, 64), FRAME]),
  properties: [property('ispe', fromUint32s(0, side, 64)), essential('av1C', fromAscii('\x81\0\x0c\0'))],
});
const gridOf = (width: number, height: number, ...ids: number[]): WrittenItem => ({
  ...{ type: 'grid', isHidden: false, references: [['dimg', ids]] },
  data: concat([Uint8Array.of(0, 0, 0, 1), fromUint16s(width, height)]),
  properties: [property('ispe', fromUint32s(0, width, height))],
});

test('a grid of grids is refused', () => {
  const bytes = writeAvif([gridOf(128, 64, 2, 2), gridOf(64, 64, 3, 3), tileOf(32)]);
  expect(() => stripAvif(bytes)).toThrow('in no known way');
});

test('a picture that does not tell its size is refused', () => {
  const { properties, ...tile } = tileOf(64);
  const bytes = writeAvif([{ ...tile, properties: properties.slice(1) }]);
  expect(() => stripAvif(bytes)).toThrow('does not tell its size');
});

test.each<[string, Readonly<{ width?: number; height?: number; tileWidth?: number }>]>([
  ['whose second tile is out of sight', { width: 64 }],
  ['whose tiles are less wide', { width: 129 }],
  ['whose tiles are less high', { height: 65 }],
  ['whose tiles are of two sizes', { width: 96, tileWidth: 32 }],
])('a grid %s is refused', (_, { width = 128, height = 64, tileWidth = 64 }) => {
  const items = [gridOf(width, height, 2, 3), tileOf(64), tileOf(tileWidth)];
  expect(() => stripAvif(writeAvif(items))).toThrow('do not make it up');
});

test('bits that fill the last byte of a header are zeros', () => {
  const content = HEADER.subarray(2);
  const filled = content.with(content.length - 1, (content.at(-1) ?? 0) | 1);
  expect(filled).not.toEqual(content);
  const stripped = stripAvif(make({ items: [av1(makeObu(1, filled), FRAME)] }));
  expect(holdsText(stripped, text(HEADER, FRAME))).toBe(true);
});

test.each<[string, readonly Uint8Array[]]>([
  ['whose header ends in a part of a byte', [makeSequenceHeader(300, 200, true), FRAME]],
  ['whose tiles are in units of their own', [HEADER, makeObu(3, fromAscii('h')), makeObu(4, fromAscii('t'))]],
  ['with tiles behind its frame', [HEADER, FRAME, makeObu(4, fromAscii('t'))]],
  ['as long as one byte can tell', [HEADER, makeObu(6, new Uint8Array(127).fill(65))]],
  ['longer than one byte can tell', [HEADER, makeObu(6, new Uint8Array(128).fill(65))]],
])('the data of a picture %s stays to the last bit', (_, units) => {
  const stripped = stripAvif(make({ items: [av1(...units)] }));
  expect(holdsText(stripped, text(...units))).toBe(true);
  expect(findAvifMetadata(stripped)).toEqual([]);
});

test('millions of extents that take no room in the table are refused, not followed', () => {
  const entries = Array.from({ length: 5_000 }, (_, index) =>
    Uint8Array.of(index >> 8, index & 255, 0, 0, 0xff, 0xff),
  );
  const iloc = box('iloc', '\0\0\0\0\0\0\x13\x88', ...entries);
  const bytes = concat([box('ftyp', 'avif\0\0\0\0avif'), box('meta', '\0\0\0\0', iloc), box('mdat', 'x')]);
  expect(() => stripAvif(bytes)).toThrow('too many pieces');
});
