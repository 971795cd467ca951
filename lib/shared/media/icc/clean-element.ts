import { concat, fromAscii, fromUint32, hasAscii, uint16, uint32 } from '../bytes';

const XYZ_BYTES = 12;
const MATRIX_BYTES = 36;
/** Real curves have 4,096 at most; readers refuse longer ones than this. */
const MAX_CURVE_ENTRIES = 32_767;
/** Numbers of a parametric curve by its function type. */
const PARAMETERS = [1, 3, 4, 5, 7];

/** One colour (XYZType with one entry); null for anything else. */
export function cleanXyz(data: Uint8Array): Uint8Array | null {
  return cleanFixed(data, 'XYZ ', XYZ_BYTES);
}

/** Nine numbers (s15Fixed16ArrayType); null for anything else. */
export function cleanMatrix(data: Uint8Array): Uint8Array | null {
  return cleanFixed(data, 'sf32', MATRIX_BYTES);
}

/** A curve as a table or as a formula (curveType, parametricCurveType), at its exact length; null for anything else. */
export function cleanCurve(data: Uint8Array): Uint8Array | null {
  if (hasAscii(data, 0, 'curv')) {
    const count = uint32(data, 8);
    const end = 12 + count * 2;
    return end > data.length || count > MAX_CURVE_ENTRIES
      ? null
      : concat([fromAscii('curv\0\0\0\0'), fromUint32(count), data.subarray(12, end)]);
  }
  if (!hasAscii(data, 0, 'para')) return null;
  const type = uint16(data, 8);
  const count = PARAMETERS[type];
  if (count === undefined || 12 + count * 4 > data.length) return null;
  return concat([fromAscii('para\0\0\0\0'), Uint8Array.of(0, type, 0, 0), data.subarray(12, 12 + count * 4)]);
}

function cleanFixed(data: Uint8Array, type: string, contentBytes: number): Uint8Array | null {
  if (!hasAscii(data, 0, type) || data.length < 8 + contentBytes) return null;
  return concat([fromAscii(`${type}\0\0\0\0`), data.subarray(8, 8 + contentBytes)]);
}
