import { expect, it } from 'vitest';
import { folderOf } from './folder-of';

it.each([
  [{}, ''],
  [{ path: 'a.jpg' }, ''],
  [{ path: './a.jpg' }, ''],
  [{ path: './holiday/sea/a.jpg' }, 'holiday/sea'],
  [{ path: '/holiday/a.jpg' }, 'holiday'],
  [{ relativePath: 'holiday/a.jpg', path: './a.jpg' }, 'holiday'],
  [{ webkitRelativePath: 'picked/a.jpg' }, 'picked'],
  [{ path: 7 }, ''],
])('finds the folder of a file with %j: %j', (fields, expected) => {
  expect(folderOf({ webkitRelativePath: '', ...fields } as unknown as File)).toBe(expected);
});
