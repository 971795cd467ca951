import { describe, expect, test } from 'vitest';
import { makeStillHeader } from '@/testing/media/make-av1';
import { box, type MadeItem, makeHeif } from '@/testing/media/make-heif';
import { tinyHeic } from '@/testing/media/tiny-heic';
import { fromAscii } from '../bytes';
import { readHeif } from './read-heif';
import { readHeifColours } from './read-heif-colours';

test.each([
  ['code points', [box('colr', 'nclx\0\x0c\0\x0d\0\x06\x80')], { coded: { primaries: 12, transfer: 13 } }],
  ['a profile', [box('colr', 'profprofile')], { profile: fromAscii('profile') }],
  ['a profile of the restricted kind', [box('colr', 'rICCprofile')], { profile: fromAscii('profile') }],
  [
    'both',
    [box('colr', 'nclx\0\x09\0\x10\0\x09\x80'), box('colr', 'profprofile')],
    { profile: fromAscii('profile'), coded: { primaries: 9, transfer: 16 } },
  ],
  ['neither', [], { profile: undefined, coded: undefined }],
  ['a depth', [box('pixi', '\0\0\0\0\x03\x0a\x0a\x0a')], { bits: 10, isGrey: false }],
  ['a depth of its decoder', [box('hvcC', `${'\0'.repeat(16)}\x01\x04`)], { bits: 12, isGrey: false }],
  ['one channel', [box('pixi', '\0\0\0\0\x01\x08')], { bits: 8, isGrey: true }],
  ['one channel of its decoder', [box('hvcC', `${'\0'.repeat(16)}\xfc\xf8`)], { bits: 8, isGrey: true }],
])('a picture with %s', (_, properties, expected) => {
  expect(readHeifColours(makeHeif({ properties }))).toMatchObject(expected);
});

test('the tiles of a grid tell what the grid does not', () => {
  const bytes = tinyHeic();
  expect(readHeifColours(bytes)).toEqual({ profile: undefined, coded: undefined, bits: 8, isGrey: false });
  const [configuration] = readHeif(bytes).properties.all.filter(({ type }) => type === 'hvcC');
  if (configuration) bytes[configuration.contentStart + 17] = 0xfa;
  expect(readHeifColours(bytes).bits).toBe(10);
});

describe('where no property tells the colours of an AVIF, its data does', () => {
  /** A header of AV1 whose colours are these bits. */
  const header = (...colours: Parameters<typeof makeStillHeader>[2]): MadeItem => ({
    type: 'av01',
    content: String.fromCharCode(...makeStillHeader(300, 200, colours)),
  });
  const codes = (...numbers: number[]) => numbers.map((number) => [number, 8] as const);
  const P3 = header([0b001, 3], ...codes(12, 13, 6), [1, 1], [0, 2], [0, 1]);
  const colr = box('colr', 'nclx', Uint8Array.of(0, 1, 0, 13, 0, 6, 0x80));

  test.each<[string, MadeItem, readonly Uint8Array[], object | undefined]>([
    ['Display P3', P3, [], { primaries: 12, transfer: 13 }],
    ['a property that is there', P3, [colr], { primaries: 1, transfer: 13 }],
    ['a profile', P3, [box('colr', 'prof', 'a profile')], undefined],
    ['nothing', header([0, 3], [1, 1], [0, 2], [0, 1]), [], undefined],
    [
      'grey of a part of the range',
      header([0b010, 3], [0, 1]),
      [],
      { primaries: 2, transfer: 2, isNarrow: true },
    ],
    ['grey of all of the range', header([0b010, 3], [1, 1]), [], undefined],
    ['no header', { type: 'av01', content: 'the picture' }, [], undefined],
  ])('%s', (_, item, properties, coded) => {
    expect(readHeifColours(makeHeif({ items: [item], properties })).coded).toEqual(coded);
  });
});
