import { expect, test } from 'vitest';
import { concat, fromAscii, fromUint32 } from '../bytes';
import { cleanCurve, cleanMatrix, cleanXyz } from './clean-element';

const numbers = (count: number) => Uint8Array.from({ length: count }, (_, index) => index + 1);
const curve = (count: number, bytes = count * 2) =>
  concat([fromAscii('curv\0\0\0\0'), fromUint32(count), numbers(bytes)]);
const formula = (type: number, count: number) =>
  concat([fromAscii('para\0\0\0\0'), Uint8Array.of(type >> 8, type, 0, 0), numbers(count * 4)]);
const fixed = (type: string, bytes: number) => concat([fromAscii(`${type}\0\0\0\0`), numbers(bytes)]);
const longer = (data: Uint8Array) => concat([data, fromAscii('hidden')]);
/** The bytes behind the name of the type, which mean nothing, filled. */
const reserved = (data: Uint8Array) => {
  const copy = data.slice();
  copy.set(fromAscii('hide'), 4);
  return copy;
};

test.each([
  ['a curve of nothing', cleanCurve, curve(0)],
  ['a curve of one number', cleanCurve, curve(1)],
  ['a curve as long as readers take', cleanCurve, curve(32_767)],
  ['a formula of one number', cleanCurve, formula(0, 1)],
  ['a formula of three', cleanCurve, formula(1, 3)],
  ['a formula of four', cleanCurve, formula(2, 4)],
  ['a formula of five', cleanCurve, formula(3, 5)],
  ['a formula of seven', cleanCurve, formula(4, 7)],
  ['a colour', cleanXyz, fixed('XYZ ', 12)],
  ['a matrix', cleanMatrix, fixed('sf32', 36)],
])('%s is written at its exact length, and is none where a byte is missing', (_, clean, data) => {
  expect(clean(data)).toEqual(data);
  expect(clean(longer(data))).toEqual(data);
  expect(clean(reserved(data))).toEqual(data);
  expect(clean(data.subarray(0, -1))).toBeNull();
});

test('a formula’s type is followed by nothing', () => {
  const data = formula(0, 1);
  expect(cleanCurve(data.with(10, 7).with(11, 7))).toEqual(data);
});

test.each([
  ['a curve that is longer than readers take', cleanCurve, curve(32_768)],
  ['a formula of no known type', cleanCurve, formula(5, 9)],
  ['a formula whose type takes two bytes', cleanCurve, formula(256, 9)],
  ['another type than a curve', cleanCurve, fixed('pary', 40)],
  ['another type than a colour', cleanXyz, fixed('sf32', 36)],
  ['another type than a matrix', cleanMatrix, fixed('XYZ ', 36)],
])('%s is none', (_, clean, data) => {
  expect(clean(data)).toBeNull();
});
