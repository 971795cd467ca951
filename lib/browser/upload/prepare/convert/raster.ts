/** Pixels as RGBA of sRGB, upright unless the header says otherwise. */
export type Raster = Readonly<{
  width: number;
  height: number;
  pixels: Uint8ClampedArray<ArrayBuffer>;
  hasMorePages?: boolean;
}>;
