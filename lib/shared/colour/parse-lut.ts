/** Tables that turn a device's numbers into colours (ICC.1:2022 sections 10.10 to 10.12: `mft1`, `mft2`, `mAB `). */
import { hasAscii, uint16, uint32 } from '../media/bytes';
import { createLookup, type Grid } from './grid';
import { apply, type Matrix, type Triple } from './matrix';
import { type Curve, fixed, interpolate, parseCurve } from './parse-curve';

/** How a profile tells colours: as CIE XYZ, or as CIELAB. */
export type ConnectionSpace = 'XYZ ' | 'Lab ';

/** Numbers of a device from 0 to 1, to CIELAB or CIE XYZ in their own units. */
export type Lut = (input: readonly number[]) => Triple;

/** Numbers from 0 to 1 in the units of the colours. */
type Units = (encoded: Triple) => Triple;

const MATRIX_BYTES = 48;
const GRID_HEADER_BYTES = 20;
/** The largest number that CIE XYZ is written as. */
const MAX_XYZ = 1 + 32_767 / 32_768;
/** In the sixteen bits of `mft2`, 100 of lightness is 0xff00. */
const OLD_LAB_SCALE = 65_535 / 65_280;

/** A table with so many inputs; null for one that is broken or of another form. */
export function parseLut(data: Uint8Array, inputs: number, space: ConnectionSpace): Lut | null {
  if (data[8] !== inputs || data[9] !== 3) return null;
  if (hasAscii(data, 0, 'mft1')) return parseTables(data, inputs, unitsOf(space, 1));
  if (hasAscii(data, 0, 'mft2')) return parseTables(data, inputs, unitsOf(space, OLD_LAB_SCALE));
  return hasAscii(data, 0, 'mAB ') ? parseElements(data, inputs, unitsOf(space, 1)) : null;
}

function unitsOf(space: ConnectionSpace, labScale: number): Units {
  if (space === 'XYZ ') return ([x, y, z]) => [x * MAX_XYZ, y * MAX_XYZ, z * MAX_XYZ];
  return ([lightness, a, b]) => [
    lightness * labScale * 100,
    a * labScale * 255 - 128,
    b * labScale * 255 - 128,
  ];
}

/** Curves of each input, a grid, curves of each output, one behind the other. The matrix is for CIE XYZ as input alone. */
function parseTables(data: Uint8Array, inputs: number, units: Units): Lut | null {
  const isWide = hasAscii(data, 0, 'mft2');
  const [width, start] = isWide ? [2, 52] : [1, 48];
  const [inputEntries, outputEntries] = isWide ? [uint16(data, 48), uint16(data, 50)] : [256, 256];
  const size = data[10] ?? 0;
  const gridEntries = size ** inputs * 3;
  const entries = inputs * inputEntries + gridEntries + 3 * outputEntries;
  if (size < 2 || inputEntries < 2 || outputEntries < 2 || start + entries * width > data.length) return null;
  const read = (from: number, count: number) => readNumbers(data, start + from * width, count, width);
  const table = (from: number, count: number): Curve => {
    const numbers = read(from, count);
    return (value) => interpolate(numbers, value);
  };
  const gridAt = inputs * inputEntries;
  const outputAt = gridAt + gridEntries;
  return createLut({
    before: Array.from({ length: inputs }, (_, index) => table(index * inputEntries, inputEntries)),
    grid: { values: read(gridAt, gridEntries), sizes: Array.from({ length: inputs }, () => size) },
    after: [0, 1, 2].map((index) => table(outputAt + index * outputEntries, outputEntries)),
    units,
  });
}

/** Elements at offsets of their own, where 0 is none: A curves, grid, M curves, matrix, B curves. */
function parseElements(data: Uint8Array, inputs: number, units: Units): Lut | null {
  const [bAt = 0, matrixAt = 0, mAt = 0, gridAt = 0, aAt = 0] = [12, 16, 20, 24, 28].map((at) =>
    uint32(data, at),
  );
  const grid = gridAt === 0 ? undefined : parseGrid(data, gridAt, inputs);
  const matrix = matrixAt === 0 ? undefined : parseMatrix(data, matrixAt);
  const before = aAt === 0 ? [] : parseCurves(data, aAt, inputs);
  const middle = mAt === 0 ? [] : parseCurves(data, mAt, 3);
  const after = parseCurves(data, bAt, 3);
  if (grid === null || matrix === null || !before || !middle || !after) return null;
  // Without a grid three numbers stay three.
  if (!grid && inputs !== 3) return null;
  return createLut({ before, grid, middle, matrix, after, units });
}

type Elements = Readonly<{
  before: readonly Curve[];
  grid?: Grid | undefined;
  middle?: readonly Curve[];
  matrix?: Readonly<{ matrix: Matrix; offset: Triple }> | undefined;
  after: readonly Curve[];
  units: Units;
}>;

function createLut({ before, grid, middle = [], matrix, after, units }: Elements): Lut {
  const lookUp = grid && createLookup(grid);
  const found = new Float64Array(3);
  return (input) => {
    const curved = input.map((value, index) => before[index]?.(value) ?? value);
    if (lookUp) lookUp(curved, found);
    else found.set(curved);
    let [x = 0, y = 0, z = 0] = found;
    [x, y, z] = through(middle, [x, y, z]);
    if (matrix) {
      const turned = apply(matrix.matrix, [x, y, z]);
      [x, y, z] = [turned[0] + matrix.offset[0], turned[1] + matrix.offset[1], turned[2] + matrix.offset[2]];
    }
    return units(through(after, [x, y, z]));
  };
}

function through([first, second, third]: readonly Curve[], [x, y, z]: Triple): Triple {
  return [first?.(x) ?? x, second?.(y) ?? y, third?.(z) ?? z];
}

function parseCurves(data: Uint8Array, offset: number, count: number): readonly Curve[] | null {
  const curves: Curve[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    const parsed = parseCurve(data.subarray(at));
    if (!parsed) return null;
    curves.push(parsed.curve);
    at += parsed.length;
  }
  return curves;
}

function parseMatrix(data: Uint8Array, at: number): Elements['matrix'] | null {
  if (at + MATRIX_BYTES > data.length) return null;
  const row = (index: number): Triple => [
    fixed(data, at + index * 12),
    fixed(data, at + index * 12 + 4),
    fixed(data, at + index * 12 + 8),
  ];
  return { matrix: [...row(0), ...row(1), ...row(2)], offset: row(3) };
}

function parseGrid(data: Uint8Array, at: number, inputs: number): Grid | null {
  const sizes = [...data.subarray(at, at + inputs)];
  const width = data[at + 16] ?? 0;
  const entries = sizes.reduce((product, size) => product * size, 3);
  const isWhole = at + GRID_HEADER_BYTES + entries * width <= data.length;
  if (sizes.length !== inputs || sizes.some((size) => size < 2) || (width !== 1 && width !== 2) || !isWhole) {
    return null;
  }
  return { values: readNumbers(data, at + GRID_HEADER_BYTES, entries, width), sizes };
}

/** Tables of one or two bytes each, as numbers from 0 to 1. */
function readNumbers(data: Uint8Array, at: number, count: number, width: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) =>
    width === 2 ? uint16(data, at + index * 2) / 65_535 : (data[at + index] ?? 0) / 255,
  );
}
