import { isDoctorKey } from '@/lib/shared/keys/doctor-folder';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { parseThumbKey, type ThumbKey, thumbsOfIdPrefix, thumbsPrefix } from '@/lib/shared/keys/object-keys';
import { compareRows } from '@/lib/shared/keys/row/compare-rows';
import type { ObjectInfo, ObjectPage, ObjectStorage } from '@/lib/storage';
import type { StoredRow } from './stored-row';

/** Where a listing begins: after an image, at an id that need not exist, or at the newest. */
export type ListStart = Readonly<{ afterId: string }> | Readonly<{ fromId: string }> | null;

/**
 * The rows of one state, newest first, one for each id: of two the one that counts. Keys of another version
 * are skipped, and `onSkipped` hears of each. Asks for `pageSize` keys at a time, only as far as it is read, and gives the rows
 * of each answer together: handed over one by one they would take longer than they take to read.
 */
export async function* listRows(
  storage: ObjectStorage,
  state: ImageState,
  start: ListStart,
  pageSize: number,
  onSkipped: () => void = () => {},
): AsyncGenerator<readonly StoredRow[]> {
  let held: StoredRow | undefined;
  let after: string | null = startKey(state, start);
  while (after !== null) {
    const page: ObjectPage = await storage.list({
      prefix: thumbsPrefix(state),
      startAfter: after,
      limit: pageSize,
    });
    const rows: StoredRow[] = [];
    for (const object of page.objects) {
      const row = readRow(object);
      if (row === null) {
        // An object that the doctor could not delete is no image that somebody lost.
        if (!isDoctorKey(object.key)) onSkipped();
        continue;
      }
      if (held && held.id !== row.id) rows.push(held);
      // Rows of one id follow each other.
      held = held?.id === row.id && compareRows(held, row) < 0 ? held : row;
    }
    after = page.next;
    if (rows.length > 0) yield rows;
  }
  if (held) yield [held];
}

/** Rows read lately. A gallery asks for the same pages again and again, and reading a row takes longer than finding it. */
const MAX_PARSED_KEYS = 2_000;
const parsedKeys = new Map<string, ThumbKey | null>();

function readRow(object: ObjectInfo): StoredRow | null {
  const { key } = object;
  let parsed = parsedKeys.get(key);
  if (parsed === undefined) {
    parsed = parseThumbKey(key);
    if (parsedKeys.size >= MAX_PARSED_KEYS) parsedKeys.clear();
    parsedKeys.set(key, parsed);
  }
  if (parsed === null) return null;
  const { state, id, row } = parsed;
  // A getter, as a driver may read the time only when it is asked for.
  return {
    state,
    id,
    row,
    key,
    get lastModified() {
      return object.lastModified;
    },
  };
}

function startKey(state: ImageState, start: ListStart): string {
  if (start === null) return thumbsPrefix(state);
  // `0` is the character after `/`: behind every row of that id.
  if ('afterId' in start) return `${thumbsOfIdPrefix(state, start.afterId).slice(0, -1)}0`;
  return `${thumbsPrefix(state)}${start.fromId}`;
}
