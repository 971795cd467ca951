import { type Clock, createSystemClock } from '@/lib/browser/clock';
import { localStorageOrNull } from '@/lib/browser/local-storage-or-null';
import type { PhotoTypeChoice } from '@/lib/shared/limits';
import { uploaderText } from '@/lib/shared/text/en/uploader';
import { createLazyPhotoTypes, type LazyPhotoTypes } from './line/create-lazy-photo-types';
import { createOnlineSource, type OnlineSource } from './online-source';
import { createBrowserJournal } from './persist/create-browser-journal';
import type { Compressor } from './prepare/compressor';
import { createLazyPreparer } from './prepare/create-lazy-preparer';
import { createPagePreparer } from './prepare/create-page-preparer';
import type { Preparer } from './prepare/preparer';
import { vendorFolderOf } from './prepare/vendor-folder';
import { type PoolSize, poolSize } from './prepare/worker/pool-size';
import { makePreview } from './preview/make-preview';
import { MAX_SENDS } from './queue/reduce-pace';
import type { UploaderOptions } from './uploader-options';

const ENDPOINT = '/api/upload';

/** Options with every default filled in; the only place where the engine reaches for the browser's globals. */
export function resolveOptions(options: UploaderOptions) {
  const clock = options.clock ?? createSystemClock();
  const online = options.online ?? createOnlineSource();
  const size = sizeOf(options.concurrency?.prepare);
  const { endpoint = ENDPOINT, name } = options;
  return {
    limits: options.limits,
    endpoint,
    concurrency: {
      // One more is checked while the workers are busy, so that none waits for its next file.
      prepare: options.compressor || options.prepare ? size.workers : size.workers + 1,
      /** Null for as many as the network carries. */
      send:
        options.concurrency?.send === undefined
          ? null
          : Math.min(MAX_SENDS, atLeastOne(options.concurrency.send)),
    },
    // Called as a method of something else, the browser's fetch refuses.
    fetch: options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => globalThis.fetch(input, init)),
    createXhr: options.createXhr ?? (() => new XMLHttpRequest()),
    storage: options.storage === undefined ? localStorageOrNull() : options.storage,
    clock,
    random: options.random ?? Math.random,
    online,
    prepare: options.prepare ?? preparerOf(options, { size, online, clock }),
    photoTypes: photoTypesOf(options, { size, clock }),
    journal:
      options.journal === undefined ? createBrowserJournal(clock, { endpoint, name }) : options.journal,
    keepAwake: options.keepAwake ?? true,
    askBeforeLoss: options.askBeforeLoss ?? true,
    text: options.text ?? uploaderText,
    makePreview: options.makePreview === undefined ? makePreview : options.makePreview,
  };
}

/** A compressor of one's own works on the page; ours in workers, with browser-image-compression for browsers whose workers cannot draw. */
function preparerOf(
  { compressor, compressorScriptUrl, endpoint = ENDPOINT, limits, ...options }: UploaderOptions,
  parts: Readonly<{ size: PoolSize; online: OnlineSource; clock: Clock }>,
): Preparer {
  const choice = photoTypeOf({ limits, ...options });
  const photoType = choice === 'auto' ? 'image/jpeg' : choice;
  if (compressor) {
    return createPagePreparer({ compressor: () => Promise.resolve(compressor), limits, photoType });
  }
  const vendorFolder = vendorFolderOf(endpoint);
  const scriptUrl = absoluteUrl(compressorScriptUrl ?? `${vendorFolder}/browser-image-compression.js`);
  let library: Promise<Compressor> | undefined;
  async function loadLibrary() {
    const { createBrowserCompressor } = await import('./prepare/create-browser-compressor');
    return createBrowserCompressor({ scriptUrl, clock: parts.clock });
  }
  const fallback = createPagePreparer({
    compressor: () => {
      library ??= loadLibrary().catch((error: unknown) => {
        library = undefined;
        throw error;
      });
      return library;
    },
    limits,
    photoType,
  });
  async function load() {
    const { createWorkerPreparer } = await import('./prepare/worker/create-worker-preparer');
    return createWorkerPreparer({
      // Bundlers know a worker by exactly this form.
      createWorker: () =>
        new Worker(new URL('./prepare/worker/prepare.worker.ts', import.meta.url), { type: 'module' }),
      fallback,
      limits,
      photoType,
      vendorFolder,
      ...parts,
    });
  }
  return createLazyPreparer({ load, ...parts });
}

/** Null where nothing is left to decide: the type is given, or files are prepared in a way of one's own that has not asked for it. */
function photoTypesOf(
  options: UploaderOptions,
  { size, clock }: Readonly<{ size: PoolSize; clock: Clock }>,
): LazyPhotoTypes | null {
  const isOwn = options.prepare !== undefined || options.compressor !== undefined;
  if (photoTypeOf(options) !== 'auto' || (isOwn && options.photoType !== 'auto')) return null;
  return createLazyPhotoTypes(async () => {
    const { createPhotoTypes } = await import('./line/create-photo-types');
    return createPhotoTypes({ clock, maxAhead: size.workers * 2 });
  });
}

function photoTypeOf({ photoType, limits }: Pick<UploaderOptions, 'photoType' | 'limits'>): PhotoTypeChoice {
  return photoType ?? limits.photoType ?? 'auto';
}

function atLeastOne(count: number): number {
  return Number.isFinite(count) ? Math.max(1, Math.floor(count)) : 1;
}

/** By the machine, unless told otherwise. */
function sizeOf(workers: number | undefined): PoolSize {
  const machine: Readonly<{ hardwareConcurrency?: number; deviceMemory?: number }> =
    typeof navigator === 'undefined' ? {} : navigator;
  const size = poolSize(machine);
  return workers === undefined ? size : { ...size, workers: atLeastOne(workers) };
}

function absoluteUrl(url: string): string {
  return typeof location === 'undefined' ? url : new URL(url, location.origin).href;
}
