/** The numbers of a picture, pixel by pixel, row after row. */
export type Samples = Readonly<{
  data: Uint8Array | Uint8ClampedArray | Uint16Array;
  /** Numbers of a pixel, alpha included. */
  channels: number;
  /** Whether the last of them is alpha. */
  hasAlpha: boolean;
  /** The largest number there can be: 255, 1,023, 65,535. */
  max: number;
}>;

/** Eight bits a channel, alpha last. */
export type Rgba = Uint8ClampedArray<ArrayBuffer>;

/** Turns the numbers of a picture into colours of sRGB, which every browser shows alike. */
export type ColourTransform = Readonly<{
  /** Numbers of a pixel that it reads, from the first on: grey, red green and blue, or four inks (0 is none). */
  inputs: 1 | 3 | 4;
  /** Light brighter than a page's white is fitted in by the brightest: it needs the whole picture at once. Default false. */
  isHdr?: boolean;
  /** Writes to `target`, which may be the samples' own array where they are RGBA of eight bits; default a new one. Colours that sRGB does not have are cut off. */
  toSrgb: (samples: Samples, target?: Rgba) => Rgba;
}>;

/** An array for the pixels of these samples. */
export function rgbaFor({ data, channels }: Samples): Rgba {
  return new Uint8ClampedArray((data.length / channels) * 4);
}

/** The value that an alpha number is worth in eight bits: a table by number. */
export function alphaTable(max: number): Uint8Array {
  return Uint8Array.from({ length: max + 1 }, (_, value) => Math.round((value * 255) / max));
}

/** Makes what depends on the largest number once for many calls: a picture may come row by row. */
export function forLargest<Tables>(make: (max: number) => Tables): (max: number) => Tables {
  let last: { max: number; tables: Tables } | undefined;
  return (max) => {
    if (last?.max !== max) last = { max, tables: make(max) };
    return last.tables;
  };
}
