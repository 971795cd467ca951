import { expect, it } from 'vitest';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { unpackPackbits } from './unpack-packbits';

/** Two bytes as they are, a byte three times. */
const PACKED = [1, 7, 8, 254, 9];
/** Six bytes of one value, then of another, three times. */
const MORE = [251, 1, 251, 2, 251, 1, 251, 2, 251, 1, 251, 2];
const unpack = (packed: readonly number[], { size = 5, codedBytes = 0 } = {}) => {
  const out = new Uint8Array(size);
  unpackPackbits(Uint8Array.from(packed), out, Math.max(size, codedBytes));
  return [...out];
};

it('runs end with the last byte of the rows; what fills up a few bytes is passed over', () => {
  expect(unpack(PACKED)).toEqual([7, 8, 9, 9, 9]);
  expect(unpack([...PACKED, 128, 0])).toEqual([7, 8, 9, 9, 9]);
});

it('a last strip may be packed with the rows of a whole one', () => {
  expect(unpack([...PACKED, ...MORE], { codedBytes: 5 + 36 })).toEqual([7, 8, 9, 9, 9]);
  expect(unpack(PACKED, { codedBytes: 5 + 36 })).toEqual([7, 8, 9, 9, 9]);
});

it.each<[string, readonly number[], Readonly<{ size: number; codedBytes?: number }>]>([
  ['ends too early', PACKED, { size: 6 }],
  ['ends within a run', [...PACKED, 3, 1], { size: 9 }],
  ['has a run beyond the last row', PACKED, { size: 4 }],
  ['goes on behind the last row', [...PACKED, ...MORE], { size: 5 }],
  ['has more than one strip of rows', [...PACKED, ...MORE], { size: 5, codedBytes: 5 + 12 }],
  [
    'has less than one strip of rows, and more than there are',
    [...PACKED, ...MORE],
    { size: 5, codedBytes: 99 },
  ],
])('data that %s is damage', (_, packed, sizes) => {
  expect(() => unpack(packed, sizes)).toThrow(DamagedImageError);
});
