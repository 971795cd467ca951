import { type FileHandle, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  EXPORT_LIST,
  type ExportRow,
  parseExportRow,
  UNFINISHED_EXPORT_LIST,
} from '@/lib/server/export/export-row';
import { isInside } from '../inside-folder';
import { readLines } from '../read-lines';
import { openPart } from './open-part';

/**
 * The list of a folder that pictures are exported to: a line for each picture that is in it. Lines stand in the order of their ids, as
 * listings of the bucket do, so an export reads the list of the one before beside the listing, and holds a line of it in memory.
 *
 * A new list is written beside the old one and takes its place at the end. After a kill there are both: what the unfinished one has
 * counts, and the old one has the rest.
 */
export type ExportList = Readonly<{
  /** The old list's line of this id; ids must come in order. */
  find(id: string): Promise<ExportRow | null>;
  /**
   * Adds a line; ids must come in order, and later than they are looked for. Old lines before it are kept, as their pictures are in the
   * folder still.
   */
  add(row: ExportRow): Promise<void>;
  /** Keeps the rest of the old lines, and puts the new list in the place of the old one. */
  finish(): Promise<void>;
  /** Leaves both lists, for the next export to continue from. */
  abandon(): Promise<void>;
}>;

/** Opens the list of a folder, with what an export that was killed has left. */
export async function openExportList(root: string): Promise<ExportList> {
  const path = join(root, EXPORT_LIST);
  const unfinished = join(root, UNFINISHED_EXPORT_LIST);
  await joinLists(unfinished, path);
  // Those who look are ahead of those who write: each reads the old list by itself.
  const [sought, kept] = [createCursor(path), createCursor(path)];
  const file = await openPart(unfinished);

  async function keepUntil(id: string | null): Promise<void> {
    for (let row = await kept.next(id); row; row = await kept.next(id)) await write(file, row);
  }

  return {
    async find(id) {
      while (await sought.next(id));
      return sought.takeIf(id);
    },
    async add(row) {
      await keepUntil(row.id);
      await kept.takeIf(row.id);
      await write(file, row);
    },
    async finish() {
      await keepUntil(null);
      await Promise.all([sought.close(), kept.close(), close(file)]);
      await rename(unfinished, path);
    },
    async abandon() {
      await Promise.all([sought.close(), kept.close(), close(file)]);
    },
  };
}

/** Reads a list forwards. */
type Cursor = Readonly<{
  /** The following row, if it stands before an id; null: before the end. */
  next(beforeId: string | null): Promise<ExportRow | null>;
  /** The row of this very id, if it is the following one. */
  takeIf(id: string): Promise<ExportRow | null>;
  close(): Promise<unknown>;
}>;

function createCursor(path: string): Cursor {
  const rows = rowsOf(path);
  let following: ExportRow | null | undefined;
  const take = async (isWanted: (row: ExportRow) => boolean) => {
    if (following === undefined) following = (await rows.next()).value ?? null;
    if (following === null || !isWanted(following)) return null;
    const taken = following;
    following = undefined;
    return taken;
  };
  return {
    next: (beforeId) => take(({ id }) => beforeId === null || id < beforeId),
    takeIf: (wanted) => take(({ id }) => id === wanted),
    close: () => rows.return(undefined),
  };
}

/** Puts an unfinished list and the old one together; of two lines of an id that of the unfinished counts. */
async function joinLists(unfinished: string, path: string): Promise<void> {
  const joined = `${path}.join`;
  const [newer, older] = [rowsOf(unfinished), rowsOf(path)];
  let [a, b] = [await newer.next(), await older.next()];
  if (a.done) {
    await older.return(undefined);
    return;
  }
  const file = await openPart(joined);
  while (!a.done || !b.done) {
    if (!a.done && (b.done || a.value.id <= b.value.id)) {
      if (!b.done && a.value.id === b.value.id) b = await older.next();
      await write(file, a.value);
      a = await newer.next();
    } else if (!b.done) {
      await write(file, b.value);
      b = await older.next();
    }
  }
  await close(file);
  await rename(joined, path);
  await rm(unfinished, { force: true });
}

/** The rows of a list whose order and paths are right; a line that a kill has cut is none. */
async function* rowsOf(path: string): AsyncGenerator<ExportRow, undefined> {
  let last = '';
  for await (const line of readLines(path)) {
    const row = parseExportRow(line);
    if (row === null || row.id <= last || !isInside(row.file)) continue;
    last = row.id;
    yield row;
  }
}

async function write(file: FileHandle, row: ExportRow): Promise<void> {
  await file.appendFile(`${JSON.stringify(row)}\n`);
}

async function close(file: FileHandle): Promise<void> {
  await file.sync();
  await file.close();
}
