import type { AuditEntry } from '@/lib/shared/audit/audit-entry';
import { AUDIT_CSV_HEAD, formatAuditCsv } from '@/lib/shared/audit/format-audit-csv';
import type { ObjectStorage } from '@/lib/storage';
import type { Clock } from '../clock';
import { jsonResponse } from '../http/json-response';
import { streamResponse } from '../streams/stream-response';
import { type AuditQuery, exportAudit, listAudit, parseAuditExport } from './read-audit';

const MEDIA_TYPES = { ndjson: 'application/x-ndjson', csv: 'text/csv; charset=utf-8' };

/**
 * Answers `GET /api/audit`: a page of the log as JSON, or with `format=ndjson` or `format=csv` all of it as a file that is
 * sent as it is read. Throws `invalid_request`.
 */
export async function answerAudit(
  services: Readonly<{ storage: ObjectStorage; clock: Clock }>,
  query: AuditQuery,
): Promise<Response> {
  if (query.format === undefined || query.format === 'json')
    return jsonResponse(await listAudit(services, query));
  const { format, ...filter } = parseAuditExport(query);
  const day = services.clock().toISOString().slice(0, 10);
  return streamResponse(linesOf(format, exportAudit(services, filter)), {
    'content-type': MEDIA_TYPES[format],
    'content-disposition': `attachment; filename="sluice-audit-${day}.${format}"`,
  });
}

async function* linesOf(
  format: 'ndjson' | 'csv',
  batches: AsyncGenerator<readonly AuditEntry[]>,
): AsyncGenerator<string> {
  if (format === 'csv') yield AUDIT_CSV_HEAD;
  const lineOf = format === 'csv' ? formatAuditCsv : (entry: AuditEntry) => `${JSON.stringify(entry)}\n`;
  for await (const batch of batches) yield batch.map(lineOf).join('');
}
