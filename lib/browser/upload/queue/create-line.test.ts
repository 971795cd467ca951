import { describe, expect, it } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { createLine } from './create-line';

describe('createLine', () => {
  it('serves in order, and whoever was brought to the front last first of all', () => {
    const line = createLine();
    for (const id of ['a', 'b', 'c', 'd', 'e']) line.push(id);
    expect(line.toFront('c')).toBe(true);
    expect(line.toFront('e')).toBe(true);
    expect(line.toFront('unknown')).toBe(false);
    line.delete('b');
    expect([line.shift(), line.shift(), line.shift(), line.shift(), line.shift()]).toEqual([
      'e',
      'c',
      'a',
      'd',
      undefined,
    ]);
  });

  it('behaves like a list, whatever is done', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const step = fc.record({ act: fc.constantFrom('push', 'front', 'delete', 'shift'), id });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const line = createLine();
        // Front and rest: an entry in front stays ahead of those that are pushed later.
        let model: string[] = [];
        for (const { act, id: one } of steps) {
          if (act === 'push') {
            line.push(one);
            model = [...model.filter((other) => other !== one), one];
          } else if (act === 'front') {
            expect(line.toFront(one)).toBe(model.includes(one));
            if (model.includes(one)) model = [one, ...model.filter((other) => other !== one)];
          } else if (act === 'delete') {
            line.delete(one);
            model = model.filter((other) => other !== one);
          } else {
            expect(line.shift()).toBe(model.shift());
          }
        }
      }),
    );
  });
});
