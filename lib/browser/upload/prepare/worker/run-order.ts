import type { Clock } from '@/lib/browser/clock';
import { UploadError } from '../../failure/upload-error';
import { LoadError } from '../compressor';
import type { PreparedFile, PrepareRequest } from '../prepare-file';
import type { PrepareOrder, PrepareReport } from './prepare-message';

/** A 100-megapixel image on a slow phone takes seconds between two reports, never a minute. */
const SILENCE_MS = 60_000;

/** A conversion is decoding alone, on a phone some seconds; beyond this others need not wait for it. */
const SLOW_MS = 3_000;
/**
 * The time that a conversion may take: so long, and longer by its pixels, but never longer than silence. Some twenty times what a busy phone takes,
 * for nobody waits behind it, and a good photo must not be refused because the machine is.
 */
const CONVERSION_MS = 20_000;
const CONVERSION_MS_A_MEGAPIXEL = 2_000;
/** Time is counted in steps, so that hours of a sleeping machine count as one. */
const STEP_MS = 1_000;

/** The worker fell silent, or on an error nobody foresaw. */
export class WorkerBrokenError extends Error {
  override readonly name = 'WorkerBrokenError';
}

/** The worker is still at it after more time than any picture of this size takes. */
export class RunawayError extends Error {
  override readonly name = 'RunawayError';
}

/**
 * Has a worker prepare one file. Between two reports it may be silent for a minute; while it converts a file, its time is counted
 * instead: 12 megapixels have 44 seconds, 20 and two for each, and after the first three others go past it. Rejects with `UploadError`, `LoadError`, `WorkerBrokenError`, `RunawayError`, or the signal's
 * reason; after all but the first the worker is of no more use.
 */
export function runOrder(
  worker: Worker,
  order: PrepareOrder,
  { signal, onProgress, onConversion }: Pick<PrepareRequest, 'signal' | 'onProgress' | 'onConversion'>,
  clock: Clock,
): Promise<PreparedFile> {
  return new Promise((resolve, reject) => {
    let stopTimer = () => {};
    function stopListening() {
      stopTimer();
      signal.removeEventListener('abort', onAbort);
      worker.onmessage = worker.onerror = null;
    }
    function fail(reason: unknown) {
      stopListening();
      reject(reason);
    }
    const onAbort = () => fail(signal.reason);
    function watchSilence() {
      stopTimer();
      stopTimer = clock.after(SILENCE_MS, () => fail(new WorkerBrokenError('The worker fell silent.')));
    }
    function watchConversion(passedMs: number) {
      stopTimer();
      if (passedMs === SLOW_MS) onConversion?.('slow');
      if (passedMs >= conversionLimitMs(order)) {
        return fail(new RunawayError('The conversion takes too long.'));
      }
      stopTimer = clock.after(STEP_MS, () => watchConversion(passedMs + STEP_MS));
    }
    function onConverting(isConverting: boolean) {
      onConversion?.(isConverting ? 'started' : 'ended');
      if (isConverting) watchConversion(0);
      else watchSilence();
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
        case 'converting':
          return onConverting(report.isConverting);
        case 'done':
          stopListening();
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

function conversionLimitMs({ header: { width, height } }: PrepareOrder): number {
  const megapixels = (width * height) / 1_000_000;
  return Math.min(CONVERSION_MS + megapixels * CONVERSION_MS_A_MEGAPIXEL, SILENCE_MS);
}
