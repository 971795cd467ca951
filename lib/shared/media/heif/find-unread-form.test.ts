import { expect, test } from 'vitest';
import { clearHeic } from '@/testing/media/clear-heic';
import { box, type MadeItem, makeHeif, PICTURE } from '@/testing/media/make-heif';
import { tinyHeic } from '@/testing/media/tiny-heic';
import { ascii, concat, fromUint32 } from '../bytes';
import { findUnreadForm } from './find-unread-form';

const HEVC: MadeItem = { ...PICTURE, type: 'hvc1' };
const made = (from: number, ...to: number[]) =>
  box('dimg', Uint8Array.of(0, from, 0, to.length, ...to.flatMap((id) => [0, id])));
const formOf = (items: readonly MadeItem[], ...references: Uint8Array[]) =>
  findUnreadForm(
    makeHeif({
      brand: 'mif1',
      items,
      metaBoxes: references.length > 0 ? [box('iref', '\0\0\0\0', ...references)] : [],
    }),
  );

test('what phones write is read, a cut-out picture too', () => {
  expect(findUnreadForm(tinyHeic())).toBeNull();
  expect(findUnreadForm(clearHeic())).toBeNull();
});

test.each([
  ['av01', 'HEIF photo in AV1'],
  ['jpeg', 'HEIF photo in JPEG'],
  ['avc1', 'HEIF photo in AVC'],
  ['hvc1', null],
  ['Exif', null],
])('a picture in %s is %j', (type, name) => {
  expect(formOf([{ ...PICTURE, type }])).toBe(name);
});

test('one that is made of others is in their codec; one that is made of itself is in none', () => {
  const items = [
    { ...PICTURE, type: 'iden' },
    { ...PICTURE, type: 'jpeg' },
  ];
  expect(formOf(items, made(1, 2))).toBe('HEIF photo in JPEG');
  expect(formOf(items, made(1, 1))).toBeNull();
});

/** Version, flags, the colour below with its alpha, the size of the whole, and where each picture begins. */
function overlay(places: readonly number[], { fillAlpha = 0xffff, isWide = false } = {}): MadeItem {
  const number = (value: number) =>
    isWide
      ? [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
      : [(value >>> 8) & 255, value & 255];
  const content = concat([
    Uint8Array.of(0, isWide ? 1 : 0, 0, 0, 0, 0, 0, 0, fillAlpha >> 8, fillAlpha & 255),
    Uint8Array.from([300, 200, ...places].flatMap(number)),
  ]);
  return { type: 'iovl', content: ascii(content, 0, content.length) };
}

test.each([
  ['inside', overlay([0, 0, 40, 30]), null],
  ['inside, in wide numbers', overlay([0, 0, 40, 30], { isWide: true }), null],
  ['of which the first begins left of it', overlay([-1, 0, 40, 30]), 'HEIF photo of overlaid pictures'],
  ['of which the last begins above it', overlay([0, 0, 40, -30]), 'HEIF photo of overlaid pictures'],
  [
    'of which one begins left of it, in wide numbers',
    overlay([-9, 0, 4, 3], { isWide: true }),
    'HEIF photo of overlaid pictures',
  ],
  ['on nothing', overlay([0, 0, 40, 30], { fillAlpha: 0 }), 'HEIF photo of overlaid pictures'],
])('pictures that are laid over each other %s', (_, item, expected) => {
  expect(formOf([item, HEVC, HEVC], made(1, 2, 3))).toBe(expected);
});

test('the alpha of a tile is not read, that of the whole is', () => {
  const text = Buffer.from(clearHeic()).toString('latin1');
  // The alpha's item is about the picture as a whole; here about its only tile.
  const at = text.indexOf('auxl');
  const ofTile = clearHeic().with(at + 9, 1);
  expect(findUnreadForm(ofTile)).toBe('HEIF photo with transparent parts');
});

test.each([
  ['a few columns', [290, 1, 200, 1, 0, 1, 0, 1], null],
  ['as much as the decoder takes', [236, 1, 136, 1, 0, 1, 0, 1], null],
  ['more', [236, 1, 135, 1, 0, 1, 0, 1], 'HEIF photo with a crop'],
  ['nearly all, in fractions', [20, 2, 30, 3, 0, 1, 0, 1], 'HEIF photo with a crop'],
] as const)('of a picture %s may be cropped: %j', (_, numbers, name) => {
  const properties = [box('clap', ...numbers.map(fromUint32))];
  expect(findUnreadForm(makeHeif({ brand: 'mif1', items: [HEVC], properties }))).toBe(name);
});
