/** Prepares one file after another, off the page's own thread: reads, strips, decodes, encodes, checks and hashes. */
import { UploadError } from '../../failure/upload-error';
import { createCanvasCompressor } from '../canvas/create-canvas-compressor';
import { type Compressor, LoadError } from '../compressor';
import { setVendorFolder } from '../convert/vendor-address';
import { type ConversionPhase, prepareFile } from '../prepare-file';
import { practise } from './practise';
import type { PrepareOrder, PrepareReport } from './prepare-message';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<PrepareOrder>) => void) | null;
  postMessage(report: PrepareReport): void;
};

/** The page ends a worker whose file is cancelled. */
const NEVER = new AbortController().signal;

/** A worker that was started for a file has its order by then; others wait for a person, who takes longer. */
const IDLE_AFTER_MS = 50;

const compressor = createIfPossible();
let isOrdered = false;
/** One picture at a time: they share a canvas. */
let practice: Promise<void> = Promise.resolve();

scope.onmessage = ({ data: order }) => {
  isOrdered = true;
  if (compressor) void prepare(compressor, order).then((report) => scope.postMessage(report));
};
scope.postMessage({ kind: 'ready', canDraw: compressor !== null });
setTimeout(() => {
  if (compressor && !isOrdered) practice = practise(compressor, () => isOrdered);
}, IDLE_AFTER_MS);
// Asked for each file, and remembered: the first does not wait for it.
void compressor?.isFaithful?.();
void compressor?.canEncode('image/jpeg');
void compressor?.canEncode('image/webp');

async function prepare(
  ready: Compressor,
  { limits, photoType, lineType, vendorFolder, file, header, keepOriginal, edit }: PrepareOrder,
): Promise<PrepareReport> {
  setVendorFolder(vendorFolder);
  await practice;
  try {
    const onProgress = (progress: number) => scope.postMessage({ kind: 'progress', progress });
    const onConversion = (phase: ConversionPhase) =>
      scope.postMessage({ kind: 'converting', isConverting: phase === 'started' });
    const request = {
      ...{ file, header, keepOriginal, edit, signal: NEVER, onProgress, onConversion },
      ...(lineType ? { photoType: lineType } : {}),
    };
    const startedMs = performance.now();
    const prepared = await prepareFile({ compressor: ready, limits, photoType }, request);
    return { kind: 'done', prepared: { ...prepared, tookMs: performance.now() - startedMs } };
  } catch (error) {
    if (error instanceof UploadError) return { kind: 'refused', code: error.code, details: error.details };
    return error instanceof LoadError ? { kind: 'load_failed' } : { kind: 'broken', message: String(error) };
  }
}

function createIfPossible(): Compressor | null {
  try {
    return createCanvasCompressor();
  } catch {
    return null;
  }
}
