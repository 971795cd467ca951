import { expect, test } from 'vitest';
import { clearHeic } from '@/testing/media/clear-heic';
import { tinyHeic } from '@/testing/media/tiny-heic';
import { DamagedImageError } from '../damaged-image-error';
import { readHeifColours } from './read-heif-colours';
import { readHevcUnits } from './read-hevc-units';

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
