import { expect, test } from 'vitest';
import { fromUint32le, uint32le } from '../bytes';
import { alignBmp } from './align-bmp';
import { readBmpHeader } from './read-bmp-header';

const PIXELS = [1, 2, 3, 4, 5, 6, 7, 8];
const MASKS = [0xff_0000, 0xff00, 0xff];
const ALPHA = 0xff00_0000;

type Fields = Readonly<{
  headerBytes?: number;
  bits?: number;
  compression?: number;
  masks?: readonly number[];
  pixels?: readonly number[];
}>;

/** Two pixels, behind a header of this length and these fields; two bytes more follow them. */
function bmp(fields: Fields = {}): Uint8Array<ArrayBuffer> {
  const { headerBytes = 40, bits = 32, compression = 0, masks = [], pixels = PIXELS } = fields;
  const start = 14 + Math.max(headerBytes, 40 + masks.length * 4);
  const bytes = new Uint8Array(start + pixels.length + 2);
  bytes.set([0x42, 0x4d]);
  for (const [at, value] of [
    [2, bytes.length],
    [10, start],
    [14, headerBytes],
    [18, 2],
    [22, 1],
    [30, compression],
    ...masks.map((mask, index) => [54 + index * 4, mask] as const),
  ] as const)
    bytes.set(fromUint32le(value), at);
  bytes.set([1, 0, bits], 26);
  bytes.set([...pixels, 9, 10], start);
  return bytes;
}

/** The bytes from where the header says that the pixels are. */
const pixelsOf = (bytes: Uint8Array) => [...bytes.subarray(uint32le(bytes, 10))];

test.each<Fields>([{}, { headerBytes: 108 }, { headerBytes: 124, masks: [...MASKS, ALPHA] }])(
  'of 32 bits that are not told by masks every fourth byte is opaque: %j',
  (fields) => {
    const bytes = bmp(fields);
    const aligned = alignBmp(bytes);
    expect(pixelsOf(aligned).slice(0, 8)).toEqual([1, 2, 3, 255, 5, 6, 7, 255]);
    expect(aligned.subarray(0, 54)).toEqual(bytes.subarray(0, 54));
    expect(bytes).toEqual(bmp(fields));
  },
);

test.each<Fields>([
  { bits: 24 },
  { headerBytes: 108, compression: 3, masks: [...MASKS, ALPHA] },
  { headerBytes: 124, compression: 3, masks: MASKS, bits: 16 },
])('a BMP that all browsers understand is as it was: %j', (fields) => {
  const bytes = bmp(fields);
  expect(alignBmp(bytes)).toBe(bytes);
});

test.each<Fields & { compression: number; masks: readonly number[] }>([
  { headerBytes: 40, compression: 3, masks: MASKS },
  { headerBytes: 52, compression: 3, masks: MASKS },
  { headerBytes: 56, compression: 3, masks: [...MASKS, ALPHA] },
  { headerBytes: 40, compression: 6, masks: [...MASKS, ALPHA] },
])('masks stand in a header of version 4: %j', (fields) => {
  const bytes = bmp(fields);
  const aligned = alignBmp(bytes);
  const fieldsOf = [2, 10, 14, 30].map((at) => uint32le(aligned, at));
  expect(fieldsOf).toEqual([aligned.length, 14 + 108, 108, 3]);
  const masks = [54, 58, 62, 66].map((at) => uint32le(aligned, at));
  expect(masks).toEqual([...MASKS, fields.masks[3] ?? 0]);
  expect(pixelsOf(aligned)).toEqual([...PIXELS, 9, 10]);
  expect(readBmpHeader(aligned)).toEqual(readBmpHeader(bytes));
});

test.each<Fields>([
  { headerBytes: 124, compression: 3, masks: [...MASKS, ALPHA] },
  { headerBytes: 56, compression: 3, masks: [...MASKS, ALPHA] },
])('opacity that is zero everywhere was forgotten: %j', (fields) => {
  const forgotten = alignBmp(bmp({ ...fields, pixels: [1, 2, 3, 0, 5, 6, 7, 0] }));
  expect(pixelsOf(forgotten).slice(0, 8)).toEqual([1, 2, 3, 255, 5, 6, 7, 255]);
  const clear = alignBmp(bmp({ ...fields, pixels: [1, 2, 3, 0, 5, 6, 7, 1] }));
  expect(pixelsOf(clear).slice(0, 8)).toEqual([1, 2, 3, 0, 5, 6, 7, 1]);
});

test.each([1, 2])('runs of compression %i end with a code for it', (compression) => {
  const bytes = bmp({ bits: compression === 1 ? 8 : 4, compression, pixels: [2, 7] });
  const aligned = alignBmp(bytes);
  expect([...aligned]).toEqual([...bytes, 0, 1]);
});

test('what is no BMP is as it was', () => {
  const bytes = Uint8Array.of(0x42, 0x4d, 1, 2);
  expect(alignBmp(bytes)).toBe(bytes);
});
