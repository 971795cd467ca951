import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { concat } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { createBitWindow } from './create-bit-window';

const stuff = (data: Uint8Array) =>
  new Uint8Array(Buffer.from(Buffer.from(data).toString('latin1').replaceAll('\xff', '\xff\0'), 'latin1'));

/** Data with many bytes that are stuffed, several windows long at times. */
const data = fc
  .array(fc.tuple(fc.constantFrom(0, 1, 0x7f, 0xff), fc.nat(9_000)), { maxLength: 6 })
  .map((runs) => concat(runs.map(([byte, count]) => new Uint8Array(count).fill(byte))));

test('all of the data passes through the window, whatever the steps', () => {
  fc.assert(
    fc.property(data, fc.integer({ min: 1, max: 200 }), (plain, step) => {
      const [before, stuffed] = [Uint8Array.of(1, 2, 3), stuff(plain)];
      const file = concat([before, stuffed, Uint8Array.of(0xff, 0xd9)]);
      const window = createBitWindow(file);
      window.open({ start: before.length, end: file.length });
      const seen = new Uint8Array(plain.length);
      let at = 0;
      for (let byte = 0; byte < plain.length; byte += 1) {
        seen[byte] = window.data.getUint8(at >> 3);
        at += 8;
        if (byte % step === 0 && at > window.limit()) at = window.advance(at);
      }
      expect(Buffer.compare(seen, plain)).toBe(0);
      expect(window.positionOf(at)).toBe(before.length + stuffed.length);
      expect(window.rest(at)).toEqual(new Uint8Array());
    }),
    { numRuns: 50 },
  );
});

test('what nothing was read of is told with its position', () => {
  fc.assert(
    fc.property(data, fc.nat(200), (plain, read) => {
      const count = Math.min(read, plain.length);
      const file = concat([stuff(plain), Uint8Array.of(0xff, 0xd9)]);
      const window = createBitWindow(file);
      window.open({ start: 0, end: file.length });
      expect(window.positionOf(count * 8)).toBe(stuff(plain.subarray(0, count)).length);
      expect(Buffer.compare(window.rest(count * 8), plain.subarray(count))).toBe(0);
    }),
    { numRuns: 50 },
  );
});

test('nobody reads further than there is data', () => {
  const window = createBitWindow(Uint8Array.of(1, 2, 0xff, 0xd9));
  window.open({ start: 0, end: 4 });
  expect(window.advance(16)).toBe(16);
  expect(() => window.advance(17)).toThrow(DamagedImageError);
});
