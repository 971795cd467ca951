import { expect, test } from 'vitest';
import { fromUint32le } from '../bytes';
import { fillSpareBytes } from './fill-spare-bytes';

/** Two pixels, behind a header of this length and these fields; two bytes more follow them. */
function bmp({ headerBytes = 40, bits = 32, compression = 0, alphaMask = 0 } = {}): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(14 + headerBytes + 10);
  bytes.set([0x42, 0x4d]);
  for (const [at, value] of [
    [10, 14 + headerBytes],
    [14, headerBytes],
    [18, 2],
    [22, 1],
    [30, compression],
    ...(headerBytes >= 56 ? [[66, alphaMask] as const] : []),
  ] as const)
    bytes.set(fromUint32le(value), at);
  bytes.set([1, 0, bits], 26);
  bytes.set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 14 + headerBytes);
  return bytes;
}
const pixelsOf = (bytes: Uint8Array) => [...bytes.subarray(-10)];

test.each([{}, { headerBytes: 108 }])(
  'of 32 bits without a mask every fourth byte is opaque: %j',
  (fields) => {
    const bytes = bmp(fields);
    const filled = fillSpareBytes(bytes);
    expect(pixelsOf(filled)).toEqual([1, 2, 3, 255, 5, 6, 7, 255, 9, 10]);
    expect(filled.subarray(0, -10)).toEqual(bytes.subarray(0, -10));
    expect(pixelsOf(bytes)[3]).toBe(4);
  },
);

test.each([{ bits: 24 }, { compression: 3 }, { headerBytes: 108, alphaMask: 0xff00_0000 }])(
  'a BMP that has no spare bytes is as it was: %j',
  (fields) => {
    const bytes = bmp(fields);
    expect(fillSpareBytes(bytes)).toBe(bytes);
  },
);
