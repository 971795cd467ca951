/**
 * The options, methods and events that docs/uploader.md describes. The types below make the compiler ask for a row for each of
 * them; a test compares the document with what is rendered from here.
 */

import type { Uploader } from '@/lib/browser/upload/create-uploader';
import type { UploaderEvents } from '@/lib/browser/upload/engine/create-emitter';
import { FIRST_SENDS, MAX_SENDS } from '@/lib/browser/upload/queue/reduce-pace';
import type { UploaderOptions } from '@/lib/browser/upload/uploader-options';
import { formatNames, formatOptions, type OptionRow } from '../shared/document-tables';

type OptionName =
  | Exclude<keyof UploaderOptions, 'concurrency'>
  | `concurrency.${keyof NonNullable<UploaderOptions['concurrency']>}`;

export const OPTIONS: Record<OptionName, OptionRow> = {
  limits: {
    unit: '`UploadLimits`: bytes, pixels, seconds, 0 to 1',
    fallback: 'none, required',
    why: 'From the server, so that browser and server judge by the same numbers.',
  },
  endpoint: {
    unit: 'address without a slash at the end',
    fallback: '`/api/upload`',
    why: 'Where `presign` and `complete` are.',
  },
  'concurrency.prepare': {
    unit: 'files at once',
    fallback: 'one for each processor, at most 4, fewer where memory is short',
    why: 'Each takes a worker and the memory of its pixels.',
  },
  'concurrency.send': {
    unit: `files at once, 1 to ${MAX_SENDS}`,
    fallback: `adapts: ${FIRST_SENDS} to begin with, at most ${MAX_SENDS}`,
    why: 'One more as long as each brings more throughput, half as many after a failure. HTTP/1.1 gives an origin six connections.',
  },
  journal: {
    unit: '`UploadJournal`, or null',
    fallback: 'IndexedDB, in secure contexts',
    why: 'The list and its bytes outlive the page: after a reload or a crash they resume, each file once. Null keeps nothing.',
  },
  storage: {
    unit: 'Web Storage, or null',
    fallback: '`localStorage`',
    why: 'Tickets of sent files, where there is no journal: the next visit completes them.',
  },
  keepAwake: {
    unit: 'boolean',
    fallback: '`true`',
    why: 'Phones stop pages of a dark screen. Held only while something is on its way.',
  },
  askBeforeLoss: {
    unit: 'boolean',
    fallback: '`true`',
    why: 'The browser asks before the page is left, only while that would lose a file.',
  },
  photoType: {
    unit: '`image/jpeg` or `image/webp`',
    fallback: '`image/jpeg`',
    why: 'The type that JPEG photographs become. WebP halves the bytes and takes ten times the encoder’s time: the whole upload takes three times as long on a fast connection.',
  },
  prepare: {
    unit: '`Preparer`',
    fallback: 'workers that check, shrink, strip and hash',
    why: 'For tests, or a preparation of one’s own; then nothing below matters.',
  },
  compressor: {
    unit: '`Compressor`',
    fallback: 'a pool of workers, else browser-image-compression',
    why: 'Another one need not check its results: the engine does.',
  },
  compressorScriptUrl: {
    unit: 'address on the page’s own origin',
    fallback: '`/vendor/browser-image-compression.js`',
    why: 'Its workers load it from there; the package’s own default is a CDN.',
  },
  text: {
    unit: '`UploaderText`',
    fallback: 'English',
    why: 'The sentences of failures, in the language of the page.',
  },
  makePreview: {
    unit: 'function, or null',
    fallback: 'pictures of 320 pixels',
    why: 'Null makes none.',
  },
  fetch: { unit: '`fetch`', fallback: 'the browser’s', why: 'For tests, or to add headers.' },
  createXhr: {
    unit: 'function that makes an `XMLHttpRequest`',
    fallback: 'the browser’s',
    why: 'Bytes are sent by XMLHttpRequest: `fetch` reports no progress of an upload.',
  },
  online: { unit: '`OnlineSource`', fallback: '`navigator.onLine`', why: 'For tests.' },
  clock: { unit: '`Clock`, milliseconds', fallback: 'the browser’s', why: 'For tests.' },
  random: {
    unit: 'function, 0 to below 1',
    fallback: '`Math.random`',
    why: 'For tests: retries are jittered.',
  },
};

export const METHODS: Record<keyof Uploader, string> = {
  add: 'Puts files on the list and starts them; returns their ids in order.',
  cancel: 'Stops a file wherever it is. A file that is done stays done.',
  retry: 'Starts a failed or cancelled file again, from the stage that is needed.',
  sendSmaller: 'Makes a file smaller that was too large at full size (`original_too_large`), and sends it.',
  pause: 'Holds a file back until it is resumed. A file that is being verified continues.',
  resume: 'Lets a paused file continue.',
  sendNext: 'Lets a file go before all others that wait.',
  remove: 'Takes a file off the list, cancelling it first. A published image stays published.',
  edit: 'Renames (`name`), describes (`caption`), turns (`turns`) or cuts (`crop`) a photo that is not being sent yet; kept over a reload.',
  undoEdit: 'Takes back the last edit of a photo, as far as `item.steps` says.',
  redoEdit: 'Does again what was undone.',
  move: 'Puts a file before another, or with null at the end; it is sent in that order. Returns the id that it stood before, to take it back.',
  hold: 'Holds a file back while somebody looks at it; call the returned function to let it go.',
  openPicture: 'Opens a photo as it was chosen, without its edit, in a type that every browser shows.',
  warmUp: 'Starts workers and fetches code for files that are about to be chosen. Harmless to repeat.',
  cancelAll: 'Cancels everything that is not at its end.',
  pauseAll: 'Holds everything back, what is added later too.',
  resumeAll: 'Lets everything continue.',
  retryFailed: 'Retries every failed file that may succeed this time.',
  clearFinished: 'Takes everything off the list that is done or cancelled.',
  showPreviews: 'Limits preview generation to the given items; null means all.',
  on: 'Calls back at each event of a name; call the returned function to stop.',
  subscribe: 'Calls back after changes, at most every 200 ms; call the returned function to stop.',
  getSnapshot: '`{items, totals, online, isPaused}`, the same object until something changes.',
  destroy: 'Stops everything. Uploads that are written down resume at the next visit.',
};

export const EVENTS: Record<keyof UploaderEvents, string> = {
  added: '`{ids}`: files were put on the list.',
  completed:
    '`{id, image, duplicateOf}`: a file was verified and published; `duplicateOf` names the upload that was sent in its place where it is the same photo, else null.',
  failed: '`{id, failure}`: a file came to nothing; it may be retried where `failure.canRetry`.',
  cancelled: '`{id}`: a file was cancelled.',
  restored: '`{ids}`: files of an earlier visit are back on the list and resume.',
  recovered:
    '`{images}`: files that an earlier visit had sent were completed, without coming back to the list.',
  progress: '`{totals}`: something moved; at most every 200 ms.',
  idle: '`{totals}`: nothing is left to do but what was paused.',
};

/** The document's tables, by the name between their markers. */
export function renderTables(): Readonly<Record<'options' | 'methods' | 'events', string>> {
  return {
    options: formatOptions(OPTIONS),
    methods: formatNames(['method', 'does'], METHODS),
    events: formatNames(['event', 'tells'], EVENTS),
  };
}
