/** Red, green, blue and alpha of a pixel. */
export type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

const QUARTERS = [
  [200, 40, 40],
  [40, 160, 60],
  [40, 60, 190],
  [210, 200, 90],
] as const;

/** The pictures that the files of `make-writers.py` show, by the first word of their names. */
export const PICTURES = {
  rgb: { width: 24, height: 20, at: (x: number, y: number) => shaded(x, y) },
  grey: { width: 24, height: 20, at: (x: number, y: number) => greyOf(shaded(x, y)[0]) },
  flat: { width: 32, height: 32, at: (x: number, y: number): Pixel => [...quarter(x / 32, y / 32), 255] },
  flatgrey: { width: 32, height: 32, at: (x: number, y: number) => greyOf(quarter(x / 32, y / 32)[0]) },
  bits: { width: 24, height: 20, at: (x: number, y: number) => greyOf((y * 7 + x * 3) % 11 < 5 ? 255 : 0) },
} as const;

export type PictureName = keyof typeof PICTURES;

/** The transparency of pictures that have one. */
export const alphaAt = (x: number, y: number) => 40 + x * 8 + y;

function shaded(x: number, y: number): Pixel {
  const [red, green, blue] = quarter(x / 24, y / 20);
  const shade = (x * 3 + y * 5) % 11;
  return [red + shade, green + shade, blue + shade, 255];
}

function greyOf(value: number): Pixel {
  return [value, value, value, 255];
}

function quarter(x: number, y: number): (typeof QUARTERS)[number] {
  return QUARTERS[(y >= 0.5 ? 2 : 0) + (x >= 0.5 ? 1 : 0)] ?? QUARTERS[0];
}
