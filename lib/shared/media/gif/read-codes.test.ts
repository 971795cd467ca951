import { expect, test } from 'vitest';
import { readCodes } from './read-codes';

/** With two bits a colour: clear (4), three bits each, the least significant first. */
const codes = (...values: number[]) => {
  const bits = values.map((value) => value.toString(2).padStart(3, '0')).reverse();
  const text = bits.join('').padStart(Math.ceil((values.length * 3) / 8) * 8, '0');
  return Uint8Array.from(text.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2)).reverse();
};
const read = (data: Uint8Array, pixels: number) =>
  readCodes(data, { colourBits: 2, pixels, usedColours: new Uint8Array(256) });

test('a picture ends with the code for its end, or with its last pixel', () => {
  expect(read(codes(4, 1, 1, 5), 2)).toBe(12);
  expect(read(codes(4, 1, 1), 2)).toBe(9);
  // Another picture's worth of zeros, as some encoders fill up their last block.
  expect(read(Uint8Array.of(...codes(4, 1, 1), ...new Uint8Array(200)), 2)).toBe(9);
});

test.each([
  ['a pixel less', codes(4, 1, 5), 'too few'],
  ['data that ends before', codes(4, 1), 'too few'],
  ['a string that reaches beyond the last pixel', codes(4, 1, 6, 5), 'too many'],
  ['data behind its end', Uint8Array.of(...codes(4, 1, 1, 5), ...new Uint8Array(9).fill(0x49)), 'too many'],
  ['data that goes on', Uint8Array.of(...codes(4, 1, 1), ...new Uint8Array(9).fill(0x49)), 'too many'],
])('a picture with %s is damaged', (_, data, problem) => {
  expect(() => read(data, 2)).toThrow(problem);
});
