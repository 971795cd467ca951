import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  EXPORT_LIST,
  type ExportRow,
  factsOf,
  parseExportRow,
  UNFINISHED_EXPORT_LIST,
} from '@/lib/server/export/export-row';
import { isInside, isThere, statInside } from '../inside-folder';
import { isBucketFolder } from '../is-bucket-folder';
import { readLines } from '../read-lines';
import type { SourceEntry } from './source-entry';
import { fileAt, walkFolder } from './walk-folder';

/** Bytes of a hash that tell a path apart: a million paths are alike once in ten thousand folders. */
const HASH_BYTES = 6;

/** Everything below a folder; of one that an export wrote, and of such ones in it, with what their lists say. */
export async function* walkPlace(root: string): AsyncGenerator<SourceEntry> {
  yield* (await walkIfKnown(root)) ?? walkFolder(root, walkIfKnown);
}

/** Null for a folder that is neither a bucket's nor written by an export, to its end or not. */
async function walkIfKnown(folder: string): Promise<AsyncGenerator<SourceEntry> | null> {
  if (await isBucketFolder(folder)) return leaveAlone();
  const found = await Promise.all([isThere(join(folder, EXPORT_LIST)), isThere(unfinishedIn(folder))]);
  return found.includes(true) ? walkExport(folder) : null;
}

/**
 * A folder that an export wrote: first the pictures of its list, each with what the list says, then whatever else is there. An export
 * that was stopped has left the lines it came to, which count, and those of the export before. Nothing of a list is kept in memory but
 * numbers for each picture.
 */
async function* walkExport(root: string): AsyncGenerator<SourceEntry> {
  const [files, ids] = [new Set<number>(), new Set<number>()];
  const isUnfinished = await isThere(unfinishedIn(root));
  if (isUnfinished) {
    const reason =
      'The export to this folder was stopped, so it may lack pictures and changes. Run the export again if you can.';
    yield { kind: 'failed', path: UNFINISHED_EXPORT_LIST, reason };
  }
  for (const list of isUnfinished ? [UNFINISHED_EXPORT_LIST, EXPORT_LIST] : [EXPORT_LIST]) {
    for await (const line of readLines(join(root, list))) {
      if (line === '') continue;
      const row = parseExportRow(line);
      if (row === null || !isInside(row.file)) {
        // The end of a line that was being written is none, and its picture was not in its place yet.
        if (list === UNFINISHED_EXPORT_LIST) continue;
        const reason = `A line of ${EXPORT_LIST} is not in the format that an export writes: ${line.slice(0, 60)}`;
        yield { kind: 'failed', path: EXPORT_LIST, reason };
        continue;
      }
      if (files.has(hashOf(row.file)) || ids.has(hashOf(row.id))) continue;
      files.add(hashOf(row.file));
      ids.add(hashOf(row.id));
      yield await entryOf(root, row);
    }
  }
  for await (const entry of walkFolder(root, walkIfKnown)) {
    const isList = entry.path === EXPORT_LIST || entry.path === UNFINISHED_EXPORT_LIST;
    if (!isList && !files.has(hashOf(entry.path))) yield entry;
  }
}

async function entryOf(root: string, row: ExportRow): Promise<SourceEntry> {
  const { file } = row;
  const found = await statInside(root, file);
  if (found === null) {
    const reason = `${EXPORT_LIST} lists this file, but it isn’t there. Run the export again.`;
    return { kind: 'failed', path: file, reason };
  }
  const name = file.slice(file.lastIndexOf('/') + 1);
  return { ...fileAt(join(root, file), file, name, found), exported: factsOf(row) };
}

/** A bucket's own files: its pictures with all their small ones, those in the trash, and those nobody has verified. */
async function* leaveAlone(): AsyncGenerator<SourceEntry> {
  yield { kind: 'passed', path: '', why: 'own' };
}

function unfinishedIn(folder: string): string {
  return join(folder, UNFINISHED_EXPORT_LIST);
}

function hashOf(path: string): number {
  return createHash('sha256').update(path).digest().readUIntBE(0, HASH_BYTES);
}
