import { beforeEach, expect, test, vi } from 'vitest';
import { tinyHeic } from '@/testing/media/tiny-heic';
import { decodeForeign } from './decode-foreign';
import type { Raster } from './raster';

const decodeHeic = vi.hoisted(() => vi.fn());
vi.mock('./decode-heic', () => ({ decodeHeic }));

const SIZE = { width: 2, height: 1 };
const raster = (width: number, ...pixels: number[]): Raster => ({
  width,
  height: 1,
  pixels: Uint8ClampedArray.from(pixels),
});
const GOOD = raster(2, 10, 20, 30, 255, 40, 50, 60, 255);

const drawn = vi.fn();

beforeEach(() => {
  drawn.mockClear();
  vi.stubGlobal('Worker', class {});
  vi.stubGlobal('ImageData', class {});
  // A browser that decodes no HEIC by itself.
  vi.stubGlobal('createImageBitmap', async (source: unknown, options: unknown) => {
    drawn(options);
    if (source instanceof Blob) throw new Error('Not decodable.');
    return { close: () => {} };
  });
});

const decode = () =>
  decodeForeign({
    bytes: new Uint8Array(tinyHeic()),
    type: 'image/heic',
    ...{ full: SIZE, target: SIZE, hasAlpha: false, onStart: () => {} },
  });

test('what the decoder makes is drawn', async () => {
  decodeHeic.mockResolvedValue(GOOD);
  await expect(decode()).resolves.toMatchObject({ hasMorePages: false });
  // Without it Firefox draws transparency that is not there.
  expect(drawn).toHaveBeenLastCalledWith(expect.objectContaining({ premultiplyAlpha: 'premultiply' }));
});

test.each([
  ['another size', raster(1, 10, 20, 30, 255)],
  ['holes in it', raster(2, 10, 20, 30, 255, 0, 0, 0, 0)],
])('a picture with %s is refused, though the decoder saw nothing wrong', async (_, made) => {
  decodeHeic.mockResolvedValue(made);
  await expect(decode()).rejects.toMatchObject({ name: 'UndecodableImageError' });
});

test('a decoder that finds no memory says nothing of the file', async () => {
  decodeHeic.mockRejectedValue(new RangeError('Array buffer allocation failed'));
  await expect(decode()).rejects.toMatchObject({ name: 'TooComplexError' });
});
