import { describe, expect, test } from 'vitest';
import { concat, fromAscii, fromUint32 } from '../bytes';
import { cleanLut, type LutShape } from './clean-lut';

const TO_PCS: LutShape = { inputs: 4, outputs: 3 };
const FROM_PCS: LutShape = { inputs: 3, outputs: 4 };
const filled = (length: number) => Uint8Array.from({ length }, (_, index) => 1 + (index % 200));
const changed = (data: Uint8Array, at: number, ...bytes: readonly number[]) => {
  const copy = data.slice();
  copy.set(bytes, at);
  return copy;
};
const longer = (data: Uint8Array) => concat([data, fromAscii('hidden')]);

/** One of the old forms: with tables of 256 bytes, or of as many numbers of two bytes as it says. */
function makeTables(type: 'mft1' | 'mft2', { inputs, outputs }: LutShape, side: number): Uint8Array {
  const head = concat([fromAscii(`${type}\0\0\0\0`), Uint8Array.of(inputs, outputs, side, 0), filled(36)]);
  const grid = side ** inputs * outputs;
  return type === 'mft1'
    ? concat([head, filled(inputs * 256 + grid + outputs * 256)])
    : concat([head, Uint8Array.of(0, 5, 1, 3), filled(2 * (inputs * 5 + grid + outputs * 259))]);
}

describe.each([
  ['bytes', makeTables('mft1', TO_PCS, 2), TO_PCS, 'mAB '],
  ['bytes, the other way', makeTables('mft1', FROM_PCS, 3), FROM_PCS, 'mBA '],
  ['numbers of two bytes', makeTables('mft2', TO_PCS, 3), TO_PCS, 'mAB '],
  ['numbers of two bytes, the other way', makeTables('mft2', FROM_PCS, 2), FROM_PCS, 'mBA '],
] as const)('tables of %s', (_, data, shape, type) => {
  test('are kept at their exact length, without what means nothing', () => {
    expect(cleanLut(data, shape, type)).toEqual(data);
    expect(cleanLut(longer(data), shape, type)).toEqual(data);
    const filledIn = changed(changed(data, 4, ...fromAscii('hide')), 11, 7);
    expect(cleanLut(filledIn, shape, type)).toEqual(data);
  });

  test('are none where a byte is missing, or they are of another shape', () => {
    expect(cleanLut(data.subarray(0, -1), shape, type)).toBeNull();
    expect(cleanLut(changed(data, 8, shape.inputs + 1), shape, type)).toBeNull();
    expect(cleanLut(changed(data, 9, shape.outputs - 1), shape, type)).toBeNull();
    expect(cleanLut(changed(data, 3, 0x33), shape, type)).toBeNull();
  });
});

const curve = (value: number) =>
  concat([fromAscii('curv\0\0\0\0'), fromUint32(1), Uint8Array.of(value, 9, 0, 0)]);
const curves = (count: number, first: number) =>
  concat(Array.from({ length: count }, (_, index) => curve(first + index)));
const makeGrid = ({ inputs, outputs }: LutShape, entryBytes: number) => {
  const sides = [3, 5, 3, 3].slice(0, inputs);
  const entries = sides.reduce((all, side) => all * side, outputs);
  return concat([
    ...[Uint8Array.from(sides), new Uint8Array(16 - inputs)],
    ...[Uint8Array.of(entryBytes, 0, 0, 0), filled(entries * entryBytes)],
  ]);
};
const padded = (data: Uint8Array) => concat([data, new Uint8Array((4 - (data.length % 4)) % 4)]);

type Elements = readonly (Uint8Array | null)[];

/** B curves, matrix, M curves, grid and A curves, as a profile has them that this wrote. */
const elementsOf = ({ inputs, outputs }: LutShape, type: string, entryBytes = 1): Elements => {
  const [b, a] = type === 'mAB ' ? [outputs, inputs] : [inputs, outputs];
  return [curves(b, 10), filled(48), curves(b, 20), makeGrid({ inputs, outputs }, entryBytes), curves(a, 30)];
};

/** The new form; `order` in which the elements lie, with a gap before each. Without a gap as this would write it. */
function makeElements(
  { inputs, outputs }: LutShape,
  type: string,
  elements: Elements,
  { order = [0, 1, 2, 3, 4], gap = '' }: { order?: readonly number[]; gap?: string } = {},
): Uint8Array {
  const offsets = [0, 0, 0, 0, 0];
  const parts: Uint8Array[] = [];
  let at = 32;
  for (const index of order) {
    const element = elements[index];
    if (!element) continue;
    const part = padded(element);
    offsets[index] = at + gap.length;
    parts.push(fromAscii(gap), part);
    at += gap.length + part.length;
  }
  return concat([
    ...[fromAscii(`${type}\0\0\0\0`), Uint8Array.of(inputs, outputs, 0, 0), ...offsets.map(fromUint32)],
    ...parts,
  ]);
}

describe.each([
  ['to the colours that all know', TO_PCS, 'mAB '],
  ['from the colours that all know', FROM_PCS, 'mBA '],
] as const)('elements %s', (_, shape, type) => {
  test.each([
    ['all of them', []],
    ['no B curves', [0]],
    ['no matrix', [1]],
    ['no M curves', [2]],
    ['no grid', [3]],
    ['no A curves', [4]],
    ['B curves alone', [1, 2, 3, 4]],
  ])('%s are written in one order, without gaps', (_, without) => {
    for (const entryBytes of [1, 2]) {
      const elements = elementsOf(shape, type, entryBytes).map((element, index) =>
        without.includes(index) ? null : element,
      );
      const clean = makeElements(shape, type, elements);
      expect(cleanLut(clean, shape, type)).toEqual(clean);
      const mixed = makeElements(shape, type, elements, { order: [4, 2, 3, 0, 1], gap: 'hide' });
      expect(cleanLut(longer(mixed), shape, type)).toEqual(clean);
      // The matrix ends with the data, where there is one.
      expect(cleanLut(mixed, shape, type)).toEqual(clean);
    }
  });

  test('are none where one of them is broken or cut off', () => {
    const whole = elementsOf(shape, type);
    const broken = (index: number, element: Uint8Array) =>
      makeElements(shape, type, whole.with(index, element));
    expect(cleanLut(makeElements(shape, type, whole), shape, type)).not.toBeNull();
    for (const index of [0, 2, 4]) {
      const data = whole[index] ?? new Uint8Array();
      const last = concat([data.subarray(0, -16), fromAscii('text\0\0\0\0\0\0\0\0')]);
      expect(cleanLut(broken(index, last), shape, type), `curves ${index}`).toBeNull();
    }
    for (const entryBytes of [0, 3])
      expect(
        cleanLut(broken(3, changed(whole[3] ?? new Uint8Array(), 16, entryBytes)), shape, type),
      ).toBeNull();
    for (const order of [
      [0, 2, 3, 4, 1],
      [0, 1, 2, 4, 3],
      [1, 2, 3, 4, 0],
    ]) {
      const data = makeElements(shape, type, whole, { order });
      expect(cleanLut(data.subarray(0, -4), shape, type), order.join()).toBeNull();
    }
  });

  test('have neither sides of dimensions that there are not nor bytes that mean nothing', () => {
    const elements = elementsOf(shape, type);
    const grid = elements[3] ?? new Uint8Array();
    const loaded = changed(changed(grid, shape.inputs, ...fromAscii('hid')), 17, ...fromAscii('hid'));
    const clean = makeElements(shape, type, elements);
    const data = changed(makeElements(shape, type, elements.with(3, loaded)), 10, 7, 7);
    expect(cleanLut(changed(data, 4, ...fromAscii('hide')), shape, type)).toEqual(clean);
  });

  test('are none of the other direction or of another shape', () => {
    const data = makeElements(shape, type, elementsOf(shape, type));
    expect(cleanLut(data, shape, type === 'mAB ' ? 'mBA ' : 'mAB ')).toBeNull();
    expect(cleanLut(data, { ...shape, inputs: shape.inputs + 1 }, type)).toBeNull();
    expect(cleanLut(data, { ...shape, outputs: shape.outputs + 1 }, type)).toBeNull();
  });
});
