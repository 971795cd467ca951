import { expect, test } from 'vitest';
import { mergeRows } from './write-benchmarks';

test('a part of the bench replaces its own rows alone', () => {
  const before = ['| search | 5 s |', '| upload | 3 s |'];
  expect(mergeRows(before, ['| upload | 2 s |', '| page | 40 KB |'])).toEqual([
    '| search | 5 s |',
    '| upload | 2 s |',
    '| page | 40 KB |',
  ]);
});
