import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createFakeOnline } from '@/testing/browser/create-fake-online';
import { UploadError } from '../../failure/upload-error';
import type { PreparedFile, PrepareRequest } from '../prepare-file';
import { createWorkerPreparer } from './create-worker-preparer';
import type { PrepareOrder, PrepareReport } from './prepare-message';

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

const HEADER: ImageHeader = {
  type: 'image/jpeg',
  width: 4_000,
  height: 3_000,
  orientation: 6,
  frames: 1,
  isAnimated: false,
  hasAlpha: false,
};
const prepared = (name: string): PreparedFile => ({
  blob: new Blob([name]),
  type: 'image/jpeg',
  width: 1,
  height: 1,
  sha256: null,
});
const BY_WORKER = prepared('by a worker');
const BY_PAGE = prepared('by the page');

beforeEach(() => vi.stubGlobal('Worker', class {}));
afterEach(() => vi.unstubAllGlobals());

function setUp({ workers: count = 2, createWorker }: { workers?: number; createWorker?: () => Worker } = {}) {
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
      header: HEADER,
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

describe('createWorkerPreparer', () => {
  it('sends a worker its order once it is ready, and tells the progress', async () => {
    const { workers, prepare, nextTurn } = setUp();
    const progress: number[] = [];
    const result = prepare({ onProgress: (value) => progress.push(value), keepOriginal: true });
    await nextTurn();
    expect(workers[0]?.orders).toEqual([]);
    workers[0]?.start();
    await nextTurn();
    expect(workers[0]?.orders[0]).toMatchObject({
      header: HEADER,
      keepOriginal: true,
      photoType: 'image/jpeg',
    });
    workers[0]?.report({ kind: 'progress', progress: 0.4 });
    workers[0]?.report({ kind: 'done', prepared: BY_WORKER });
    expect(await result).toBe(BY_WORKER);
    expect(progress).toEqual([0.4]);
  });

  it('takes workers that were started ahead first, waits for them, and does without one that did not start', async () => {
    const { workers, prepare, nextTurn, warmUp } = setUp();
    warmUp();
    expect(workers).toHaveLength(2);
    workers[0]?.fail();
    const result = prepare();
    await nextTurn();
    // The first did not start, so a third is on its way; the second is for the next file.
    expect(workers).toHaveLength(3);
    workers[2]?.start();
    await nextTurn();
    workers[2]?.report({ kind: 'done', prepared: BY_WORKER });
    expect(await result).toBe(BY_WORKER);
  });

  it('lets go of workers that were started ahead and that nobody came for', async () => {
    const { workers, clock, nextTurn, warmUp } = setUp();
    warmUp();
    for (const worker of workers) worker.start();
    await nextTurn();
    await clock.advance(300_000);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  it('keeps a worker for the next file, a refused one before included, and lets it go when there is none', async () => {
    const { workers, clock, prepare, nextTurn } = setUp();
    const refused = prepare();
    await nextTurn();
    workers[0]?.start();
    await nextTurn();
    workers[0]?.report({ kind: 'refused', code: 'damaged_image' });
    await expect(refused).rejects.toEqual(new UploadError('damaged_image'));
    const next = prepare();
    await nextTurn();
    workers[0]?.report({ kind: 'done', prepared: BY_WORKER });
    await next;
    expect(workers).toHaveLength(1);
    await clock.advance(10_000);
    expect(workers[0]?.isTerminated).toBe(true);
  });

  it('works on no more at once than it has workers, and on a huge photo alone', async () => {
    const { workers, prepare, nextTurn } = setUp({ workers: 4 });
    const huge = { ...HEADER, width: 8_000, height: 6_000 };
    void prepare();
    void prepare({ header: huge });
    await nextTurn();
    expect(workers).toHaveLength(1);
    workers[0]?.start();
    await nextTurn();
    workers[0]?.report({ kind: 'done', prepared: BY_WORKER });
    await nextTurn();
    expect(workers[0]?.orders[1]?.header).toBe(huge);
    for (let more = 0; more < 6; more += 1) void prepare();
    await nextTurn();
    expect(workers).toHaveLength(1);
    workers[0]?.report({ kind: 'done', prepared: BY_WORKER });
    await nextTurn();
    expect(workers).toHaveLength(4);
  });

  it('ends the worker of an aborted file at once', async () => {
    const { workers, fallback, prepare, nextTurn, clock } = setUp();
    const abort = new AbortController();
    const result = prepare({ signal: abort.signal });
    await nextTurn();
    workers[0]?.start();
    await nextTurn();
    abort.abort(new Error('cancelled'));
    await expect(result).rejects.toThrow('cancelled');
    expect(workers[0]?.isTerminated).toBe(true);
    expect(fallback).not.toHaveBeenCalled();
    expect(clock.pendingTimers()).toBe(0);
  });

  describe('a conversion that runs away', () => {
    const TIFF: ImageHeader = { ...HEADER, type: 'image/tiff', width: 1_000, height: 1_000 };

    async function start(more: Partial<PrepareRequest> = {}, workers = 1) {
      const made = setUp({ workers });
      const result = made.prepare({ header: TIFF, ...more });
      await made.nextTurn();
      made.workers[0]?.start();
      await made.nextTurn();
      return { ...made, result };
    }

    it('is ended and refused in seconds, and never begun again on the page', async () => {
      const { workers, clock, fallback, result } = await start();
      workers[0]?.report({ kind: 'converting', isConverting: true });
      await clock.advance(21_999);
      expect(workers[0]?.isTerminated).toBe(false);
      await clock.advance(1);
      await expect(result).rejects.toMatchObject({ code: 'too_complex' });
      expect(workers[0]?.isTerminated).toBe(true);
      expect(fallback).not.toHaveBeenCalled();
      expect(clock.pendingTimers()).toBe(0);
    });

    it('may take longer the larger its picture is, but no more than a minute', async () => {
      for (const [width, limitMs] of [
        [10_000, 40_000],
        [90_000, 60_000],
      ] as const) {
        const { workers, clock } = await start({ header: { ...TIFF, width } });
        workers[0]?.report({ kind: 'converting', isConverting: true });
        await clock.advance(limitMs - 1);
        expect(workers[0]?.isTerminated).toBe(false);
        await clock.advance(1);
        expect(workers[0]?.isTerminated).toBe(true);
      }
    });

    it('holds nothing up: what stands behind it goes on after three seconds', async () => {
      const phases: string[] = [];
      const { workers, clock, prepare, nextTurn } = await start({
        header: { ...TIFF, width: 90_000 },
        onConversion: (phase) => phases.push(phase),
      });
      const behind = prepare();
      workers[0]?.report({ kind: 'converting', isConverting: true });
      await clock.advance(2_999);
      expect(workers).toHaveLength(1);
      await clock.advance(1);
      expect(phases).toEqual(['started', 'slow']);
      workers[1]?.start();
      await nextTurn();
      workers[1]?.report({ kind: 'done', prepared: BY_WORKER });
      expect(await behind).toBe(BY_WORKER);
      expect(workers[0]?.isTerminated).toBe(false);
    });

    it('is not what waits for its decoder, nor what is encoded afterwards', async () => {
      const { workers, clock, result } = await start();
      await clock.advance(50_000);
      workers[0]?.report({ kind: 'converting', isConverting: true });
      await clock.advance(9_000);
      workers[0]?.report({ kind: 'converting', isConverting: false });
      await clock.advance(50_000);
      workers[0]?.report({ kind: 'done', prepared: BY_WORKER });
      expect(await result).toBe(BY_WORKER);
    });
  });

  it('leaves to the page what a worker breaks on or falls silent over, and goes on with workers', async () => {
    const { workers, clock, prepare, nextTurn } = setUp();
    const broken = prepare();
    await nextTurn();
    workers[0]?.start();
    await nextTurn();
    workers[0]?.report({ kind: 'broken', message: 'out of memory' });
    expect(await broken).toBe(BY_PAGE);
    const silent = prepare();
    await nextTurn();
    workers[1]?.start();
    await clock.advance(60_000);
    expect(await silent).toBe(BY_PAGE);
    void prepare();
    await nextTurn();
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true, false]);
  });

  describe('what must be converted and breaks its worker', () => {
    const start = async () => {
      const all = setUp();
      const result = all.prepare({ header: { ...HEADER, type: 'image/heic' } });
      await all.nextTurn();
      all.workers[0]?.start();
      await all.nextTurn();
      all.workers[0]?.report({ kind: 'broken', message: 'out of memory' });
      await all.nextTurn();
      all.workers[1]?.start();
      await all.nextTurn();
      return { ...all, result };
    };

    it('is tried in another', async () => {
      const { workers, result } = await start();
      workers[1]?.report({ kind: 'done', prepared: BY_WORKER });
      expect(await result).toBe(BY_WORKER);
    });

    it('can be tried again by the person, and is never left to the page, which would call it unsupported', async () => {
      const { workers, fallback, result } = await start();
      workers[1]?.report({ kind: 'broken', message: 'out of memory' });
      await expect(result).rejects.toMatchObject({ code: 'conversion_stopped' });
      expect(fallback).not.toHaveBeenCalled();
    });
  });

  it('leaves everything to the page where workers cannot draw, or are none', async () => {
    const { workers, prepare, nextTurn } = setUp();
    const first = prepare();
    await nextTurn();
    workers[0]?.report({ kind: 'ready', canDraw: false });
    expect(await first).toBe(BY_PAGE);
    expect(await prepare()).toBe(BY_PAGE);
    expect(workers).toHaveLength(1);
    vi.stubGlobal('Worker', undefined);
    expect(await setUp().prepare()).toBe(BY_PAGE);
  });
});

describe('a page whose policy forbids workers', () => {
  const violation = (effectiveDirective: string) =>
    Object.assign(new Event('securitypolicyviolation'), {
      effectiveDirective,
      blockedURI: 'http://localhost/w.js',
    });

  it.each(['before', 'after'])(
    'prepares on the page from the first file on, whether the browser says why %s the error',
    async (order) => {
      const { workers, policyTarget, fallback, prepare, nextTurn } = setUp();
      const result = prepare();
      await nextTurn();
      if (order === 'before') policyTarget.dispatchEvent(violation('worker-src'));
      workers[0]?.fail();
      if (order === 'after') policyTarget.dispatchEvent(violation('worker-src'));
      await nextTurn();
      expect(await result).toBe(BY_PAGE);
      expect(await prepare()).toBe(BY_PAGE);
      expect(workers).toHaveLength(1);
      expect(fallback).toHaveBeenCalledTimes(2);
    },
  );

  it('prepares on the page where the browser throws', async () => {
    const { prepare } = setUp({
      createWorker: () => {
        throw new DOMException('Denied by policy.', 'SecurityError');
      },
    });
    expect(await prepare()).toBe(BY_PAGE);
  });

  it('is told from a page whose policy stops something else', async () => {
    const { workers, policyTarget, prepare, nextTurn } = setUp();
    const result = prepare();
    await nextTurn();
    policyTarget.dispatchEvent(violation('img-src'));
    workers[0]?.start();
    await nextTurn();
    workers[0]?.report({ kind: 'done', prepared: BY_WORKER });
    expect(await result).toBe(BY_WORKER);
  });
});

describe('a worker that cannot be loaded', () => {
  it('is waited for while there is no connection, however long, and nothing is sent as it is meanwhile', async () => {
    const { workers, clock, online, fallback, prepare, nextTurn } = setUp();
    online.set(false);
    const result = prepare();
    await nextTurn();
    workers[0]?.fail();
    await clock.advance(3_600_000);
    expect(workers).toHaveLength(1);
    online.set(true);
    await nextTurn();
    workers[1]?.start();
    await nextTurn();
    workers[1]?.report({ kind: 'done', prepared: BY_WORKER });
    expect(await result).toBe(BY_WORKER);
    expect(fallback).not.toHaveBeenCalled();
  });

  it('is tried three times with a connection; then this file is the page’s, and the next tries workers again', async () => {
    const { workers, clock, prepare, nextTurn } = setUp();
    const result = prepare();
    await nextTurn();
    for (const worker of [0, 1, 2]) {
      workers[worker]?.fail();
      await clock.advance(5_000);
    }
    expect(await result).toBe(BY_PAGE);
    expect(workers).toHaveLength(3);
    void prepare();
    await nextTurn();
    expect(workers).toHaveLength(4);
  });

  it('is loaded anew when only a part of it could not be fetched', async () => {
    const { workers, clock, prepare, nextTurn } = setUp();
    const result = prepare({ header: { ...HEADER, type: 'image/heic' } });
    await nextTurn();
    workers[0]?.start();
    await nextTurn();
    workers[0]?.report({ kind: 'load_failed' });
    await clock.advance(1_000);
    expect(workers[0]?.isTerminated).toBe(true);
    workers[1]?.start();
    await nextTurn();
    workers[1]?.report({ kind: 'done', prepared: BY_WORKER });
    expect(await result).toBe(BY_WORKER);
  });

  it('fails a HEIC as a matter of the connection, which the page could not decode either', async () => {
    const { workers, clock, fallback, prepare, nextTurn } = setUp();
    const result = prepare({ header: { ...HEADER, type: 'image/heic' } });
    await nextTurn();
    for (const worker of [0, 1, 2]) {
      workers[worker]?.fail();
      await clock.advance(5_000);
    }
    await expect(result).rejects.toMatchObject({ code: 'network' });
    expect(fallback).not.toHaveBeenCalled();
  });

  it('is no reason to wait for an aborted file', async () => {
    const { workers, clock, online, prepare, nextTurn } = setUp();
    online.set(false);
    const abort = new AbortController();
    const result = prepare({ signal: abort.signal });
    await nextTurn();
    workers[0]?.fail();
    await nextTurn();
    abort.abort(new Error('cancelled'));
    await expect(result).rejects.toThrow('cancelled');
    expect(clock.pendingTimers()).toBe(0);
  });
});
