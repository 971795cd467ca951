import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { type Drawing, drawUpright } from './draw-upright';

/** Draws pixel by pixel, as a canvas would for a picture that is not scaled. */
function drawPixels(stored: readonly number[], orientation: number) {
  const size = orientation >= 5 ? { width: 2, height: 3 } : { width: 3, height: 2 };
  const drawn: number[] = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  const drawing = {
    setTransform: (...values: number[]) => {
      matrix = values;
    },
    drawImage: vi.fn(() => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix;
      for (const [at, value] of stored.entries()) {
        const [x, y] = [(at % 3) + 0.5, Math.floor(at / 3) + 0.5];
        drawn[Math.floor(b * x + d * y + f) * size.width + Math.floor(a * x + c * y + e)] = value;
      }
    }),
  };
  drawUpright(drawing as unknown as Drawing, {} as ImageBitmap, { size, orientation });
  expect(drawing.drawImage).toHaveBeenCalledWith({}, 0, 0, 3, 2);
  expect(matrix).toEqual([1, 0, 0, 1, 0, 0]);
  return drawn;
}

describe('drawUpright', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('turns orientation %i as EXIF means it', async (orientation) => {
    const stored = [10, 20, 30, 40, 50, 60];
    const raw = { width: 3, height: 2, channels: 1 as const };
    const tagged = await sharp(Uint8Array.from(stored), { raw })
      .png()
      .withMetadata({ orientation })
      .toBuffer();
    const upright = await sharp(tagged).autoOrient().toColourspace('b-w').raw().toBuffer();
    expect(drawPixels(stored, orientation)).toEqual([...upright]);
  });

  it.each([1, 6])('draws the part from a row on, at orientation %i', (orientation) => {
    const size = orientation >= 5 ? { width: 2, height: 3 } : { width: 3, height: 2 };
    const setTransform = vi.fn();
    const drawing = { setTransform, drawImage: vi.fn() } as unknown as Drawing;
    drawUpright(drawing, {} as ImageBitmap, { size, orientation });
    drawUpright(drawing, {} as ImageBitmap, { size, orientation, top: 2 });
    const [whole, , part] = setTransform.mock.calls;
    expect(part).toEqual(whole?.map((value, at) => (at === 5 ? value - 2 : value)));
  });
});
