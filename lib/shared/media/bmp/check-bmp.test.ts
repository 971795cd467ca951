import { expect, test } from 'vitest';
import { concat, fromAscii, fromUint32le } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { checkBmp } from './check-bmp';

const HEADER_BYTES = 54;

/** A BMP of so many bits a pixel, whose data is this. */
function bmp(
  width: number,
  height: number,
  bits: number,
  { compression = 0, data }: Readonly<{ compression?: number; data: Uint8Array }>,
): Uint8Array {
  return concat([
    ...[fromAscii('BM\0\0\0\0\0\0\0\0'), fromUint32le(HEADER_BYTES), fromUint32le(40)],
    ...[fromUint32le(width), fromUint32le(height), Uint8Array.of(1, 0, bits, 0), fromUint32le(compression)],
    ...[new Uint8Array(20), data],
  ]);
}
const plain = (bytes: number) => bmp(3, 2, 24, { data: new Uint8Array(bytes) });
const runs = (...data: number[]) => bmp(3, 2, 8, { compression: 1, data: Uint8Array.from(data) });
const halfRuns = (...data: number[]) => bmp(3, 2, 4, { compression: 2, data: Uint8Array.from(data) });

test.each<[string, Uint8Array]>([
  ['all of its rows', plain(24)],
  ['all but what fills up its last row', plain(21)],
  ['runs up to the code for their end', runs(3, 9, 0, 0, 3, 8, 0, 1)],
  ['runs up to the last pixel', runs(3, 9, 0, 0, 0, 3, 1, 2, 3, 0)],
  ['runs of four bits', halfRuns(3, 0x90, 0, 0, 0, 3, 0x12, 0x30)],
])('a BMP with %s is whole', (_, bytes) => {
  expect(checkBmp(bytes)).toBe('whole');
});

test.each<[string, Uint8Array]>([
  ['end before the last row', runs(3, 9, 0, 1)],
  ['end within the last row', runs(3, 9, 0, 0, 2, 8, 0, 1)],
  ['end a row early', runs(2, 9, 0, 0, 3, 8, 0, 1)],
  ['go to another place', halfRuns(3, 0x90, 0, 2, 0, 1, 0, 3, 0x12, 0x30)],
])('a BMP whose runs %s leaves pixels out', (_, bytes) => {
  expect(checkBmp(bytes)).toBe('sparse');
});

test.each<[string, Uint8Array]>([
  ['a row less', plain(12)],
  ['a pixel less', plain(20)],
  ['a run less', runs(3, 9, 0, 0)],
  ['half of its last run', runs(3, 9, 0, 0, 0, 3, 1)],
  ['pixels within its header', plain(24).fill(20, 10, 11)],
  ['no header', fromAscii('BM')],
])('a BMP with %s is damaged', (_, bytes) => {
  expect(() => checkBmp(bytes)).toThrow(DamagedImageError);
});
