import { rowStart } from '@/lib/shared/keys/row/row-start';
import type { ObjectInfo } from '@/lib/storage';

/** Objects that follow each other in the same folder `<state>/thumbs/<id>/`; nearly all are alone in theirs. */
export function groupById(objects: readonly ObjectInfo[]): readonly (readonly ObjectInfo[])[] {
  const groups: ObjectInfo[][] = [];
  let group: ObjectInfo[] = [];
  for (const object of objects) {
    const [first] = group;
    if (first && isInFolderOf(first.key, object.key)) {
      group.push(object);
      continue;
    }
    group = [object];
    groups.push(group);
  }
  return groups;
}

function isInFolderOf(key: string, other: string): boolean {
  const start = rowStart(key);
  const idEnd = start - 2;
  // The end of an id is random: of two neighbours it is another nearly always.
  if (start === 0 || other.charCodeAt(idEnd) !== key.charCodeAt(idEnd)) return false;
  return other.startsWith(key.slice(0, start));
}
