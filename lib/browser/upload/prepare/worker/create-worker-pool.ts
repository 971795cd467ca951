import type { Clock } from '@/lib/browser/clock';
import { LoadError } from '../compressor';
import type { PrepareReport } from './prepare-message';

/** A worker without work is let go after this long; the next file starts another. */
const IDLE_MS = 10_000;
/** One that was started ahead waits longer: people look at the page before they choose. */
const AHEAD_MS = 300_000;
/** Loading a worker over a slow connection takes seconds; a minute of nothing is a connection that is gone. */
const START_MS = 60_000;

const NEVER = new AbortController().signal;

/** Workers that are ready for an order. */
export type WorkerPool = Readonly<{
  /** One that waits, or a new one. Rejects with `LoadError` when its scripts could not be fetched, or with the signal's reason. */
  take: (signal: AbortSignal) => Promise<Worker | 'unsupported'>;
  /** Has as many waiting, started ahead where there are fewer; one that cannot be started is started again when it is needed. */
  startAhead: (count: number) => void;
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
  const ahead: Promise<Worker | 'unsupported' | null>[] = [];
  let isUnsupported = false;

  function start(signal: AbortSignal): Promise<Worker | 'unsupported'> {
    return new Promise((resolve, reject) => {
      const worker = createWorker();
      const stopTimer = clock.after(START_MS, () => fail(new LoadError('The worker did not start.')));
      function stopListening() {
        stopTimer();
        signal.removeEventListener('abort', onAbort);
        worker.onmessage = worker.onerror = null;
      }
      function fail(reason: unknown) {
        stopListening();
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
        stopListening();
        if (report.canDraw) resolve(worker);
        else {
          isUnsupported = true;
          worker.terminate();
          resolve('unsupported');
        }
      };
    });
  }

  /** Nobody came for it. */
  async function letGo(early: Promise<Worker | 'unsupported' | null>) {
    const place = ahead.indexOf(early);
    if (place < 0) return;
    ahead.splice(place, 1);
    const worker = await early;
    if (worker !== null && worker !== 'unsupported') worker.terminate();
  }

  return {
    take: async (signal) => {
      signal.throwIfAborted();
      const kept = idle.pop();
      kept?.stopTimer();
      if (kept) return kept.worker;
      const early = await ahead.shift();
      signal.throwIfAborted();
      if (early) return early;
      if (typeof Worker !== 'function') {
        isUnsupported = true;
        return 'unsupported';
      }
      return start(signal);
    },
    startAhead: (count) => {
      if (typeof Worker !== 'function') return;
      for (let started = ahead.length + idle.length; started < count; started += 1) {
        const early = start(NEVER).catch(() => null);
        ahead.push(early);
        clock.after(AHEAD_MS, () => void letGo(early));
      }
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
