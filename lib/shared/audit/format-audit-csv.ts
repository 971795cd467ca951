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
export const AUDIT_CSV_HEAD: string = lineOf(COLUMNS.map(([name]) => name));

/** An entry as a line of CSV, with its line end. */
export function formatAuditCsv(entry: AuditEntry): string {
  return lineOf(COLUMNS.map(([, cellOfEntry]) => cellOfEntry(entry)));
}

function lineOf(cells: readonly (string | number)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/**
 * Spreadsheets run a cell that begins like a formula, also a quoted one; an apostrophe makes it text
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function cellOf(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
