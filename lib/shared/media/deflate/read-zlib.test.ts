import { constants, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { concat, fromAscii, isSameBytes } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { readZlib } from './read-zlib';

function read(stream: Uint8Array, maxBytes = 10_000_000) {
  const pieces: Uint8Array[] = [];
  const end = readZlib(stream, maxBytes, (piece) => pieces.push(piece.slice()));
  return { end, data: concat(pieces) };
}
const { Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE, Z_DEFAULT_STRATEGY } = constants;

test('any data is read as it was written, and the end is found before what follows', () => {
  const text = fc.array(fc.constantFrom('a row of pixels ', 'another ', 'x'), { maxLength: 200 });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        text.map((words) => fromAscii(words.join(''))),
      ),
      fc.constantFrom(0, 1, 6, 9),
      fc.constantFrom(Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE, Z_DEFAULT_STRATEGY),
      (data, level, strategy) => {
        const stream = new Uint8Array(deflateSync(data, { level, strategy }));
        const { end, data: answer } = read(concat([stream, fromAscii('behind it')]));
        expect(end).toBe(stream.length);
        expect(answer).toEqual(data);
      },
    ),
    { numRuns: 300 },
  );
});

test('megabytes that refer far back are read in pieces', () => {
  const data = new Uint8Array(1_000_000);
  let state = 1;
  for (let index = 0; index < data.length; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    data[index] = index % 50_000 < 20_000 ? state >>> 16 : (data[index - 32_000] ?? 0);
  }
  for (const level of [0, 1, 9]) {
    const { data: answer } = read(new Uint8Array(deflateSync(data, { level })));
    expect(isSameBytes(answer, data)).toBe(true);
  }
});

const stream = new Uint8Array(deflateSync(fromAscii('rows and rows and rows of pixels'.repeat(20))));
const stored = new Uint8Array(deflateSync(fromAscii('rows'), { level: 0 }));

test('cut off anywhere it is damaged', () => {
  for (let length = 0; length < stream.length; length += 1) {
    expect(() => read(stream.subarray(0, length))).toThrow(DamagedImageError);
  }
});

test('with any byte changed it is read or damaged', () => {
  fc.assert(
    fc.property(fc.nat(stream.length - 1), fc.nat(255), (at, value) => {
      const changed = stream.slice();
      changed[at] = value;
      try {
        read(changed);
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedImageError);
      }
    }),
  );
});

test.each([
  ['more data than asked for', stream, 100],
  ['more stored data than asked for', stored, 3],
])('%s is damage', (_, bytes, maxBytes) => {
  expect(() => read(bytes, maxBytes)).toThrow('longer than what it is for');
});

const changed = (bytes: Uint8Array, at: number, value: number) => {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
};
/** A last block of dynamic codes, then no data. */
const tablesForNothing = () => {
  const bits: number[] = [];
  const put = (value: number, count: number) => {
    for (let bit = 0; bit < count; bit += 1) bits.push((value >> bit) & 1);
  };
  put(1, 1);
  put(2, 2);
  put(0, 5);
  put(0, 5);
  put(14, 4);
  // Lengths 1 for "eleven zeros and more" and for the length 1 itself, which stands last but one.
  for (const symbol of [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1]) {
    put(symbol === 18 || symbol === 1 ? 1 : 0, 3);
  }
  for (const zeros of [138, 118]) {
    put(1, 1);
    put(zeros - 11, 7);
  }
  put(0, 1);
  put(0, 1);
  // The end of the block.
  put(0, 1);
  const packed = new Uint8Array(Math.ceil(bits.length / 8));
  for (const [index, bit] of bits.entries())
    packed[index >> 3] = (packed[index >> 3] ?? 0) | (bit << (index & 7));
  return concat([Uint8Array.of(0x78, 0x9c), packed, Uint8Array.of(0, 0, 0, 1)]);
};

test.each([
  ['another method', changed(stream, 0, 0x77), 'does not begin'],
  ['a preset dictionary', changed(stream, 1, 0xbb), 'does not begin'],
  ['a wrong checksum', changed(stream, stream.length - 1, 1), 'fails its checksum'],
  ['bits before a stored block', changed(stored, 2, 0xf9), 'something between its blocks'],
  ['a block of no kind', changed(stored, 2, 0x07), 'block of no kind'],
  ['tables for nothing', tablesForNothing(), 'tables for nothing'],
] as const)('%s is damage', (_, bytes, reason) => {
  expect(() => read(bytes)).toThrow(reason);
});

test('bits behind the last block are damage', () => {
  const data = new Uint8Array(deflateSync(Uint8Array.of(1), { strategy: Z_FIXED }));
  const last = data.length - 5;
  expect(() => read(changed(data, last, (data[last] ?? 0) | 0x80))).toThrow('something between its blocks');
});
