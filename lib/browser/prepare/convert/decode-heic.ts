/**
 * HEIC by libheif, which is fetched with the first HEIC and lives in a worker of its own: it is WebAssembly, and only that
 * worker's response allows it to run (`next.config.js`).
 */
import { LoadError } from '@/lib/browser/prepare/compressor';
import type { Raster } from '@/lib/browser/prepare/convert/decode-foreign';
import { isDisplayP3 } from '@/lib/browser/prepare/convert/is-display-p3';

const WORKER_URL = '/vendor/heic-worker.js';
/** Its memory grows with the largest picture and never shrinks: it goes when there is no work. */
const IDLE_MS = 10_000;

/** What `heic-worker.js` answers. */
type HeicReport =
  | Readonly<{ kind: 'done'; width: number; height: number; pixels: ArrayBuffer }>
  | Readonly<{ kind: 'undecodable'; message: string }>
  | Readonly<{ kind: 'load_failed'; message: string }>;

let idle: { worker: Worker; timer: ReturnType<typeof setTimeout> } | undefined;

/** The primary picture, upright. Throws `LoadError` when the decoder could not be fetched, any other error for a damaged file. */
export async function decodeHeic(bytes: Uint8Array<ArrayBuffer>): Promise<Raster> {
  const worker = take();
  const report = await ask(worker, bytes.slice()).catch((error: unknown) => {
    worker.terminate();
    throw error;
  });
  if (report.kind === 'load_failed') {
    worker.terminate();
    throw new LoadError(report.message);
  }
  keep(worker);
  if (report.kind === 'undecodable') throw new Error(report.message);
  const { width, height, pixels } = report;
  return {
    width,
    height,
    pixels: new Uint8ClampedArray(pixels),
    colorSpace: isDisplayP3(bytes) ? 'display-p3' : 'srgb',
  };
}

function take(): Worker {
  const kept = idle;
  idle = undefined;
  if (!kept) return new Worker(WORKER_URL);
  clearTimeout(kept.timer);
  return kept.worker;
}

function keep(worker: Worker): void {
  const timer = setTimeout(() => {
    idle = undefined;
    worker.terminate();
  }, IDLE_MS);
  idle = { worker, timer };
}

function ask(worker: Worker, bytes: Uint8Array<ArrayBuffer>): Promise<HeicReport> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<HeicReport>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new LoadError('The HEIC decoder could not be loaded.'));
    };
    worker.postMessage(bytes, [bytes.buffer]);
  });
}
