/** How much work a decoder has with a file, told from its structure before anything is decoded. */
export type DecodeCost = Readonly<{
  /** Pixels that are filled over everything that is decoded, before anything is cropped or scaled. */
  pixels: number;
  /**
   * Pieces that take a time of their own however small they are: frames, scans, tiles, items. Infinity where the file has more
   * pieces of any kind than are looked at.
   */
  parts: number;
}>;
