import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import type { AuditEntry } from './audit-entry';
import { AUDIT_CSV_HEAD, formatAuditCsv } from './format-audit-csv';

const ENTRY: AuditEntry = {
  id: 'fff00000-0000-8000-8000-000000000000',
  at: '2026-01-15T12:00:00.000Z',
  action: 'move',
  actor: 'admin',
  to: 'trash',
  imageCount: 2,
  failedCount: 1,
  imageIds: ['a', 'b'],
  requestId: 'request-1',
  network: '203.0.113.0/24',
};

test('an entry is a line of quoted cells under a head of the same width', () => {
  expect(formatAuditCsv(ENTRY)).toBe(
    '"2026-01-15T12:00:00.000Z","move","admin","trash","2","1","203.0.113.0/24","request-1","a b"\r\n',
  );
  expect(AUDIT_CSV_HEAD.split(',')).toHaveLength(9);
});

test('no cell is a formula, and none leaves its quotes', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc
      .constantFrom('=', '+', '-', '@', '\t', '\r', '\n')
      .chain((first) => fc.string().map((rest) => first + rest)),
  );
  fc.assert(
    fc.property(hostile, hostile, (requestId, network) => {
      const line = formatAuditCsv({ ...ENTRY, requestId, network });
      const cells = line.slice(1, -3).split(/(?<=[^"](?:"")*)","|(?<=^|,")","/);
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(line.slice(1, -3).replaceAll('""', '').split('"').length % 2).toBe(1);
    }),
  );
});
