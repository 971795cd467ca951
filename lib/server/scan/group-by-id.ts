import type { ObjectInfo } from '@/lib/storage';

/** Objects that follow each other in the same folder `<prefix><id>/`; nearly all are alone in theirs. */
export function groupById(objects: readonly ObjectInfo[]): readonly (readonly ObjectInfo[])[] {
  const groups: ObjectInfo[][] = [];
  let group: ObjectInfo[] = [];
  let folder = '';
  for (const object of objects) {
    if (group.length > 0 && object.key.startsWith(folder)) {
      group.push(object);
      continue;
    }
    folder = object.key.slice(0, object.key.lastIndexOf('/') + 1);
    group = [object];
    groups.push(group);
  }
  return groups;
}
