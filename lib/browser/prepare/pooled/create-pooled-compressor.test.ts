import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Clock } from '@/lib/browser/clock';
import type { CompressRequest } from '@/lib/browser/prepare/compressor';
import type { CompressOrder, CompressReport } from './compress-message';
import { createPooledCompressor } from './create-pooled-compressor';

class FakeWorker {
  onmessage: ((event: { data: CompressReport }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly orders: CompressOrder[] = [];
  isTerminated = false;
  postMessage(order: CompressOrder) {
    this.orders.push(order);
  }
  terminate() {
    this.isTerminated = true;
  }
  report(data: CompressReport) {
    this.onmessage?.({ data });
  }
}

const RESULT = new Blob(['small']);
let workers: FakeWorker[];
let timers: (() => void)[];
const clock: Clock = {
  nowMs: () => 0,
  after: (_delay, run) => {
    timers.push(run);
    return () => {
      timers = timers.filter((timer) => timer !== run);
    };
  },
};
const fallback = {
  canEncode: vi.fn(async () => true),
  compress: vi.fn(async () => new Blob(['by the fallback'])),
};

function create() {
  return createPooledCompressor({
    fallback,
    clock,
    createWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
  });
}

function request(more: Partial<CompressRequest> = {}): CompressRequest {
  return {
    blob: new Blob(['big'], { type: 'image/jpeg' }),
    header: {
      type: 'image/jpeg',
      width: 4_000,
      height: 3_000,
      orientation: 6,
      frames: 1,
      isAnimated: false,
      hasAlpha: false,
    },
    targetType: 'image/jpeg',
    maxDimension: 2_048,
    quality: 0.8,
    maxBytes: 1_048_576,
    signal: new AbortController().signal,
    onProgress: () => {},
    ...more,
  };
}

beforeEach(() => {
  workers = [];
  timers = [];
  vi.clearAllMocks();
  vi.stubGlobal('OffscreenCanvas', class {});
  vi.stubGlobal('createImageBitmap', () => {});
});

describe('createPooledCompressor', () => {
  it('orders the upright size of the result, and tells the progress', async () => {
    const progress: number[] = [];
    const result = create().compress(request({ onProgress: (value) => progress.push(value) }));
    const [worker] = workers;
    expect(worker?.orders[0]).toMatchObject({
      width: 2_048,
      height: 1_536,
      fileType: 'image/jpeg',
      quality: 0.8,
      maxSizeMB: 1,
    });
    worker?.report({ kind: 'progress', percent: 40 });
    worker?.report({ kind: 'done', blob: RESULT });
    expect(await result).toBe(RESULT);
    expect(progress).toEqual([0.4]);
  });

  it('filters well what shrinks to less than half', () => {
    const { header } = request();
    const compressor = create();
    void compressor.compress(request());
    void compressor.compress(request({ header: { ...header, width: 8_000, height: 6_000 } }));
    expect(workers.map(({ orders }) => orders[0]?.filter)).toEqual(['low', 'high']);
  });

  it('never asks for a side of nothing, nor for more pixels than there are', () => {
    const { header } = request();
    const compressor = create();
    void compressor.compress(request({ header: { ...header, width: 10_000, height: 1 } }));
    void compressor.compress(request({ header: { ...header, width: 30, height: 20 } }));
    expect(workers.map(({ orders }) => [orders[0]?.width, orders[0]?.height])).toEqual([
      [2_048, 1],
      [30, 20],
    ]);
  });

  it('keeps a worker for the next image, and lets it go when there is none', async () => {
    const compressor = create();
    for (let image = 0; image < 3; image += 1) {
      const result = compressor.compress(request());
      workers[0]?.report({ kind: 'done', blob: RESULT });
      await result;
    }
    expect(workers).toHaveLength(1);
    for (const timer of timers) timer();
    expect(workers[0]?.isTerminated).toBe(true);
    void compressor.compress(request());
    expect(workers).toHaveLength(2);
  });

  it('ends the worker of an aborted image at once', async () => {
    const abort = new AbortController();
    const result = create().compress(request({ signal: abort.signal }));
    abort.abort(new Error('cancelled'));
    await expect(result).rejects.toThrow('cancelled');
    expect(workers[0]?.isTerminated).toBe(true);
    expect(fallback.compress).not.toHaveBeenCalled();
    expect(timers).toEqual([]);
  });

  it('leaves an image that failed, or fell silent, to the fallback, and goes on with workers', async () => {
    const compressor = create();
    const failed = compressor.compress(request());
    workers[0]?.report({ kind: 'failed', message: 'no' });
    expect(await (await failed).text()).toBe('by the fallback');
    const silent = compressor.compress(request());
    for (const timer of timers) timer();
    expect(await (await silent).text()).toBe('by the fallback');
    void compressor.compress(request());
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true, false]);
  });

  it('leaves everything to the fallback once a worker would not start', async () => {
    const compressor = create();
    const first = compressor.compress(request());
    workers[0]?.onerror?.();
    await first;
    await compressor.compress(request());
    expect(workers).toHaveLength(1);
    expect(fallback.compress).toHaveBeenCalledTimes(2);
  });
});
