import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { stagingKey } from '@/lib/shared/keys/object-keys';
import type { ObjectInfo } from '@/lib/storage';
import { createLedger } from './create-ledger';
import { createMemoryStore } from './create-memory-store';
import { createUnverified } from './create-unverified';
import { createUploadBudgets } from './create-upload-budgets';

const HOUR_MS = 3_600_000;
const SENDER = { client: 'c', network: 'n', isAdmin: false };

/** Processes over one store of counters and one bucket. */
function setUp() {
  let nowMs = Date.UTC(2026, 0, 15, 12, 3);
  const clock = () => new Date(nowMs);
  const store = createMemoryStore({ clock });
  const objects: ObjectInfo[] = [];
  const startProcess = () =>
    createUploadBudgets({
      store,
      ledger: createLedger({ store, limits: { client: [], network: [], total: [] }, clock }),
      unverified: createUnverified({ store, maxBytes: 1_000, grantSeconds: 3_600, clock }),
      room: { isFull: async () => false, published: () => {} },
      storage: { list: async () => ({ objects, next: null }) },
      grantSeconds: 3_600,
      clock,
      log: { info: () => {}, warn: () => {}, error: () => {} },
    });
  type Budgets = ReturnType<typeof startProcess>;
  return {
    startProcess,
    async send(budgets: Budgets, sizeBytes: number) {
      const id = createImageId(nowMs);
      await budgets.keep(id, (await budgets.reserve(SENDER, sizeBytes)).reservation);
      const etag = '"e"';
      objects.push({ key: stagingKey(id, 'a.jpg'), sizeBytes, lastModified: clock(), etag });
    },
    async wait(ms: number, budgets: Budgets) {
      nowMs += ms;
      await budgets.settleEnded();
    },
  };
}

test('a process that has made no grant knows whose files lie unverified, as long as they may lie there', async () => {
  const { startProcess, send, wait } = setUp();
  const [first, second] = [startProcess(), startProcess()];
  await send(first, 250);
  await wait(3 * HOUR_MS, second);
  await expect(second.reserve(SENDER, 1)).rejects.toMatchObject({ details: { limitedBy: 'unverified' } });
  const third = startProcess();
  await wait(60 * HOUR_MS, third);
  await expect(third.reserve(SENDER, 1)).rejects.toMatchObject({ details: { limitedBy: 'unverified' } });
  await expect(third.reserve({ ...SENDER, network: 'm' }, 150)).resolves.toMatchObject({
    limitedBy: 'unverified',
  });
});
