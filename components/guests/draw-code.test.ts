import { expect, test } from 'vitest';
import { readCode } from '@/testing/qr/read-code';
import { drawCode, QUIET_MODULES } from './draw-code';
import { encodeCode } from './encode-code';

const URL = `https://photos.example.com/drop/${'A'.repeat(44)}`;

/** Light and dark of a finder pattern's middle row (ISO/IEC 18004, section 6.3.3). */
const FINDER = [true, false, true, true, true, false, true];

test('a code has the three patterns that readers look for, and is drawn with room around it', () => {
  const code = encodeCode(URL);
  const { size } = code;
  const row = (x: number, y: number) => FINDER.map((_, at) => code.get(x + at, y));
  for (const [x, y] of [
    [0, 3],
    [size - 7, 3],
    [0, size - 4],
  ] as const) {
    expect(row(x, y)).toEqual(FINDER);
  }
  const side = size + 2 * QUIET_MODULES;
  expect(drawCode(code)).toContain(`viewBox="-${QUIET_MODULES} -${QUIET_MODULES} ${side} ${side}"`);
});

test('an address of a link makes a code that a phone reads from a table card: at most 49 modules wide', () => {
  expect(encodeCode(URL).size).toBeLessThanOrEqual(49);
});

test.each([1, 9, 21, 44, 70, 90])(
  'an address with %i characters behind its host is read from its code as it was',
  (length) => {
    const text = `https://photos.example.com:8443/${'aZ0_-9'.repeat(40).slice(0, length)}`;
    const { size, get } = encodeCode(text);
    expect(readCode({ size, isDark: (x, y) => get(x, y) })).toBe(text);
  },
);

test('another address is another code, and a text that is too long for one is refused', () => {
  expect(drawCode(encodeCode(URL))).not.toBe(drawCode(encodeCode(`${URL}B`)));
  expect(() => encodeCode('x'.repeat(5_000))).toThrow();
});
