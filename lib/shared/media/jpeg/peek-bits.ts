/** The next bits of data that has four bytes of room behind its end: 25 of them at least, those behind are 0. `at` counts bits. */
export function peek25(data: DataView, at: number): number {
  return data.getInt32(at >> 3) << (at & 7);
}

/** The next 16 bits. */
export function peek16(data: DataView, at: number): number {
  return peek25(data, at) >>> 16;
}
