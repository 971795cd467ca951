import { expect, test } from 'vitest';
import { concat, fromAscii, fromUint32le } from '../bytes';
import { readBmpHeader } from './read-bmp-header';

const FILE_HEADER = concat([fromAscii('BM'), new Uint8Array(12)]);

function madeBmp(
  headerBytes: number,
  width: number,
  height: number,
  alphaMask = 0,
  compression = 3,
): Uint8Array {
  const header = new Uint8Array(headerBytes);
  header.set(fromUint32le(headerBytes));
  header.set(fromUint32le(width), 4);
  header.set(fromUint32le(height), 8);
  header[14] = alphaMask ? 32 : 24;
  header[16] = alphaMask ? compression : 0;
  if (alphaMask) header.set(fromUint32le(alphaMask), 52);
  return concat([FILE_HEADER, header]);
}

function madeBits(headerBytes: number, at: number, bits: number): Uint8Array {
  const bytes = concat([FILE_HEADER, fromUint32le(headerBytes), new Uint8Array(headerBytes - 4).fill(0)]);
  bytes.set([9, 0, headerBytes > 12 ? 0 : 7, 0, 7], 18);
  bytes[at] = bits;
  return bytes;
}

test.each([
  ['Windows 3', madeBmp(40, 300, 200), { width: 300, height: 200, hasAlpha: false }],
  ['rows from the top', madeBmp(40, 300, -200), { width: 300, height: 200, hasAlpha: false }],
  ['version 5 with alpha', madeBmp(124, 300, 200, 0xff00_0000), { width: 300, height: 200, hasAlpha: true }],
  [
    'version 5 whose masks mean nothing',
    madeBmp(124, 300, 200, 0xff00_0000, 0),
    { width: 300, height: 200, hasAlpha: false },
  ],
  ['version 5 without alpha', madeBmp(124, 300, 200), { width: 300, height: 200, hasAlpha: false }],
  [
    'OS/2',
    concat([FILE_HEADER, fromUint32le(12), Uint8Array.of(44, 1, 200, 0, 1, 0, 24, 0)]),
    { width: 300, height: 200, hasAlpha: false },
  ],
])('the size of a bitmap of %s', (_, bytes, expected) => {
  expect(readBmpHeader(bytes)).toMatchObject({ kind: 'header', header: { type: 'image/bmp', ...expected } });
});

test.each([
  ['Windows 3', 1, (bits: number) => madeBits(40, 28, bits), true],
  ['Windows 3', 8, (bits: number) => madeBits(40, 28, bits), undefined],
  ['OS/2', 1, (bits: number) => madeBits(12, 24, bits), true],
  ['OS/2', 24, (bits: number) => madeBits(12, 24, bits), undefined],
])('of a bitmap of %s with %i bits a pixel it is told whether that is one', (_, bits, make, expected) => {
  const reading = readBmpHeader(make(bits));
  expect(reading.kind === 'header' && reading.header.isBilevel).toBe(expected);
});

test.each([
  ['a header of no known length', madeBmp(41_000, 3, 2).subarray(0, 60), 'invalid'],
  ['no pixels', madeBmp(40, 0, 2), 'invalid'],
  ['half a header', FILE_HEADER, 'more'],
  ['text that begins with BM', fromAscii('BMW is a maker of cars and motorcycles'), 'invalid'],
])('%s is no size', (_, bytes, kind) => {
  expect(readBmpHeader(bytes).kind).toBe(kind);
});
