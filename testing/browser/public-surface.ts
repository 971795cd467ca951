/**
 * The options, methods and events that docs/uploader.md describes. The types below make the compiler ask for a row for each of
 * them; a test compares the document with what is rendered from here.
 */

import type { UploaderEvents } from '@/lib/browser/upload/engine/create-emitter';
import { FIRST_SENDS, MAX_SENDS } from '@/lib/browser/upload/queue/reduce-pace';
import type { Uploader } from '@/lib/browser/upload/uploader';
import type { UploaderOptions } from '@/lib/browser/upload/uploader-options';
import { formatNames, formatOptions, type OptionRow } from '../shared/document-tables';

type OptionName =
  | Exclude<keyof UploaderOptions, 'concurrency'>
  | `concurrency.${keyof NonNullable<UploaderOptions['concurrency']>}`;

export const OPTIONS: Record<OptionName, OptionRow> = {
  limits: {
    unit: '`UploadLimits`: bytes, pixels, seconds, 0 to 1',
    fallback: 'none, required',
    why: 'Comes from the server, so browser and server apply the same numbers.',
  },
  endpoint: {
    unit: 'URL without a trailing slash',
    fallback: '`/api/upload`',
    why: 'Where `presign` and `complete` are.',
  },
  name: {
    unit: 'text',
    fallback: 'none',
    why: 'Tells it from the other uploaders of your app: unfinished files resume only in an uploader with the same name and endpoint.',
  },
  'concurrency.prepare': {
    unit: 'files at once',
    fallback: 'one per processor, at most 4, fewer if memory is short',
    why: 'Each file takes a worker and the memory for its pixels.',
  },
  'concurrency.send': {
    unit: `files at once, 1 to ${MAX_SENDS}`,
    fallback: `adapts: ${FIRST_SENDS} at first, at most ${MAX_SENDS}`,
    why: 'Goes up by one while that brings more throughput, and halves after a failure. HTTP/1.1 allows six connections per origin.',
  },
  journal: {
    unit: '`UploadJournal`, or null',
    fallback: 'IndexedDB, in secure contexts',
    why: 'The list and its bytes outlive the page: after a reload or a crash they resume, each file once. Null keeps nothing.',
  },
  storage: {
    unit: 'Web Storage, or null',
    fallback: '`localStorage`',
    why: 'Keeps the tickets of sent files if there is no journal; the next visit completes them.',
  },
  keepAwake: {
    unit: 'boolean',
    fallback: '`true`',
    why: 'Phones suspend pages when the screen turns off. Only active while an upload is in progress.',
  },
  askBeforeLoss: {
    unit: 'boolean',
    fallback: '`true`',
    why: 'The browser asks before the page is closed, but only if that would lose a file.',
  },
  photoType: {
    unit: '`auto`, `image/jpeg` or `image/webp`',
    fallback: 'as in `limits`: `auto`',
    why: 'The type that JPEG photographs become. `auto` decides for each: WebP if the connection takes longer than the encoder, or if data is being saved. A WebP looks as good as the JPEG would, and is only sent if it’s smaller.',
  },
  prepare: {
    unit: '`Preparer`',
    fallback: 'workers that check, resize, strip and hash',
    why: 'For tests, or to prepare files yourself; the options below then have no effect.',
  },
  compressor: {
    unit: '`Compressor`',
    fallback: 'a pool of workers, or browser-image-compression',
    why: 'Your own compressor needn’t check its results: the engine does.',
  },
  compressorScriptUrl: {
    unit: 'URL on the page’s own origin',
    fallback: '`/vendor/browser-image-compression.js`',
    why: 'Its workers load it from there; the library’s own default is a CDN.',
  },
  text: {
    unit: '`UploaderText`',
    fallback: 'English',
    why: 'The error sentences, in the language of the page.',
  },
  makePreview: {
    unit: 'function, or null',
    fallback: 'pictures of 320 pixels',
    why: 'Null turns previews off.',
  },
  fetch: { unit: '`fetch`', fallback: 'the browser’s', why: 'For tests, or to add headers.' },
  createXhr: {
    unit: 'function that creates an `XMLHttpRequest`',
    fallback: 'the browser’s',
    why: 'Bytes are sent by XMLHttpRequest, because `fetch` reports no upload progress.',
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
  add: 'Adds files to the list and starts them; returns their ids in order.',
  cancel: 'Stops a file at any stage. A file that is done stays done.',
  retry: 'Restarts a failed or cancelled file from the stage it needs.',
  sendSmaller: 'Resizes and sends a file that was too large at full size (`original_too_large`).',
  pause: 'Pauses a file until it is resumed. A file that is being verified continues.',
  resume: 'Resumes a paused file.',
  sendNext: 'Moves a file ahead of all others that wait.',
  remove: 'Removes a file from the list, cancelling it first. A published image stays published.',
  edit: 'Renames (`name`), describes (`caption`), rotates (`turns`) or crops (`crop`) a photo that isn’t being sent yet; survives a reload.',
  undoEdit: 'Undoes the last edit of a photo, as far back as `item.steps` says.',
  redoEdit: 'Redoes what was undone.',
  move: 'Moves a file before another one, or with null to the end; files are sent in that order. Returns the id it stood before, so you can undo it.',
  hold: 'Keeps a file from being sent while someone looks at it; call the returned function to release it.',
  openPicture: 'Opens a photo as it was chosen, without edits, in a type every browser can show.',
  warmUp: 'Starts workers and fetches code for files that are about to be chosen. Can be called repeatedly.',
  cancelAll: 'Cancels every file that isn’t finished.',
  pauseAll: 'Pauses everything, including files added later.',
  resumeAll: 'Resumes everything.',
  retryFailed: 'Retries every failed file that may succeed this time.',
  clearFinished: 'Removes all files from the list that are done or cancelled.',
  showPreviews: 'Limits preview generation to the given items; null means all.',
  on: 'Calls back on each event of a given name; call the returned function to stop.',
  subscribe: 'Calls back after changes, at most every 200 ms; call the returned function to stop.',
  getSnapshot: '`{items, totals, online, isPaused}`, the same object until something changes.',
  destroy: 'Stops everything. Saved uploads resume on the next visit.',
};

export const EVENTS: Record<keyof UploaderEvents, string> = {
  added: '`{ids}`: files were added to the list.',
  completed:
    '`{id, image, duplicateOf}`: a file was verified and published. If it is the same photo as another upload, `duplicateOf` names the upload that was sent instead; otherwise null.',
  failed: '`{id, failure}`: a file failed; it can be retried if `failure.canRetry`.',
  cancelled: '`{id}`: a file was cancelled.',
  restored: '`{ids}`: files from an earlier visit are back on the list and resume.',
  recovered: '`{images}`: files sent during an earlier visit were completed without returning to the list.',
  progress: '`{totals}`: something has changed; at most every 200 ms.',
  idle: '`{totals}`: nothing is left to do except paused files.',
};

/** The document's tables, by the name between their markers. */
export function renderTables(): Readonly<Record<'options' | 'methods' | 'events', string>> {
  return {
    options: formatOptions(OPTIONS),
    methods: formatNames(['method', 'does'], METHODS),
    events: formatNames(['event', 'meaning'], EVENTS),
  };
}
