/** Pictures that are put together of others (ISO/IEC 23008-12 section 6.6.2). */
import { uint16, uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';

/** How a picture is put together. `isWide`: its numbers take four bytes each in place of two. */
export type Derivation = Readonly<{
  isWide: boolean;
  /** The size of what comes out, in pixels. */
  width: number;
  height: number;
  /** The rows and columns of a grid. */
  rows: number;
  columns: number;
  /** So many bytes tell it; those behind say nothing. */
  byteLength: number;
}>;

/** Types of items that are put together of others. */
export const DERIVED_TYPES = ['grid', 'iovl', 'iden'];
const MAX_SIDE = 65_535;

/** The count of a `grid` or an `iovl` that lays so many pictures over each other. Throws DamagedImageError when it cannot be. */
export function readDerivation(data: Uint8Array, type: string, inputs: number): Derivation {
  const isWide = ((data[1] ?? 0) & 1) === 1;
  const numberBytes = isWide ? 4 : 2;
  const read = isWide ? uint32 : uint16;
  // For a grid its rows and columns, of an overlay the colour below it.
  const sidesAt = type === 'grid' ? 4 : 10;
  const [width, height] = [read(data, sidesAt), read(data, sidesAt + numberBytes)];
  const places = type === 'grid' ? 0 : inputs * 2;
  const byteLength = sidesAt + (2 + places) * numberBytes;
  const [rows, columns] = [(data[2] ?? 0) + 1, (data[3] ?? 0) + 1];
  const isWhole = data[0] === 0 && byteLength <= data.length && width > 0 && height > 0;
  const isPossible =
    width <= MAX_SIDE && height <= MAX_SIDE && (type !== 'grid' || rows * columns === inputs);
  if (!isWhole || !isPossible) throw new DamagedImageError('A picture of the file cannot be put together.');
  return { isWide, width, height, rows, columns, byteLength };
}
