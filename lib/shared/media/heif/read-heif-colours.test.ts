import { expect, test } from 'vitest';
import { box, makeHeif } from '@/testing/media/make-heif';
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
