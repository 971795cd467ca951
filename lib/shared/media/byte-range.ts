/** Positions in a file, the end not included. */
export type ByteRange = Readonly<{ start: number; end: number }>;
