import type { ObjectInfo } from '@/lib/storage';

/** Objects in a row that lie in the same folder `<prefix><id>/`. */
export function* groupById(objects: readonly ObjectInfo[]): Generator<readonly ObjectInfo[]> {
  let start = 0;
  while (start < objects.length) {
    const first = objects[start]?.key ?? '';
    const folder = first.slice(0, first.lastIndexOf('/') + 1);
    let end = start + 1;
    while (end < objects.length && objects[end]?.key.startsWith(folder)) end += 1;
    yield objects.slice(start, end);
    start = end;
  }
}
