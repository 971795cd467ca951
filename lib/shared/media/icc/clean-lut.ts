/** Tables that turn several numbers into others (ICC.1:2022 sections 10.10 to 10.13), written anew at their exact length. */
import { concat, fromAscii, fromUint32, hasAscii, uint16, uint32 } from '../bytes';
import { cleanCurve } from './clean-element';

/** How many numbers go in and how many come out. */
export type LutShape = Readonly<{ inputs: number; outputs: number }>;

const MATRIX_BYTES = 48;
const GRID_HEADER_BYTES = 20;

/** A table of this shape in one of the two old forms or in the new one, whose name is `curvesType`; null for anything else. */
export function cleanLut(data: Uint8Array, shape: LutShape, curvesType: 'mAB ' | 'mBA '): Uint8Array | null {
  if (data[8] !== shape.inputs || data[9] !== shape.outputs) return null;
  if (hasAscii(data, 0, 'mft1') || hasAscii(data, 0, 'mft2')) return cleanTables(data, shape);
  return hasAscii(data, 0, curvesType) ? cleanElements(data, shape, curvesType) : null;
}

/** lut8Type and lut16Type: matrix, input tables, grid, output tables, one behind the other. */
function cleanTables(data: Uint8Array, { inputs, outputs }: LutShape): Uint8Array | null {
  const isWide = hasAscii(data, 0, 'mft2');
  const [inputEntries, outputEntries] = isWide ? [uint16(data, 48), uint16(data, 50)] : [256, 256];
  const entries = inputs * inputEntries + (data[10] ?? 0) ** inputs * outputs + outputs * outputEntries;
  const length = isWide ? 52 + entries * 2 : 48 + entries;
  if (length > data.length) return null;
  const clean = data.slice(0, length);
  // Reserved.
  clean.fill(0, 4, 8);
  clean[11] = 0;
  return clean;
}

/** lutAToBType and lutBToAType: five elements, each at an offset of its own, where 0 is none. */
function cleanElements(data: Uint8Array, { inputs, outputs }: LutShape, type: string): Uint8Array | null {
  const isToPcs = type === 'mAB ';
  const curvesAt = (field: number, count: number) => cleanCurves(data, uint32(data, field), count);
  const elements = [
    curvesAt(12, isToPcs ? outputs : inputs),
    cleanPlain(data, uint32(data, 16), MATRIX_BYTES),
    curvesAt(20, isToPcs ? outputs : inputs),
    cleanGrid(data, uint32(data, 24), { inputs, outputs }),
    curvesAt(28, isToPcs ? inputs : outputs),
  ];
  const header = concat([fromAscii(`${type}\0\0\0\0`), Uint8Array.of(inputs, outputs, 0, 0)]);
  const offsets: Uint8Array[] = [];
  const parts: Uint8Array[] = [];
  let at = 32;
  for (const element of elements) {
    if (element === null) return null;
    offsets.push(fromUint32(element.length > 0 ? at : 0));
    const padded = pad(element);
    parts.push(padded);
    at += padded.length;
  }
  return concat([header, ...offsets, ...parts]);
}

/** Nothing at offset 0; null for what is broken. */
function cleanCurves(data: Uint8Array, offset: number, count: number): Uint8Array | null {
  const curves: Uint8Array[] = [];
  let at = offset;
  for (let index = 0; index < count && offset > 0; index += 1) {
    const curve = cleanCurve(data.subarray(at));
    if (curve === null) return null;
    const padded = pad(curve);
    curves.push(padded);
    at += padded.length;
  }
  return concat(curves);
}

function cleanPlain(data: Uint8Array, offset: number, length: number): Uint8Array | null {
  if (offset === 0) return new Uint8Array();
  return offset + length > data.length ? null : data.slice(offset, offset + length);
}

function cleanGrid(data: Uint8Array, offset: number, { inputs, outputs }: LutShape): Uint8Array | null {
  if (offset === 0) return new Uint8Array();
  let entries = outputs;
  for (let index = 0; index < inputs; index += 1) entries *= data[offset + index] ?? 0;
  const entryBytes = data[offset + 16] ?? 0;
  if (entryBytes !== 1 && entryBytes !== 2) return null;
  const grid = cleanPlain(data, offset, GRID_HEADER_BYTES + entries * entryBytes);
  // Sides of dimensions that there are not, and reserved bytes.
  return grid?.fill(0, inputs, 16).fill(0, 17, 20) ?? null;
}

function pad(part: Uint8Array): Uint8Array {
  return concat([part, new Uint8Array((4 - (part.length % 4)) % 4)]);
}
