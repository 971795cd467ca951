import type { Clock } from '@/lib/browser/clock';
import { LoadError } from '@/lib/browser/prepare/compressor';
import type { PrepareReport } from '@/lib/browser/prepare/worker/prepare-message';

/** A worker without work is let go after this long; the next file starts another. */
const IDLE_MS = 10_000;
/** Loading a worker over a slow connection takes seconds; a minute of nothing is a connection that is gone. */
const START_MS = 60_000;

/** Workers that are ready for an order. */
export type WorkerPool = Readonly<{
  /** One that waits, or a new one. Rejects with `LoadError` when its scripts could not be fetched, or with the signal's reason. */
  take: (signal: AbortSignal) => Promise<Worker | 'unsupported'>;
  /** Gives back one that is well. */
  keep: (worker: Worker) => void;
  /** Known once a worker started and found that it cannot draw, or that there are no workers. */
  isUnsupported: () => boolean;
}>;

/** An empty pool; it grows as workers are taken and shrinks when they stand idle. */
export function createWorkerPool({
  createWorker,
  clock,
}: Readonly<{ createWorker: () => Worker; clock: Clock }>): WorkerPool {
  const idle: { worker: Worker; stopTimer: () => void }[] = [];
  let isUnsupported = false;

  function start(signal: AbortSignal): Promise<Worker | 'unsupported'> {
    return new Promise((resolve, reject) => {
      const worker = createWorker();
      const stopTimer = clock.after(START_MS, () => fail(new LoadError('The worker did not start.')));
      function settle() {
        stopTimer();
        signal.removeEventListener('abort', onAbort);
        worker.onmessage = worker.onerror = null;
      }
      function fail(reason: unknown) {
        settle();
        worker.terminate();
        reject(reason);
      }
      const onAbort = () => fail(signal.reason);
      signal.addEventListener('abort', onAbort, { once: true });
      worker.onerror = (event) => {
        event.preventDefault();
        fail(new LoadError('The worker could not be loaded.'));
      };
      worker.onmessage = ({ data: report }: MessageEvent<PrepareReport>) => {
        if (report.kind !== 'ready') return;
        settle();
        if (report.canDraw) resolve(worker);
        else {
          isUnsupported = true;
          worker.terminate();
          resolve('unsupported');
        }
      };
    });
  }

  return {
    take: async (signal) => {
      signal.throwIfAborted();
      const kept = idle.pop();
      kept?.stopTimer();
      if (kept) return kept.worker;
      if (typeof Worker !== 'function') {
        isUnsupported = true;
        return 'unsupported';
      }
      return start(signal);
    },
    keep: (worker) => {
      const entry = { worker, stopTimer: () => {} };
      entry.stopTimer = clock.after(IDLE_MS, () => {
        idle.splice(idle.indexOf(entry), 1);
        worker.terminate();
      });
      idle.push(entry);
    },
    isUnsupported: () => isUnsupported,
  };
}
