import { describe, expect, it } from 'vitest';
import { createFakeLocks } from '@/testing/browser/create-fake-locks';
import type { FakeServerRules } from '@/testing/browser/create-fake-server';
import { createMemoryDisk } from '@/testing/browser/create-memory-database';
import { createTestUploader } from '@/testing/browser/create-test-uploader';
import { uniquePng } from '@/testing/browser/sample-files';

const COUNT = 120;
const photos = (count = COUNT) => Array.from({ length: count }, (_, i) => uniquePng(`${i}.png`));

/** Verifies nothing until it is told to. */
function createSlowServer() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const rules: FakeServerRules = {
    call: async (path) => {
      if (path === 'complete') await opened;
      return undefined as unknown as Response;
    },
  };
  return { rules, open: () => open() };
}

describe('sending while the server verifies slowly', () => {
  it('goes on to the last file, and asks about no more at once than the server has connections for', async () => {
    const { rules, open } = createSlowServer();
    const { uploader, clock, bucket, server, statuses, finished } = createTestUploader({ rules });
    uploader.add(photos());
    await clock.until(() => bucket.sends.length === COUNT);
    await clock.until(() => statuses().every((status) => status === 'verifying'));
    const completes = server.calls.filter(({ path }) => path === 'complete');
    expect(completes.length).toBeLessThanOrEqual(4);
    open();
    await finished();
    expect(new Set(statuses())).toEqual(new Set(['done']));
    expect(bucket.sends).toHaveLength(COUNT);
    expect(new Set(server.completed).size).toBe(COUNT);
  });

  it('goes on while it is busy, and asks again for as long as that lasts', async () => {
    const rules: FakeServerRules = { complete: () => 'busy' };
    const { uploader, clock, bucket, statuses, finished } = createTestUploader({ rules });
    uploader.add(photos());
    await clock.until(() => bucket.sends.length === COUNT);
    await clock.advance(120_000);
    expect(new Set(statuses())).toEqual(new Set(['verifying']));
    delete rules.complete;
    await finished();
    expect(new Set(statuses())).toEqual(new Set(['done']));
    expect(bucket.sends).toHaveLength(COUNT);
  });

  it('holds no bytes of what was sent: they are prepared anew where they have to be sent again', async () => {
    const { rules, open } = createSlowServer();
    const lost = new Set(Array.from({ length: 30 }, (_, i) => `ticket-${i + 1}`));
    let prepares = 0;
    const { uploader, clock, bucket, statuses, finished } = createTestUploader({
      rules: { ...rules, complete: (ticket) => (lost.has(ticket) ? 'upload_missing' : undefined) },
      prepare: async ({ file }) => {
        prepares++;
        return { blob: file, type: 'image/png', width: 2, height: 1, sha256: null };
      },
    });
    uploader.add(photos(30));
    await clock.until(() => statuses().every((status) => status === 'verifying'));
    expect(prepares).toBe(30);
    open();
    await finished();
    expect(new Set(statuses())).toEqual(new Set(['done']));
    expect([prepares, bucket.sends.length]).toEqual([60, 60]);
  });

  it('goes on after a reload where it was, without sending anything twice', async () => {
    const [disk, locks] = [createMemoryDisk(), createFakeLocks()];
    const before = createTestUploader({ disk, locks, rules: createSlowServer().rules });
    before.uploader.add(photos(40));
    await before.clock.until(() => before.statuses().every((status) => status === 'verifying'));
    await before.clock.advance(1_000);
    before.crash();
    expect([disk.entries.size, disk.bytes.prepared.size]).toEqual([40, 40]);

    const after = createTestUploader({ disk, locks });
    await after.clock.until(() => after.items().length > 0);
    await after.finished();
    expect(new Set(after.statuses())).toEqual(new Set(['done']));
    expect(after.bucket.sends).toHaveLength(0);
    await after.clock.advance(1_000);
    expect(disk.entries.size).toBe(0);
  });

  it('sends anew after a reload, from the bytes that were kept, where the server has another secret', async () => {
    const [disk, locks] = [createMemoryDisk(), createFakeLocks()];
    const before = createTestUploader({ disk, locks, rules: createSlowServer().rules });
    before.uploader.add(photos(40));
    await before.clock.until(() => before.statuses().every((status) => status === 'verifying'));
    await before.clock.advance(1_000);
    before.crash();

    const asked = new Set<string>();
    const after = createTestUploader({
      disk,
      locks,
      // The fake server numbers its tickets as the first did.
      rules: {
        complete: (ticket) => {
          if (asked.has(ticket)) return undefined;
          asked.add(ticket);
          return 'ticket_invalid';
        },
      },
    });
    await after.clock.until(() => after.items().length > 0);
    await after.finished();
    expect(new Set(after.statuses())).toEqual(new Set(['done']));
    expect(after.bucket.sends).toHaveLength(40);
  });
});
