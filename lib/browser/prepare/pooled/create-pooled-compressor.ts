import type { Clock } from '@/lib/browser/clock';
import type { Compressor, CompressRequest } from '@/lib/browser/prepare/compressor';
import type { CompressOrder, CompressReport } from './compress-message';

/** A worker without work is let go after this long; the next image starts another. */
const IDLE_MS = 10_000;
/** A 100-megapixel image on a slow phone takes seconds between two reports, never a minute. */
const SILENCE_MS = 60_000;

const MEBIBYTE = 1_048_576;

export type PooledCompressorOptions = Readonly<{
  /** A new worker that runs `compress.worker.ts`; throws where there are none. */
  createWorker: () => Worker;
  /** Does what the workers cannot: older browsers, odd files, and telling whose fault a failure was. */
  fallback: Compressor;
  clock: Clock;
}>;

/**
 * Compresses in workers that are kept from image to image, as many as are asked for at once. Whatever fails there is
 * done again by `fallback`; after a worker that would not start, everything is.
 */
export function createPooledCompressor({
  createWorker,
  fallback,
  clock,
}: PooledCompressorOptions): Compressor {
  const idle: { worker: Worker; stopTimer: () => void }[] = [];
  let isSupported = typeof OffscreenCanvas === 'function' && typeof createImageBitmap === 'function';

  function take(): Worker {
    const kept = idle.pop();
    kept?.stopTimer();
    return kept?.worker ?? createWorker();
  }

  function keep(worker: Worker): void {
    const entry = { worker, stopTimer: () => {} };
    entry.stopTimer = clock.after(IDLE_MS, () => {
      idle.splice(idle.indexOf(entry), 1);
      worker.terminate();
    });
    idle.push(entry);
  }

  async function compressInWorker(request: CompressRequest): Promise<Blob> {
    const worker = take();
    try {
      const blob = await runWorker(worker, request, clock);
      keep(worker);
      return blob;
    } catch (error) {
      // It may be busy still, or stuck: the only way to stop it is to end it.
      worker.terminate();
      throw error;
    }
  }

  return {
    canEncode: (type) => fallback.canEncode(type),
    async compress(request) {
      request.signal.throwIfAborted();
      if (isSupported) {
        try {
          return await compressInWorker(request);
        } catch (error) {
          request.signal.throwIfAborted();
          if (!(error instanceof CompressionFailedError)) isSupported = false;
        }
      }
      return fallback.compress(request);
    },
  };
}

/** The worker is well, the image was not compressed. */
class CompressionFailedError extends Error {
  override readonly name = 'CompressionFailedError';
}

function runWorker(worker: Worker, request: CompressRequest, clock: Clock): Promise<Blob> {
  return new Promise((resolve, reject) => {
    let stopTimer = () => {};
    const settle = (act: () => void) => {
      stopTimer();
      request.signal.removeEventListener('abort', onAbort);
      worker.onmessage = worker.onerror = null;
      act();
    };
    const onAbort = () => settle(() => reject(request.signal.reason));
    const watchSilence = () => {
      stopTimer();
      stopTimer = clock.after(SILENCE_MS, () =>
        settle(() => reject(new CompressionFailedError('The worker fell silent.'))),
      );
    };
    request.signal.addEventListener('abort', onAbort, { once: true });
    worker.onerror = () => settle(() => reject(new Error('The compressing worker could not start.')));
    worker.onmessage = ({ data: report }: MessageEvent<CompressReport>) => {
      switch (report.kind) {
        case 'progress':
          watchSilence();
          return request.onProgress(report.percent / 100);
        case 'done':
          return settle(() => resolve(report.blob));
        case 'failed':
          return settle(() => reject(new CompressionFailedError(report.message)));
      }
    };
    watchSilence();
    worker.postMessage(orderOf(request));
  });
}

function orderOf({
  blob,
  header,
  targetType,
  maxDimension,
  quality,
  maxBytes,
}: CompressRequest): CompressOrder {
  const scale = Math.min(1, maxDimension / Math.max(header.width, header.height));
  return {
    // The library asks for a File; the name is nobody's business in a worker.
    file: new File([blob], 'image', { type: blob.type }),
    fileType: targetType,
    width: Math.max(1, Math.round(header.width * scale)),
    height: Math.max(1, Math.round(header.height * scale)),
    filter: scale >= 0.5 ? 'low' : 'high',
    quality,
    maxSizeMB: maxBytes / MEBIBYTE,
  };
}
