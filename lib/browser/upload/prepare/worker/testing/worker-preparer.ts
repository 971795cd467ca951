import { vi } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createFakeOnline } from '@/testing/browser/create-fake-online';
import type { PreparedFile, PrepareRequest } from '../../prepare-file';
import { TURNED_HEADER } from '../../testing/photo-header';
import { createWorkerPreparer } from '../create-worker-preparer';
import type { PrepareOrder, PrepareReport } from '../prepare-message';

class FakeWorker {
  onmessage: ((event: { data: PrepareReport }) => void) | null = null;
  onerror: ((event: { preventDefault: () => void }) => void) | null = null;
  readonly orders: PrepareOrder[] = [];
  isTerminated = false;
  postMessage(order: PrepareOrder) {
    this.orders.push(order);
  }
  terminate() {
    this.isTerminated = true;
  }
  report(data: PrepareReport) {
    this.onmessage?.({ data });
  }
  start() {
    this.report({ kind: 'ready', canDraw: true });
  }
  fail() {
    this.onerror?.({ preventDefault: () => {} });
  }
}

const prepared = (name: string): PreparedFile => ({
  blob: new Blob([name]),
  type: 'image/jpeg',
  width: 1,
  height: 1,
  sha256: null,
});
/** The result of a worker. */
export const BY_WORKER = prepared('by a worker');
/** The result of the page itself. */
export const BY_PAGE = prepared('by the page');

/** A preparer over workers that do as the test says; everything around it is a fake. */
export function setUp({
  workers: count = 2,
  createWorker,
}: {
  workers?: number;
  createWorker?: () => Worker;
} = {}) {
  const workers: FakeWorker[] = [];
  const policyTarget = new EventTarget();
  const clock = createFakeClock();
  const online = createFakeOnline();
  const fallback = vi.fn(async (_: PrepareRequest) => BY_PAGE);
  const preparer = createWorkerPreparer({
    createWorker:
      createWorker ??
      (() => {
        const worker = new FakeWorker();
        workers.push(worker);
        return worker as unknown as Worker;
      }),
    policyTarget,
    fallback,
    limits: DEFAULT_LIMITS,
    photoType: 'image/jpeg',
    vendorFolder: '/vendor',
    size: { workers: count, maxPixels: 52_000_000 },
    online,
    clock,
  });
  const prepare = (more: Partial<PrepareRequest> = {}) => {
    const result = preparer({
      file: new Blob(['photo']),
      header: TURNED_HEADER,
      signal: new AbortController().signal,
      onProgress: () => {},
      ...more,
    });
    // Looked at later than it may reject.
    result.catch(() => {});
    return result;
  };
  const nextTurn = () => clock.advance(0);
  return { workers, clock, online, policyTarget, fallback, prepare, nextTurn, warmUp: preparer.warmUp };
}
