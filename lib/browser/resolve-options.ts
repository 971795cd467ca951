import { type Clock, createSystemClock } from '@/lib/browser/clock';
import { createOnlineSource } from '@/lib/browser/online-source';
import { createBrowserJournal } from '@/lib/browser/persist/create-browser-journal';
import type { Compressor } from '@/lib/browser/prepare/compressor';
import { createBrowserCompressor } from '@/lib/browser/prepare/create-browser-compressor';
import { createPooledCompressor } from '@/lib/browser/prepare/pooled/create-pooled-compressor';
import { makePreview } from '@/lib/browser/preview/make-preview';
import { MAX_SENDS } from '@/lib/browser/queue/reduce-pace';
import type { TicketStorage } from '@/lib/browser/tickets/create-ticket-store';
import type { UploaderOptions } from '@/lib/browser/uploader-options';

/** Options with every default filled in; the only place where the engine reaches for the browser's globals. */
export function resolveOptions(options: UploaderOptions) {
  const clock = options.clock ?? createSystemClock();
  const scriptUrl = options.compressorScriptUrl ?? '/vendor/browser-image-compression.js';
  return {
    limits: options.limits,
    endpoint: options.endpoint ?? '/api/upload',
    concurrency: {
      prepare: atLeastOne(options.concurrency?.prepare ?? Math.min(2, coreCount())),
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
    online: options.online ?? createOnlineSource(),
    compressor: options.compressor ?? defaultCompressor(absoluteUrl(scriptUrl), clock),
    journal: options.journal === undefined ? createBrowserJournal(clock) : options.journal,
    keepAwake: options.keepAwake ?? true,
    askBeforeLoss: options.askBeforeLoss ?? true,
    makePreview: options.makePreview === undefined ? makePreview : options.makePreview,
  };
}

function defaultCompressor(scriptUrl: string, clock: Clock): Compressor {
  return createPooledCompressor({
    // Bundlers know a worker by exactly this form.
    createWorker: () =>
      new Worker(new URL('./prepare/pooled/compress.worker.ts', import.meta.url), { type: 'module' }),
    fallback: createBrowserCompressor({ scriptUrl, clock }),
    clock,
  });
}

function atLeastOne(count: number): number {
  return Number.isFinite(count) ? Math.max(1, Math.floor(count)) : 1;
}

function coreCount(): number {
  return typeof navigator === 'undefined' ? 2 : (navigator.hardwareConcurrency ?? 2);
}

function localStorageOrNull(): TicketStorage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    // Where cookies are blocked, already looking at it throws.
    return null;
  }
}

function absoluteUrl(url: string): string {
  return typeof location === 'undefined' ? url : new URL(url, location.origin).href;
}
