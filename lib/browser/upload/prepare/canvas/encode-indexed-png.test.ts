import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { stripMetadata } from '@/lib/shared/media/strip-metadata';
import fc from '@/testing/shared/fast-check';
import { encodeIndexedPng } from './encode-indexed-png';

const PALETTE_BITS = 8;

async function encode(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => readonly number[],
  maxColours?: number,
) {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1)
    pixels.set(colourAt(at % width, Math.floor(at / width)), at * 4);
  const readRows = (from: number, count: number) =>
    pixels.slice(from * width * 4, (from + count) * width * 4);
  const blob = await encodeIndexedPng({ width, height }, readRows, maxColours);
  return { pixels, bytes: blob && new Uint8Array(await blob.arrayBuffer()) };
}

const depthOf = (bytes: Uint8Array) => bytes[24];

describe('encodeIndexedPng', () => {
  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 4],
    [16, 4],
    [17, PALETTE_BITS],
    [256, PALETTE_BITS],
  ])('writes %i colours in %i bits a pixel', async (colours, bits) => {
    const { pixels, bytes } = await encode(61, 300, (x, y) => [(x + y * 61) % colours, 7, 200, 255]);
    if (bytes === null) throw new Error('Nothing was written.');
    expect(depthOf(bytes)).toBe(bits);
    expect(new Uint8ClampedArray(await sharp(bytes).ensureAlpha().raw().toBuffer())).toEqual(pixels);
    // The server finds nothing to take out of it.
    expect(stripMetadata(bytes, 'image/png')).toBe(bytes);
  });

  it('keeps what shines through', async () => {
    const { pixels, bytes } = await encode(9, 5, (x) => [200, 10, 20, x * 28]);
    expect(
      new Uint8ClampedArray(
        await sharp(bytes ?? [])
          .raw()
          .toBuffer(),
      ),
    ).toEqual(pixels);
  });

  it('writes none of more colours than asked for', async () => {
    expect((await encode(20, 20, (x, y) => [x, y, 0, 255])).bytes).toBeNull();
    expect((await encode(20, 20, (x) => [x % 3, 0, 0, 255], 2)).bytes).toBeNull();
    expect((await encode(20, 20, (x) => [x % 2, 0, 0, 255], 2)).bytes).not.toBeNull();
  });

  it('writes none where the browser cannot deflate', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    expect((await encode(2, 2, () => [1, 2, 3, 255])).bytes).toBeNull();
    vi.unstubAllGlobals();
  });

  it('gives back any picture of few colours', async () => {
    const sides = fc.integer({ min: 1, max: 40 });
    await fc.assert(
      fc.asyncProperty(
        sides,
        sides,
        fc.infiniteStream(fc.integer({ min: 0, max: 5 })),
        async (width, height, numbers) => {
          const { pixels, bytes } = await encode(width, height, () => [
            numbers.next().value ?? 0,
            90,
            3,
            255,
          ]);
          expect(
            new Uint8ClampedArray(
              await sharp(bytes ?? [])
                .ensureAlpha()
                .raw()
                .toBuffer(),
            ),
          ).toEqual(pixels);
        },
      ),
      { numRuns: 20 },
    );
  });
});
