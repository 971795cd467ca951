/**
 * The home of browser-image-compression 2.0.2, and of what it does not do:
 * - its script is fetched from a foreign CDN unless `libURL` is set, and a relative address fails inside its blob worker;
 * - an already aborted signal never settles, so every call is raced against the signal here, and against silence;
 * - a failed worker falls back to the main thread by itself, where `<img>` draws half of a damaged JPEG as if it were whole:
 *   here the fallback is stopped, the image is decoded strictly first, and only then is it done on the main thread;
 * - reading the orientation of odd files can hang its worker, so it is told;
 * - up to ten rounds of encoding to get below the source's size: three are allowed, which only a size limit needs.
 */
import type { Options } from 'browser-image-compression';
import type { Clock } from '@/lib/browser/clock';
import { isMediaType, MEDIA_TYPES, type MediaType } from '@/lib/shared/media/media-types';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';
import { fitPicture, isWithin } from './canvas/picture-size';
import {
  type Compressor,
  type CompressRequest,
  LoadError,
  UndecodableImageError,
  UnsupportedImageError,
} from './compressor';
import { isCanvasFaithful } from './is-canvas-faithful';

/** Starts the library, which is loaded with the first image. */
type ImageCompression = (file: File, options: Options) => Promise<Blob>;

/** A 100-megapixel image on a slow phone takes seconds between two reports, never a minute. */
const SILENCE_MS = 60_000;

const MEBIBYTE = 1_048_576;

/** A worker for each image. `scriptUrl` is absolute and on our own origin. */
export function createBrowserCompressor({
  scriptUrl,
  clock,
}: Readonly<{ scriptUrl: string; clock: Clock }>): Compressor {
  const encodable = new Map<MediaType, Promise<boolean>>();
  let faithful: Promise<boolean> | undefined;
  // Safari's workers lack what the library needs there; asking again for each image would cost a worker each.
  let useWebWorker = typeof Worker === 'function';
  let hasWorkerWorked = false;

  async function encode(request: CompressRequest): Promise<Blob> {
    const imageCompression = await loadLibrary();
    const blob = new Blob([request.bytes], { type: request.header.type });
    const run = (inWorker: boolean) =>
      runOnce(imageCompression, { ...request, blob }, { scriptUrl, clock, inWorker });
    if (!useWebWorker) {
      await assertDecodable(blob, request.header);
      return run(false);
    }
    try {
      const result = await run(true);
      hasWorkerWorked = true;
      return result;
    } catch (error) {
      request.signal.throwIfAborted();
      await assertDecodable(blob, request.header);
      if (!(error instanceof WorkerFailedError)) throw error;
      const result = await run(false);
      // Without a connection it may only have been the worker's script that was missing.
      useWebWorker = hasWorkerWorked || navigator.onLine === false;
      return result;
    }
  }

  return {
    canEncode: (type) => {
      const known = encodable.get(type) ?? canEncode(type);
      encodable.set(type, known);
      return known;
    },
    isFaithful: () => {
      faithful ??= isPageCanvasFaithful();
      return faithful;
    },
    compress: async (request) => {
      request.signal.throwIfAborted();
      return serves(request) ? { blob: await encode(request) } : null;
    },
    inspect: async ({ bytes, header }) => {
      // A browser this old may lack a decoder for a good AVIF.
      if (header.type !== 'image/avif') {
        await assertDecodable(new Blob([bytes], { type: header.type }), header);
      }
      return undefined;
    },
  };
}

/** The library does not look at pixels: what may be a drawing and fits is left alone, and JPEG holds no transparency. */
function serves({ header, targetType, png, maxDimension, maxBytes, bytes }: CompressRequest): boolean {
  if (header.hasAlpha && !MEDIA_TYPES[targetType].holdsAlpha) return false;
  const fits = isWithin(header, maxDimension) && bytes.length <= maxBytes;
  return !(png !== 'never' && fits && isMediaType(header.type));
}

async function loadLibrary(): Promise<ImageCompression> {
  try {
    return (await import('browser-image-compression')).default;
  } catch (error) {
    throw new LoadError('The compressor could not be loaded.', { cause: error });
  }
}

class WorkerFailedError extends Error {
  override readonly name = 'WorkerFailedError';
}

async function runOnce(
  imageCompression: ImageCompression,
  {
    blob,
    header,
    targetType,
    maxDimension,
    quality,
    maxBytes,
    signal,
    onProgress,
  }: CompressRequest & Readonly<{ blob: Blob }>,
  { scriptUrl, clock, inWorker }: Readonly<{ scriptUrl: string; clock: Clock; inWorker: boolean }>,
): Promise<Blob> {
  const stop = new AbortController();
  const stopped = AbortSignal.any([signal, stop.signal]);
  // Loading the library took a moment.
  stopped.throwIfAborted();
  let reported = 0;
  let stopTimer = () => {};

  const raced = new Promise<never>((_, reject) => {
    stopped.addEventListener('abort', () => reject(stopped.reason), { once: true });
  });
  function watchSilence() {
    stopTimer();
    stopTimer = clock.after(SILENCE_MS, () => stop.abort(new Error('The compressor fell silent.')));
  }
  watchSilence();

  // The library asks for a File and reads type, name and lastModified only; the name is nobody's business in a worker.
  const file = new File([blob], 'image', { type: blob.type });
  try {
    return await Promise.race([
      raced,
      imageCompression(file, {
        useWebWorker: inWorker,
        libURL: scriptUrl,
        fileType: targetType,
        initialQuality: quality,
        maxWidthOrHeight: longestSide(header, maxDimension),
        maxSizeMB: maxBytes / MEBIBYTE,
        maxIteration: 3,
        exifOrientation: header.orientation,
        signal: stopped,
        onProgress: (percent) => {
          // It starts over: the worker failed and the library is about to try again on the main thread.
          if (inWorker && percent < reported) throw new WorkerFailedError();
          reported = percent;
          watchSilence();
          onProgress(percent / 100);
        },
      }),
    ]);
  } finally {
    stopTimer();
  }
}

/** Never so small that the short side of a very long image rounds to nothing, which the library does not prevent. */
function longestSide({ width, height }: ImageHeader, maxDimension: number): number {
  const fitted = fitPicture({ width, height }, maxDimension);
  const thinnest = Math.ceil(Math.max(width, height) / Math.min(width, height));
  return Math.max(maxDimension, fitted.width, fitted.height, thinnest);
}

/** Decoding to a bitmap is strict where an `<img>` shows what it can. */
async function assertDecodable(blob: Blob, { type }: ImageHeader): Promise<void> {
  try {
    (await createImageBitmap(blob)).close();
  } catch (error) {
    const Reason = isMediaType(type) ? UndecodableImageError : UnsupportedImageError;
    throw new Reason('The browser cannot decode this image.', { cause: error });
  }
}

async function canEncode(type: MediaType): Promise<boolean> {
  if (!MEDIA_TYPES[type].canvasEncodes) return false;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  return canvas.toDataURL(type).startsWith(`data:${type}`);
}

function isPageCanvasFaithful(): Promise<boolean> {
  const canvas = document.createElement('canvas');
  const toBlob = () =>
    new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
  return isCanvasFaithful(canvas, toBlob);
}
