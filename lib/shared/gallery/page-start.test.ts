import { expect, it } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { createImageId, isImageId } from '../keys/image-id';
import { startAt } from './page-start';

const anyId = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 47 }), fc.uint8Array({ minLength: 10, maxLength: 10 }))
  .map(([ms, bytes]) => createImageId(ms, { getRandomValues: (target) => target.set(bytes) }));

it('a page begins with the very image', () => {
  fc.assert(
    fc.property(anyId, anyId, (id, other) => {
      const { after } = startAt(id);
      if (after === undefined) return;
      expect(isImageId(after)).toBe(true);
      expect(after < id).toBe(true);
      expect(other > after).toBe(other >= id);
    }),
  );
});

it('the first id of a millisecond is reached by its date', () => {
  expect(startAt('fe5df25b-96a8-8000-8000-000000000000')).toEqual({
    before: new Date(2 ** 48 - 1 - 0xfe5df25b96a8 + 1).toISOString(),
  });
});
