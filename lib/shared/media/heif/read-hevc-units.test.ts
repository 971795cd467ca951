import { expect, test } from 'vitest';
import { clearHeic } from '@/testing/media/clear-heic';
import { box, PICTURE as MADE, makeHeif } from '@/testing/media/make-heif';
import { tinyHeic } from '@/testing/media/tiny-heic';
import { DamagedImageError } from '../damaged-image-error';
import { readHeifColours } from './read-heif-colours';
import { foreignCodecOf, readHevcUnits } from './read-hevc-units';

/** Kinds of units, in their second to seventh bits. */
const kindOf = ([first = 0]: Uint8Array) => first >> 1;
const [VIDEO, SEQUENCE, PICTURE, STILL] = [32, 33, 34, 20];
/** Where the length of its data stands. */
const DATA_AT = tinyHeic().length - 0x134 - 0x100;

test('each coded picture of a HEIC has its parameter sets and its data', () => {
  const pictures = readHevcUnits(tinyHeic());
  expect(pictures.map((units) => units.map(kindOf))).toEqual([[VIDEO, SEQUENCE, PICTURE, STILL]]);
});

test('data whose units do not make it up is damage', () => {
  const bytes = tinyHeic();
  const at = bytes.findIndex((_, index) => bytes[index + 3] === 0x82 && bytes[index + 4] === 0x28);
  expect(at).toBeGreaterThan(DATA_AT - 200);
  for (const length of [0, 0x81, 0x83]) {
    const broken = bytes.with(at + 3, length);
    expect(() => readHevcUnits(broken)).toThrow(DamagedImageError);
  }
});

test('its alpha is among them, and that its colours are multiplied by it is told', () => {
  expect(readHevcUnits(clearHeic())).toHaveLength(2);
  expect(readHeifColours(clearHeic()).isMultiplied).toBe(true);
  expect(readHeifColours(tinyHeic())).not.toHaveProperty('isMultiplied');
});

test.each([
  ['av01', 'AV1'],
  ['jpeg', 'JPEG'],
  ['avc1', 'AVC'],
  ['hvc1', null],
  ['Exif', null],
])('a picture in %s is one in %s', (type, name) => {
  expect(foreignCodecOf(makeHeif({ brand: 'mif1', items: [{ ...MADE, type }] }))).toBe(name);
});

test('one that is made of others is in their codec; one made of itself is in none', () => {
  const made = (from: number, to: number) => [
    box('iref', '\0\0\0\0', box('dimg', Uint8Array.of(0, from, 0, 1, 0, to))),
  ];
  const items = [
    { ...MADE, type: 'iden' },
    { ...MADE, type: 'jpeg' },
  ];
  expect(foreignCodecOf(makeHeif({ brand: 'mif1', items, metaBoxes: made(1, 2) }))).toBe('JPEG');
  expect(foreignCodecOf(makeHeif({ brand: 'mif1', items, metaBoxes: made(1, 1) }))).toBeNull();
});
