import { hasAscii, uint16, uint32 } from '../media/bytes';

/** A curve of numbers between 0 and 1. */
export type Curve = (value: number) => number;

/** Numbers of a parametric curve by its function type. */
const PARAMETERS = [1, 3, 4, 5, 7];

/**
 * A curve of a profile (ICC.1:2022 sections 10.6 and 10.18: `curv`, `para`) and the bytes it takes, padding included. Null
 * for anything else.
 */
export function parseCurve(data: Uint8Array): { curve: Curve; length: number } | null {
  if (hasAscii(data, 0, 'curv')) {
    const count = uint32(data, 8);
    const length = 12 + count * 2;
    return length > data.length ? null : { curve: tableCurve(data, count), length: padded(length) };
  }
  const count = hasAscii(data, 0, 'para') ? PARAMETERS[uint16(data, 8)] : undefined;
  if (count === undefined || 12 + count * 4 > data.length) return null;
  const numbers = Array.from({ length: count }, (_, index) => fixed(data, 12 + index * 4));
  return { curve: formula(uint16(data, 8), numbers), length: padded(12 + count * 4) };
}

/** A number with sixteen bits behind the point. */
export function fixed(data: Uint8Array, at: number): number {
  return (uint32(data, at) | 0) / 65_536;
}

/** No entry is no change, one is an exponent. */
function tableCurve(data: Uint8Array, count: number): Curve {
  if (count === 0) return (value) => value;
  if (count === 1) {
    const exponent = uint16(data, 12) / 256;
    return (value) => Math.max(0, value) ** exponent;
  }
  const entries = Float64Array.from({ length: count }, (_, index) => uint16(data, 12 + index * 2) / 65_535);
  return (value) => interpolate(entries, value);
}

/** Between the entries of a table for numbers from 0 to 1. */
export function interpolate(entries: Float64Array, value: number): number {
  const place = Math.min(1, Math.max(0, value)) * (entries.length - 1);
  const below = Math.floor(place);
  const from = entries[below] ?? 0;
  return from + ((entries[below + 1] ?? from) - from) * (place - below);
}

/** Table 68 of the standard: a power, behind it a straight line where the number is small. */
function formula(type: number, numbers: readonly number[]): Curve {
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  const power = (value: number) => Math.max(0, a * value + b) ** g;
  switch (type) {
    case 0:
      return (value) => Math.max(0, value) ** g;
    case 1:
      return (value) => (value >= -b / a ? power(value) : 0);
    case 2:
      return (value) => (value >= -b / a ? power(value) + c : c);
    case 3:
      return (value) => (value >= d ? power(value) : c * value);
    default:
      return (value) => (value >= d ? power(value) + e : c * value + f);
  }
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
