import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { createTimeFormat } from './time-format';

test('times are written as toISOString writes them, in any order', () => {
  const near = fc.integer({ min: -90_000_000, max: 90_000_000 }).map((ms) => 1_700_000_000_000 + ms);
  const any = fc.integer({ min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 });
  fc.assert(
    fc.property(fc.array(fc.oneof(near, any), { minLength: 1 }), (times) => {
      const format = createTimeFormat();
      expect(times.map(format)).toEqual(times.map((ms) => new Date(ms).toISOString()));
    }),
  );
});
