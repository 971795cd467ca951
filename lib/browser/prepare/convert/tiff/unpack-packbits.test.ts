import { expect, it } from 'vitest';
import { unpackPackbits } from '@/lib/browser/prepare/convert/tiff/unpack-packbits';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';

/** Two bytes as they are, a byte three times, and what follows. */
const PACKED = [1, 7, 8, 254, 9];
const unpack = (packed: readonly number[], { size = 5, mayGoOn = false } = {}) => {
  const out = new Uint8Array(size);
  unpackPackbits(Uint8Array.from(packed), out, mayGoOn);
  return [...out];
};

it('runs end with the last byte of the rows; what fills up a few bytes is passed over', () => {
  expect(unpack(PACKED)).toEqual([7, 8, 9, 9, 9]);
  expect(unpack([...PACKED, 128, 0])).toEqual([7, 8, 9, 9, 9]);
});

it.each<[string, readonly number[], number]>([
  ['ends too early', PACKED, 6],
  ['has a run beyond the last row', PACKED, 4],
  ['goes on behind the last row', [...PACKED, 0, 1, 0, 1, 0, 1], 5],
])('data that %s is damage', (_, packed, size) => {
  expect(() => unpack(packed, { size })).toThrow(DamagedImageError);
});

it('of a last strip that is packed with more rows than are shown the others are left', () => {
  expect(unpack([...PACKED, 0, 1, 0, 1, 0, 1], { mayGoOn: true })).toEqual([7, 8, 9, 9, 9]);
});
