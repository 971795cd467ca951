/** Samples of a row as numbers: of up to 8 bits in bytes, of 16 in words. */
export type Samples = Uint8Array | Uint16Array;

/** Where a row stands and how its samples are written. */
export type RowLayout = Readonly<{
  bits: number;
  isLittle: boolean;
  isDifferenced: boolean;
  samples: number;
}>;

/** Room for the samples of so many values. */
export function createSamples(bits: number, count: number): Samples {
  return bits === 16 ? new Uint16Array(count) : new Uint8Array(count);
}

/** Reads the samples of one row, which begins with a byte of its own, and adds up differences (TIFF 6.0 section 14). */
export function readRow(
  bytes: Uint8Array,
  rowStart: number,
  row: Samples,
  { bits, isLittle, isDifferenced, samples }: RowLayout,
): void {
  if (bits === 8) row.set(bytes.subarray(rowStart, rowStart + row.length));
  else if (bits === 16) {
    const [high, low] = isLittle ? [1, 0] : [0, 1];
    for (let index = 0, at = rowStart; index < row.length; index += 1, at += 2) {
      row[index] = ((bytes[at + high] ?? 0) << 8) | (bytes[at + low] ?? 0);
    }
  } else {
    const perByte = 8 / bits;
    const mask = (1 << bits) - 1;
    for (let index = 0; index < row.length; index += 1) {
      const shift = 8 - bits - (index % perByte) * bits;
      row[index] = ((bytes[rowStart + Math.floor(index / perByte)] ?? 0) >> shift) & mask;
    }
  }
  // The arrays wrap around by themselves, as differences do.
  if (isDifferenced) {
    for (let index = samples; index < row.length; index += 1)
      row[index] = (row[index] ?? 0) + (row[index - samples] ?? 0);
  }
}
