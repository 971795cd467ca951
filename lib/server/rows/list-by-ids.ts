import { ID_LENGTH } from '@/lib/shared/keys/image-id';
import type { ObjectInfo, ObjectStorage } from '@/lib/storage';

/** Objects of one id: one, or two while it is changed; more only after several cuts. */
const PER_ID = 10;

/**
 * The objects under `<prefix><id>/` for each of the ids, by as few LISTs as their neighbourhood allows: ids that follow each
 * other in the bucket come by hundreds, those far apart one by one. Never more LISTs than ids that have few objects. Ids
 * without objects are not in the answer.
 */
export async function listByIds(
  storage: ObjectStorage,
  prefix: string,
  ids: readonly string[],
): Promise<Map<string, ObjectInfo[]>> {
  const wanted = [...new Set(ids)].sort((one, other) => (one < other ? -1 : 1));
  const found = new Map<string, ObjectInfo[]>();
  let next = 0;
  let limit = pageSize(wanted.length);
  let startAfter = '';
  while (next < wanted.length) {
    const first = wanted[next] ?? '';
    const from = `${prefix}${first}`;
    const page = await storage.list({
      prefix: prefix + commonStart(first, wanted.at(-1) ?? ''),
      startAfter: startAfter > from ? startAfter : from,
      limit,
    });
    const before = next;
    for (const object of page.objects) {
      const id = object.key.slice(prefix.length, prefix.length + ID_LENGTH);
      while (next < wanted.length && (wanted[next] ?? '') < id) next += 1;
      if (wanted[next] !== id) continue;
      const objects = found.get(id);
      if (objects) objects.push(object);
      else found.set(id, [object]);
    }
    if (page.next === null) break;
    const lastId = page.next.slice(prefix.length, prefix.length + ID_LENGTH);
    while (next < wanted.length && (wanted[next] ?? '') < lastId) next += 1;
    startAfter = page.next;
    // Between ids that lie far apart there is nothing worth reading.
    const isSparse = (next - before) * 4 < page.objects.length;
    limit = isSparse ? PER_ID : pageSize(wanted.length - next);
  }
  return found;
}

function pageSize(ids: number): number {
  return Math.min(1_000, ids + PER_ID);
}

/** A single id is closed by a slash, so that its neighbours are not listed. */
function commonStart(first: string, last: string): string {
  if (first === last) return `${first}/`;
  let length = 0;
  while (first[length] === last[length]) length += 1;
  return first.slice(0, length);
}
