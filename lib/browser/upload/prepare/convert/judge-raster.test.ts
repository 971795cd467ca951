import { describe, expect, it } from 'vitest';
import { judgeRaster } from './judge-raster';

const SIZE = { width: 4, height: 2 };

/** Pixels that differ unless one is given for all. */
function raster(pixel?: readonly number[]) {
  const pixels = new Uint8ClampedArray(SIZE.width * SIZE.height * 4);
  for (let at = 0; at < pixels.length; at += 4) pixels.set(pixel ?? [at, at, at, 255], at);
  return { ...SIZE, pixels };
}
const said = (fileBytes: number, more = {}) => ({
  full: SIZE,
  hasAlpha: false,
  type: 'image/heic' as const,
  bytes: new Uint8Array(fileBytes),
  ...more,
});

describe('judgeRaster', () => {
  it.each([
    ['is as the header says', raster(), said(1_000_000)],
    ['is transparent where the header says so', raster([9, 9, 9, 80]), said(100, { hasAlpha: true })],
    ['is of one colour, as a short file may be', raster([9, 9, 9, 255]), said(60_000)],
    [
      'is of one colour in a TIFF that is not packed',
      raster([9, 9, 9, 255]),
      said(9e5, { type: 'image/tiff' }),
    ],
  ])('takes what %s', (_, picture, header) => {
    expect(() => judgeRaster(picture, header)).not.toThrow();
  });

  it.each([
    ['is of another size', raster(), said(100, { full: { width: 2, height: 4 } }), 'another size'],
    [
      'has fewer pixels than it says',
      { ...raster(), pixels: new Uint8ClampedArray(8) },
      said(100),
      'another size',
    ],
    ['is transparent where it must not be', raster([9, 9, 9, 254]), said(100), 'holes'],
    ['cannot be seen at all', raster([9, 9, 9, 0]), said(100, { hasAlpha: true }), 'cannot be seen'],
    ['is black though the file holds more', raster([0, 0, 0, 255]), said(70_000), 'one colour'],
  ])('refuses what %s', (_, picture, header, reason) => {
    expect(() => judgeRaster(picture, header)).toThrow(reason);
  });
});
