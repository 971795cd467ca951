import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImageItem } from '@/lib/shared/wire';
import { mergeImages } from './merge-images';

const imageOf = (id: string, name: string) => ({ id, name }) as ImageItem;
const ORDER = ['a', 'b', 'c', 'd', 'e', 'f'];
const ids = fc.uniqueArray(fc.constantFrom(...ORDER));

test('whatever lists are merged, each image is there once, in order, as it was added last', () => {
  fc.assert(
    fc.property(ids, ids, (before, added) => {
      const merged = mergeImages(
        before.map((id) => imageOf(id, 'before')),
        added.map((id) => imageOf(id, 'added')),
      );
      expect(merged.map(({ id }) => id)).toEqual(
        ORDER.filter((id) => before.includes(id) || added.includes(id)),
      );
      for (const { id, name } of merged) expect(name).toBe(added.includes(id) ? 'added' : 'before');
    }),
  );
});
