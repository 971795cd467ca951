import type { Clock } from '@/lib/browser/clock';
import { UploadError } from '@/lib/browser/failure/upload-error';
import { LoadError } from '@/lib/browser/prepare/compressor';
import type { PreparedFile } from '@/lib/browser/prepare/prepare-file';
import type { PrepareOrder, PrepareReport } from '@/lib/browser/prepare/worker/prepare-message';

/** A 100-megapixel image on a slow phone takes seconds between two reports, never a minute. */
const SILENCE_MS = 60_000;

/** The worker fell silent, or on an error nobody foresaw. */
export class WorkerBrokenError extends Error {
  override readonly name = 'WorkerBrokenError';
}

/**
 * Has a worker prepare one file. Rejects with `UploadError`, `LoadError`, `WorkerBrokenError`, or the signal's reason; after
 * the last three the worker is of no more use.
 */
export function runOrder(
  worker: Worker,
  order: PrepareOrder,
  { signal, onProgress }: Readonly<{ signal: AbortSignal; onProgress: (progress: number) => void }>,
  clock: Clock,
): Promise<PreparedFile> {
  return new Promise((resolve, reject) => {
    let stopTimer = () => {};
    function settle() {
      stopTimer();
      signal.removeEventListener('abort', onAbort);
      worker.onmessage = worker.onerror = null;
    }
    function fail(reason: unknown) {
      settle();
      reject(reason);
    }
    const onAbort = () => fail(signal.reason);
    function watchSilence() {
      stopTimer();
      stopTimer = clock.after(SILENCE_MS, () => fail(new WorkerBrokenError('The worker fell silent.')));
    }
    signal.addEventListener('abort', onAbort, { once: true });
    worker.onerror = (event) => {
      event.preventDefault();
      fail(new WorkerBrokenError('The worker stopped with an error.'));
    };
    worker.onmessage = ({ data: report }: MessageEvent<PrepareReport>) => {
      switch (report.kind) {
        case 'progress':
          watchSilence();
          return onProgress(report.progress);
        case 'done':
          settle();
          return resolve(report.prepared);
        case 'refused':
          return fail(new UploadError(report.code, report.details));
        case 'load_failed':
          return fail(new LoadError('A part of the worker could not be loaded.'));
        case 'broken':
          return fail(new WorkerBrokenError(report.message));
        case 'ready':
          return;
      }
    };
    watchSilence();
    worker.postMessage(order);
  });
}
