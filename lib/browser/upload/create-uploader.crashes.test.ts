import { expect, test } from 'vitest';
import { createFakeLocks } from '@/testing/browser/create-fake-locks';
import { createMemoryDisk } from '@/testing/browser/create-memory-database';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import { sampleImage } from '@/testing/browser/sample-answers';
import { uniquePng } from '@/testing/browser/sample-files';
import fc from '@/testing/shared/fast-check';

test('publishes every file exactly once, wherever the pages die', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 12 }),
      async (deaths, count) => {
        const [disk, locks] = [createMemoryDisk(), createFakeLocks()];
        const visit = (more: object) => createTestUploader({ disk, locks, ...more });
        // One world of server and bucket for all pages: what arrived, and what each ticket became.
        const arrived = new Set<string>();
        const published = new Map<string, string>();
        let tickets = 0;
        const grants = new Map<string, string>();
        // The first page's server never answers.
        const world = (rules: { isUp: boolean } = { isUp: true }) =>
          visit({
            fetch: async (input: string, init: RequestInit) => {
              if (!rules.isUp) return new Promise<Response>(() => {});
              const body = JSON.parse(String(init.body));
              if (input.endsWith('presign')) {
                const uploads = body.files.map(({ sha256 }: { sha256: string }) => {
                  const ticket = `t-${++tickets}`;
                  grants.set(ticket, sha256);
                  const grant = {
                    method: 'POST',
                    url: 'http://b.test/',
                    fields: { ticket },
                    key: 'k',
                    ticket,
                  };
                  return { ...grant, expiresAt: '2026-01-01T01:00:00.000Z' };
                });
                return Response.json({ uploads });
              }
              const results = body.tickets.map((ticket: string) => {
                if (!arrived.has(ticket)) {
                  return { error: { code: 'upload_missing', message: 'm', requestId: 'r' } };
                }
                published.set(ticket, grants.get(ticket) ?? '');
                return sampleImage(ticket);
              });
              return Response.json({ results });
            },
            onSend: (send: { body: unknown; answer: (status: number) => void }) => {
              arrived.add(String((send.body as FormData).get('ticket')));
              queueMicrotask(() => send.answer(204));
            },
          });
        let page = world({ isUp: false });
        page.uploader.add(Array.from({ length: count }, () => uniquePng()));
        // Until everything is written down a crash may lose a file, though never double it.
        await page.clock.until(() => page.uploader.getSnapshot().totals.atRisk === 0);
        page.crash();
        page = world();
        for (const afterMs of deaths) {
          await page.clock.advance(afterMs);
          page.crash();
          page = world();
        }
        await page.clock.until(() => page.items().length > 0 || published.size === count);
        await page.finished();
        expect(page.statuses().every((status) => status === 'done')).toBe(true);
        expect(published.size).toBe(count);
        expect(new Set(published.values()).size).toBe(count);
      },
    ),
    { numRuns: 20 },
  );
});
