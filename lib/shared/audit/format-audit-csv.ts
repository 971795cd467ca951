import { formatCsvLine } from '../text/format-csv-line';
import type { AuditEntry } from './audit-entry';

const COLUMNS: readonly (readonly [name: string, cellOfEntry: (entry: AuditEntry) => string | number])[] = [
  ['time', ({ at }) => at],
  ['action', ({ action }) => action],
  ['who', ({ actor }) => actor],
  ['to', ({ to = '' }) => to],
  ['images', ({ imageCount }) => imageCount],
  ['failed', ({ failedCount }) => failedCount],
  ['network', ({ network }) => network],
  ['request', ({ requestId }) => requestId],
  ['image ids', ({ imageIds }) => imageIds.join(' ')],
];

/** The first line of an export as CSV (RFC 4180), with its line end. */
export const AUDIT_CSV_HEAD: string = formatCsvLine(COLUMNS.map(([name]) => name));

/** An entry as a line of CSV, with its line end. */
export function formatAuditCsv(entry: AuditEntry): string {
  return formatCsvLine(COLUMNS.map(([, cellOfEntry]) => cellOfEntry(entry)));
}
