import type { ImageState } from '@/lib/shared/keys/image-state';
import {
  type EntryKey,
  type IndexName,
  indexPrefix,
  LONG_ROW,
  parseEntryKey,
  thumbKeyOfEntry,
} from '@/lib/shared/keys/index-keys';
import { thumbsPrefix } from '@/lib/shared/keys/object-keys';
import { compareRows } from '@/lib/shared/keys/row/compare-rows';
import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import { decodeRow } from '@/lib/shared/keys/row/row-codec';
import type { ObjectInfo, ObjectPage, ObjectStorage } from '@/lib/storage';
import { listByIds } from '../rows/list-by-ids';
import { mergeRows } from '../rows/merge-rows';
import { type StoredRow, toFoundImage, toStoredRow } from '../rows/stored-row';

/** A row at its place in an index. */
export type IndexedRow = StoredRow & Readonly<{ position: string }>;

export type IndexListing = Readonly<{
  states: readonly ImageState[];
  /** Where it begins: behind the position of an image, at one that need not exist, or at the top. */
  start: Readonly<{ after: string }> | Readonly<{ from: string }> | null;
  /** Entries asked for at a time. */
  pageSize: number;
  /**
   * Looks up the row of each entry, so that nothing is shown that its state forbids any more, or that says what the row no longer does:
   * for others than people who may see every state. Costs a LIST for each neighbourhood of ids. The trash is always looked up, as it
   * ends by itself.
   */
  isChecked?: boolean;
  /** Hears of each entry that is of no version that can be read here. */
  onSkipped?: () => void;
}>;

/**
 * The rows of an index in its order, one LIST a page for each of the states, and those merged. An entry whose row is not in the
 * bucket any more stands for nothing as soon as it is looked up (`isChecked`).
 */
export function listIndex(
  storage: ObjectStorage,
  index: IndexName,
  { states, ...listing }: IndexListing,
): AsyncGenerator<readonly IndexedRow[]> {
  return mergeRows(
    states.map((state) => listState(storage, index, state, listing)),
    comparePositions,
  );
}

function comparePositions(one: IndexedRow, other: IndexedRow): number {
  if (one.position !== other.position) return one.position < other.position ? -1 : 1;
  return compareRows(one, other);
}

async function* listState(
  storage: ObjectStorage,
  index: IndexName,
  state: ImageState,
  { start, pageSize, isChecked = false, onSkipped = () => {} }: Omit<IndexListing, 'states'>,
): AsyncGenerator<readonly IndexedRow[]> {
  const prefix = indexPrefix(index, state);
  let held: IndexedRow | undefined;
  let after: string | null = startKey(prefix, start);
  while (after !== null) {
    const page: ObjectPage = await storage.list({ prefix, startAfter: after, limit: pageSize });
    const entries = page.objects.map((object) => readEntry(prefix, state, object));
    const byId = await lookUp(storage, state, entries, isChecked || state === 'trash');
    const rows: IndexedRow[] = [];
    for (const entry of entries) {
      const row = entry === null ? null : rowOf(entry, byId);
      if (row === null) {
        if (entry === null || (entry.rowText !== LONG_ROW && entry.row === null)) onSkipped();
        continue;
      }
      if (held && held.id !== row.id) rows.push(held);
      // Entries of one position follow each other.
      held = held?.id === row.id && compareRows(held, row) < 0 ? held : row;
    }
    after = page.next;
    if (rows.length > 0) yield rows;
  }
  if (held) yield [held];
}

type Entry = EntryKey & Readonly<{ state: ImageState; row: ImageRow | null; lastModified: Date }>;

/** Entries read lately, as a gallery asks for the same pages again and again. */
const MAX_PARSED_KEYS = 2_000;
const parsedKeys = new Map<string, Omit<Entry, 'lastModified'> | null>();

/** Null for a key that is no entry. */
function readEntry(prefix: string, state: ImageState, object: ObjectInfo): Entry | null {
  const { key } = object;
  let parsed = parsedKeys.get(key);
  if (parsed === undefined) {
    const entry = parseEntryKey(prefix, key);
    parsed = entry && { ...entry, state, row: entry.rowText === LONG_ROW ? null : decodeRow(entry.rowText) };
    if (parsedKeys.size >= MAX_PARSED_KEYS) parsedKeys.clear();
    parsedKeys.set(key, parsed);
  }
  if (parsed === null) return null;
  // A getter, as a driver may read the time only when it is asked for.
  return {
    ...parsed,
    get lastModified() {
      return object.lastModified;
    },
  };
}

/** The rows of those entries that do not say it all, by id; null for one that is not in this state. */
async function lookUp(
  storage: ObjectStorage,
  state: ImageState,
  entries: readonly (Entry | null)[],
  isChecked: boolean,
): Promise<ReadonlyMap<string, StoredRow | null>> {
  const ids = entries.flatMap((entry) =>
    entry !== null && (isChecked || entry.rowText === LONG_ROW) ? [entry.id] : [],
  );
  if (ids.length === 0) return new Map();
  const found = await listByIds(storage, thumbsPrefix(state), ids);
  return new Map(
    ids.map((id) => [id, toFoundImage((found.get(id) ?? []).flatMap((one) => toStoredRow(one) ?? []))]),
  );
}

function rowOf(entry: Entry, byId: ReadonlyMap<string, StoredRow | null>): IndexedRow | null {
  const { position, state, id, row } = entry;
  const found = byId.get(id);
  if (found !== undefined) return found && { ...found, position };
  if (row === null) return null;
  return {
    position,
    state,
    id,
    row,
    key: thumbKeyOfEntry(state, entry),
    get lastModified() {
      return entry.lastModified;
    },
  };
}

function startKey(prefix: string, start: IndexListing['start']): string {
  if (start === null) return prefix;
  // `0` is the character after `/`: behind every entry of that position.
  if ('after' in start) return `${prefix}${start.after}0`;
  return prefix + start.from;
}
