import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { EXPORT_LIST, type ExportRow, factsOf, parseExportRow } from '@/lib/server/export/export-row';
import { isInside, statInside } from '../inside-folder';
import { readLines } from '../read-lines';
import type { SourceEntry } from './source-entry';
import { fileAt, walkFolder } from './walk-folder';

/** Bytes of a hash that tell a path apart: a million paths are alike once in ten thousand folders. */
const HASH_BYTES = 6;

/**
 * A folder that an export wrote: first the pictures of its list, each with what the list says, then whatever else is there. Nothing
 * of the list is kept in memory but a number for each path.
 */
export async function* walkExport(root: string): AsyncGenerator<SourceEntry> {
  const listed = new Set<number>();
  for await (const line of readLines(join(root, EXPORT_LIST))) {
    if (line === '') continue;
    const row = parseExportRow(line);
    if (row === null || !isInside(row.file)) {
      const reason = `A line of ${EXPORT_LIST} is none that an export writes: ${line.slice(0, 60)}`;
      yield { kind: 'failed', path: EXPORT_LIST, reason };
      continue;
    }
    if (listed.has(hashOf(row.file))) continue;
    listed.add(hashOf(row.file));
    yield await entryOf(root, row);
  }
  for await (const entry of walkFolder(root)) {
    if (entry.path !== EXPORT_LIST && !listed.has(hashOf(entry.path))) yield entry;
  }
}

async function entryOf(root: string, row: ExportRow): Promise<SourceEntry> {
  const { file } = row;
  const found = await statInside(root, file);
  if (found === null) {
    const reason = `${EXPORT_LIST} names this file, and it is not there. Run the export again.`;
    return { kind: 'failed', path: file, reason };
  }
  const name = file.slice(file.lastIndexOf('/') + 1);
  return { ...fileAt(join(root, file), file, name, found), exported: factsOf(row) };
}

function hashOf(path: string): number {
  return createHash('sha256').update(path).digest().readUIntBE(0, HASH_BYTES);
}
