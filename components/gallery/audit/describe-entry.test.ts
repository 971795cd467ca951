import { expect, test } from 'vitest';
import { AUDIT_ACTIONS } from '@/lib/shared/audit/audit-actions';
import type { AuditEntry } from '@/lib/shared/audit/audit-entry';
import { auditText } from '@/lib/shared/text/en/audit';
import { describeEntry } from './describe-entry';

const entry = (more: Partial<AuditEntry>): AuditEntry => ({
  id: 'fff00000-0000-8000-8000-000000000000',
  at: '2026-01-15T12:00:00.000Z',
  action: 'edit',
  actor: 'admin',
  imageCount: 1,
  failedCount: 0,
  imageIds: [],
  requestId: 'request-1',
  network: '203.0.113.0/24',
  ...more,
});

test.each<[Partial<AuditEntry>, string]>([
  [{ action: 'sign_in', imageCount: 0 }, 'Signed in'],
  [
    { action: 'move', to: 'trash', imageCount: 1_200, failedCount: 2 },
    'Moved 1,200 photos to the trash, 2 failed',
  ],
  [{ action: 'move', to: 'private' }, 'Made 1 photo private'],
  [{ action: 'move', to: 'former', imageCount: 2 }, 'Restored 2 photos from the trash'],
  [{ action: 'publish', to: 'public', imageCount: 2 }, 'Published 2 photos'],
  [{ action: 'publish', to: 'former' }, 'Restored 1 photo, public again'],
  [{ action: 'export', imageCount: 0 }, 'Exported this log'],
  [{ action: 'purge' }, 'Permanently deleted 1 photo'],
])('%j reads: %s', (more, text) => {
  expect(describeEntry(entry(more), auditText)).toBe(text);
});

test('every action has a sentence of its own', () => {
  const texts = AUDIT_ACTIONS.map((action) => describeEntry(entry({ action }), auditText));
  expect(new Set(texts).size).toBe(texts.length);
});
