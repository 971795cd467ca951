import { type FileHandle, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { EXPORT_LIST, type ExportRow, parseExportRow } from '@/lib/server/export/export-row';
import { formatCsvLine } from '@/lib/shared/text/format-csv-line';
import { readLines } from '../read-lines';
import { openPart } from './open-part';

/** The name of the table in the folder. */
export const EXPORT_TABLE = 'sluice-export.csv';

/** Spreadsheets of Microsoft take a file without it for Windows-1252. */
const BYTE_ORDER_MARK = '\ufeff';

const COLUMNS: readonly (readonly [name: string, cellOfRow: (row: ExportRow) => string | number])[] = [
  ['file', ({ file }) => file],
  ['id', ({ id }) => id],
  ['state', ({ state }) => state],
  ['name', ({ name }) => name],
  ['description', ({ alt }) => alt],
  ['tags', ({ tags }) => tags.join(', ')],
  ['type', ({ type }) => type],
  ['width', ({ width }) => width],
  ['height', ({ height }) => height],
  ['bytes', ({ sizeBytes }) => sizeBytes],
  ['uploaded', ({ uploadedAt }) => uploadedAt],
  ['taken', ({ taken }) => taken?.at ?? ''],
  ['taken is the file’s date', ({ taken }) => (taken?.isFileDate ? 'yes' : '')],
  ['uploader', ({ uploader }) => uploader ?? ''],
  ['metadata', ({ metadata }) => (metadata === null ? '' : JSON.stringify(metadata))],
  ['sha256', ({ sha256 }) => sha256],
];

/** Writes the list of a folder as a table (RFC 4180), a line at a time. */
export async function writeCsv(root: string): Promise<void> {
  const path = join(root, EXPORT_TABLE);
  const file = await openPart(`${path}.part`);
  try {
    await file.appendFile(BYTE_ORDER_MARK + formatCsvLine(COLUMNS.map(([name]) => name)));
    await writeRows(root, file);
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}

async function writeRows(root: string, file: FileHandle): Promise<void> {
  for await (const line of readLines(join(root, EXPORT_LIST))) {
    const row = parseExportRow(line);
    if (row) await file.appendFile(formatCsvLine(COLUMNS.map(([, cellOfRow]) => cellOfRow(row))));
  }
}
