import { expect, test } from 'vitest';
import { concat, fromAscii, fromUint32le } from '@/lib/shared/media/bytes';
import { readBmpHeader } from './read-bmp-header';

const FILE_HEADER = concat([fromAscii('BM'), new Uint8Array(12)]);

function madeBmp(headerBytes: number, width: number, height: number, alphaMask = 0): Uint8Array {
  const header = new Uint8Array(headerBytes);
  header.set(fromUint32le(headerBytes));
  header.set(fromUint32le(width), 4);
  header.set(fromUint32le(height), 8);
  if (alphaMask) header.set(fromUint32le(alphaMask), 52);
  return concat([FILE_HEADER, header]);
}

test.each([
  ['Windows 3', madeBmp(40, 300, 200), { width: 300, height: 200, hasAlpha: false }],
  ['rows from the top', madeBmp(40, 300, -200), { width: 300, height: 200, hasAlpha: false }],
  ['version 5 with alpha', madeBmp(124, 300, 200, 0xff00_0000), { width: 300, height: 200, hasAlpha: true }],
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
  ['a header of no known length', madeBmp(41_000, 3, 2).subarray(0, 60), 'invalid'],
  ['no pixels', madeBmp(40, 0, 2), 'invalid'],
  ['half a header', FILE_HEADER, 'more'],
  ['text that begins with BM', fromAscii('BMW is a maker of cars and motorcycles'), 'invalid'],
])('%s is no size', (_, bytes, kind) => {
  expect(readBmpHeader(bytes).kind).toBe(kind);
});
