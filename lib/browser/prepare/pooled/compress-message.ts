/** What the page and its compressing workers tell each other. */
export type CompressOrder = Readonly<{
  file: File;
  /** Type to encode to. */
  fileType: string;
  /** Size of the result, upright, in pixels. */
  width: number;
  height: number;
  /** Down to half a side every pixel still counts in bilinear filtering, at two thirds of the cost. */
  filter: 'low' | 'high';
  /** 0 to 1. */
  quality: number;
  maxSizeMB: number;
}>;

export type CompressReport =
  | Readonly<{ kind: 'progress'; percent: number }>
  | Readonly<{ kind: 'done'; blob: Blob }>
  | Readonly<{ kind: 'failed'; message: string }>;
