import { describe, expect, it } from 'vitest';
import { examinePixels } from './examine-pixels';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

function picture(width: number, height: number, colourAt: (x: number, y: number) => Colour) {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) pixels.set(colourAt(x, y), (y * width + x) * 4);
  }
  return pixels;
}

/** Repeatable noise. */
const noise = (x: number, y: number, levels: number) =>
  ((x * 7_919 + y * 104_729 + x * y * 31) >>> 3) % levels;

describe('examinePixels', () => {
  it.each<[string, boolean, (x: number, y: number) => Colour]>([
    ['a page of text', true, (x, y) => (x % 9 === 0 && y % 3 === 0 ? [0, 0, 0, 255] : [255, 255, 255, 255])],
    ['one colour', true, () => [10, 20, 30, 255]],
    ['a photo of noise and light', false, (x, y) => [x + noise(x, y, 9), y + noise(y, x, 9), 90, 255]],
    ['a pattern of pixels in turn', true, (x, y) => ((x + y) % 2 === 0 ? [0, 255, 0, 255] : [0, 0, 0, 255])],
    [
      'a photo in grey, for its few colours',
      true,
      (x, y) => {
        const grey = 60 + noise(x, y, 100);
        return [grey, grey, grey, 255];
      },
    ],
    [
      'a photo with a third of blown-out sky',
      false,
      (x, y) => (y < 21 ? [255, 255, 255, 255] : [x, noise(x, y, 200), y, 255]),
    ],
  ])('%s may be a drawing: %s', (_, mayBeDrawing, colourAt) => {
    expect(examinePixels(picture(64, 64, colourAt), 64)).toEqual({ mayBeDrawing, hasTransparency: false });
  });

  it('finds the one pixel that something shines through', () => {
    const colourAt = (x: number, y: number): Colour => [
      x,
      noise(x, y, 200),
      y,
      x === 13 && y === 7 ? 128 : 255,
    ];
    expect(examinePixels(picture(64, 64, colourAt), 64).hasTransparency).toBe(true);
  });

  it('lets PNG compete for what has hardly any pixels', () => {
    const colourAt = (x: number, y: number): Colour => [x * 5, noise(x, y, 200), y * 5, 255];
    expect(examinePixels(picture(50, 50, colourAt), 50).mayBeDrawing).toBe(true);
    expect(examinePixels(picture(50, 51, colourAt), 50).mayBeDrawing).toBe(false);
  });

  it('takes a line one pixel wide for what it is', () => {
    expect(
      examinePixels(
        picture(1, 50, () => [1, 2, 3, 255]),
        1,
      ),
    ).toEqual({
      mayBeDrawing: true,
      hasTransparency: false,
    });
  });
});
