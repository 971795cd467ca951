import sharp from 'sharp';
import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { concat } from '../bytes';
import { buildCodes } from './build-codes';
import { buildLeaps, LEAP, LEAP_BITS } from './build-leaps';
import { huffmanSlot } from './parse-tables';
import { stripJpeg } from './strip-jpeg';

const fieldsOf = (leap: number) => ({
  bits: leap & LEAP.bits,
  coefficients: (leap & ~LEAP.ends) >> LEAP.coefficients,
  ends: (leap & LEAP.ends) !== 0,
});

/** A table of the symbols' codes, in the order of their lengths. */
function codesOf(symbols: readonly (readonly [length: number, symbol: number])[]): Uint16Array {
  const counts = Array.from(
    { length: 16 },
    (_, index) => symbols.filter(([length]) => length === index + 1).length,
  );
  const bytes = Uint8Array.from([0x10, ...counts, ...symbols.map(([, symbol]) => symbol)]);
  return buildCodes(bytes, { slot: huffmanSlot(true, 0), start: 0, end: bytes.length });
}

/** Codes 00, 01, 10, 110, 1110: one bit, end, sixteen zeros, ten bits behind fifteen zeros, three bits. */
const CODES = codesOf([
  [2, 0x01],
  [2, 0x00],
  [2, 0xf0],
  [3, 0xfa],
  [4, 0x03],
]);

test.each<[string, string, ReturnType<typeof fieldsOf>]>([
  ['a coefficient and the end of the block', '001 01', { bits: 5, coefficients: 1, ends: true }],
  ['the end alone', '01', { bits: 2, coefficients: 0, ends: true }],
  [
    'coefficients as far as their codes are known',
    '001 000 001 000',
    { bits: 12, coefficients: 4, ends: false },
  ],
  ['a last one whose bits go further', '001 110 1111', { bits: 16, coefficients: 17, ends: false }],
  ['zeros up to as many as a block has', '10 10 10 10', { bits: 6, coefficients: 48, ends: false }],
  ['what stands before one', '001 1111', { bits: 3, coefficients: 1, ends: false }],
])('a leap passes %s', (_, bits, expected) => {
  const index = Number.parseInt(bits.replaceAll(' ', '').padEnd(LEAP_BITS, '1'), 2);
  expect(fieldsOf(buildLeaps(CODES)[index] ?? 0)).toEqual(expected);
});

test('of a code that there is not, and of one that is longer than is looked up, there is no leap', () => {
  expect(buildLeaps(CODES).at(-1)).toBe(LEAP.none);
  const codes = codesOf([
    [1, 0x00],
    [16, 0x01],
  ]);
  expect(buildLeaps(codes)[1 << (LEAP_BITS - 1)]).toBe(LEAP.none);
});

test('data ends where its last block does, however full its blocks are', async () => {
  const options = fc.record({
    quality: fc.constantFrom(1, 20, 50, 80, 95, 100),
    chromaSubsampling: fc.constantFrom('4:2:0', '4:4:4'),
    optimiseCoding: fc.boolean(),
    width: fc.integer({ min: 1, max: 70 }),
    height: fc.integer({ min: 1, max: 70 }),
    sigma: fc.constantFrom(1, 30, 120),
  });
  await fc.assert(
    fc.asyncProperty(options, async ({ width, height, sigma, ...jpeg }) => {
      const noise = { type: 'gaussian', mean: 128, sigma } as const;
      const create = { width, height, channels: 3, background: '#808080', noise } as const;
      const bytes = new Uint8Array(await sharp({ create }).jpeg(jpeg).toBuffer());
      const stripped = stripJpeg(bytes);
      // Letters could happen to be the codes of more blocks.
      const loaded = concat([stripped.subarray(0, -2), new Uint8Array(6), stripped.subarray(-2)]);
      expect(stripJpeg(loaded)).toEqual(stripped);
      expect(stripped.length).toBeGreaterThan(bytes.length - 20);
    }),
    { numRuns: 60 },
  );
});
