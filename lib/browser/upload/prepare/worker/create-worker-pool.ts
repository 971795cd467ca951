import type { Clock } from '@/lib/browser/clock';
import { tellSetup } from '@/lib/browser/setup/tell-setup';
import { type PolicyTarget, watchPolicy } from '@/lib/browser/setup/watch-policy';
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
  /** Known once a worker started and found that it cannot draw, that there are none, or that the page's policy forbids them. */
  isUnsupported: () => boolean;
}>;

/** An empty pool; it grows as workers are taken and shrinks when they stand idle. */
export function createWorkerPool({
  createWorker,
  clock,
  policyTarget,
}: Readonly<{
  createWorker: () => Worker;
  clock: Clock;
  policyTarget?: PolicyTarget | undefined;
}>): WorkerPool {
  const idle: { worker: Worker; stopTimer: () => void }[] = [];
  const ahead: Promise<Worker | 'unsupported' | null>[] = [];
  let isUnsupported = false;

  function start(signal: AbortSignal): Promise<Worker | 'unsupported'> {
    return new Promise((resolve, reject) => {
      const settled = new AbortController();
      let worker: Worker | undefined;
      let stopTimer = () => {};
      function stopListening() {
        settled.abort();
        stopTimer();
        signal.removeEventListener('abort', onAbort);
        if (worker) worker.onmessage = worker.onerror = null;
      }
      function fail(reason: unknown) {
        stopListening();
        worker?.terminate();
        reject(reason);
      }
      function doWithout() {
        isUnsupported = true;
        stopListening();
        worker?.terminate();
        resolve('unsupported');
      }
      function onForbidden() {
        tellSetup({ kind: 'noWorkers' });
        doWithout();
      }
      const onAbort = () => fail(signal.reason);
      signal.addEventListener('abort', onAbort, { once: true });
      watchPolicy('worker-src', onForbidden, { signal: settled.signal, target: policyTarget });
      try {
        worker = createWorker();
      } catch {
        // Some browsers say so at once that the page's policy forbids it.
        return onForbidden();
      }
      stopTimer = clock.after(START_MS, () => fail(new LoadError('The worker did not start.')));
      worker.onerror = (event) => {
        event.preventDefault();
        // The browser tells of its policy at the same moment, before or after.
        clock.after(0, () => fail(new LoadError('The worker could not be loaded.')));
      };
      const started = worker;
      worker.onmessage = ({ data: report }: MessageEvent<PrepareReport>) => {
        if (report.kind !== 'ready') return;
        if (!report.canDraw) return doWithout();
        stopListening();
        resolve(started);
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
