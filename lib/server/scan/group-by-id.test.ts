import { expect, test } from 'vitest';
import type { ObjectInfo } from '@/lib/storage';
import { groupById } from './group-by-id';

test.each([
  ['rows of one id', ['private/thumbs/a/1', 'private/thumbs/a/2', 'private/thumbs/b/1'], [2, 1]],
  [
    'a key that is in no folder of an id, before our rows',
    ['private/thumbs/ ', 'private/thumbs/a/1'],
    [1, 1],
  ],
  [
    'a folder in the folder of an id',
    ['private/thumbs/a/1', 'private/thumbs/a/1/x', 'private/thumbs/a/2'],
    [3],
  ],
  [
    'rows in segments, and in one',
    ['private/thumbs/a/1/b/c', 'private/thumbs/a/1b', 'private/thumbs/b/1/c'],
    [2, 1],
  ],
  ['an id that begins as another does', ['private/thumbs/a/1', 'private/thumbs/aa/1'], [1, 1]],
  ['nothing', [], []],
])('%s', (_, keys, sizes) => {
  const objects = keys.map((key) => ({ key }) as ObjectInfo);
  expect(groupById(objects).map((group) => group.length)).toEqual(sizes);
});
