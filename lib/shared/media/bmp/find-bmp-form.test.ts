import { expect, test } from 'vitest';
import { fromUint32le } from '../bytes';
import { readBmpHeader } from './read-bmp-header';

function bmp(headerBytes: number, bits: number, compression: number): Uint8Array {
  const bytes = new Uint8Array(14 + headerBytes);
  bytes.set([0x42, 0x4d]);
  for (const [at, value] of [
    [14, headerBytes],
    [18, 3],
    [22, 2],
  ] as const)
    bytes.set(fromUint32le(value), at);
  bytes[28] = bits;
  if (headerBytes >= 40) bytes.set(fromUint32le(compression), 30);
  return bytes;
}

test.each([
  [40, 0, 4, 'BMP image that holds a JPEG'],
  [40, 0, 5, 'BMP image that holds a PNG'],
  [40, 32, 11, 'BMP image in CMYK'],
  [40, 64, 0, 'BMP image with 64 bits a pixel'],
  [40, 2, 0, 'BMP image with 2 bits a pixel'],
  [40, 24, 1, 'BMP image with 24 bits a pixel'],
  [40, 24, 99, 'BMP image in a compression of its own (99)'],
  [64, 1, 3, 'BMP image packed as OS/2 does'],
  [64, 24, 4, 'BMP image packed as OS/2 does'],
])('a header of %i bytes, %i bits and compression %i is refused by name', (header, bits, packing, name) => {
  expect(readBmpHeader(bmp(header, bits, packing))).toMatchObject({ kind: 'invalid', unsupported: name });
});

test.each([
  [40, 1, 0],
  [40, 4, 2],
  [40, 8, 1],
  [40, 16, 3],
  [108, 32, 3],
  [40, 32, 6],
  [64, 8, 1],
  [16, 24, 0],
])('a header of %i bytes, %i bits and compression %i is read', (header, bits, packing) => {
  expect(readBmpHeader(bmp(header, bits, packing))).toMatchObject({
    kind: 'header',
    header: { width: 3, height: 2 },
  });
});
