import { createUploadApi } from '@/lib/browser/api/create-upload-api';
import { FolderError } from '@/lib/browser/check/check-file';
import { describeFailure } from '@/lib/browser/failure/describe-failure';
import { folderOf } from '@/lib/browser/folder-of';
import { createHeldBytes } from '@/lib/browser/prepare/create-held-bytes';
import { createPreviews } from '@/lib/browser/preview/create-previews';
import { createBatcher } from '@/lib/browser/queue/create-batcher';
import { createQueue } from '@/lib/browser/queue/create-queue';
import { resolveOptions } from '@/lib/browser/resolve-options';
import { createRetrier } from '@/lib/browser/retry/create-retrier';
import { runUpload, type UploadProgress } from '@/lib/browser/run-upload';
import { createSender } from '@/lib/browser/send/create-sender';
import { createSendFile } from '@/lib/browser/send/send-file';
import { createUploadStore } from '@/lib/browser/state/create-upload-store';
import { isSettled, type UploadEvent } from '@/lib/browser/state/reduce-upload';
import { createTicketStore } from '@/lib/browser/tickets/create-ticket-store';
import { recoverTickets } from '@/lib/browser/tickets/recover-tickets';
import type { UploaderSnapshot } from '@/lib/browser/upload-state';
import type { UploaderOptions } from '@/lib/browser/uploader-options';
import { MAX_BATCH } from '@/lib/shared/limits';

/** The upload engine: a list of files, each on its way through check, prepare, send and complete. */
export type Uploader = Readonly<{
  /** Puts files on the list and starts them; answers their ids in order. A folder that slipped in leaves the list by itself. */
  add: (files: Iterable<File>, options?: AddOptions) => readonly string[];
  /** Stops a file wherever it is; one that is done stays done, and one being verified may be published all the same if the server was quicker. */
  cancel: (id: string) => void;
  /** Starts a failed or cancelled file again, from the stage that is needed. */
  retry: (id: string) => void;
  /** Takes a file off the list, cancelling it first. A published image stays published. */
  remove: (id: string) => void;
  cancelAll: () => void;
  /** Retries every failed file that may succeed this time. */
  retryFailed: () => void;
  /** Takes everything off the list that is done or cancelled. */
  clearFinished: () => void;
  /** Calls back after changes, at most every 50 ms; the answer ends it. */
  subscribe: (listener: () => void) => () => void;
  /** The same object until something changes. */
  getSnapshot: () => UploaderSnapshot;
  /** Stops everything, frees what is held; later calls do nothing. */
  destroy: () => void;
}>;

/** How files that are added together are treated. */
export type AddOptions = Readonly<{
  /** Send their own pixels, however many; metadata goes all the same, and what cannot be published (HEIC, TIFF, BMP) is converted at full size. Default false. */
  keepOriginal?: boolean;
}>;

/** Requests of the same moment share a call; longer would hold back the first file for the last. */
const GRANT_WINDOW_MS = 5;
const COMPLETE_WINDOW_MS = 15;

/** The server answers when the last of a call is verified: small calls answer early. */
const MAX_COMPLETIONS = 20;

/** Files between being prepared and being done, beyond those prepared or sent this moment; each holds its bytes. */
const IN_FLIGHT_MARGIN = 8;

/** Prepared bytes that failed and cancelled files may keep for a retry. */
const MAX_HELD_BYTES = 64 * 1_048_576;

type Entry = {
  readonly file: File;
  readonly keepOriginal: boolean;
  /** Ends with the entry's place on the list. */
  readonly listed: AbortController;
  run: { readonly controller: AbortController; readonly progress: UploadProgress } | null;
  sent: UploadProgress['sent'];
};

/** Creates an uploader. Nothing happens before the next task, so one destroyed at once leaves no trace. */
export function createUploader(options: UploaderOptions): Uploader {
  const resolved = resolveOptions(options);
  const { limits, clock, online, random, concurrency } = resolved;
  const lifetime = new AbortController();
  const entries = new Map<string, Entry>();

  const store = createUploadStore({ clock, online, onListenerError: reportCallbackError });
  const tickets = createTicketStore(resolved.storage, clock);
  const api = createUploadApi({ endpoint: resolved.endpoint, fetch: resolved.fetch, clock });
  const retrier = createRetrier({ clock, random, online });
  const heldBytes = createHeldBytes(MAX_HELD_BYTES);
  const previews = createPreviews(resolved.makePreview);
  const completions = createBatcher({
    clock,
    windowMs: COMPLETE_WINDOW_MS,
    maxItems: MAX_COMPLETIONS,
    run: api.complete,
  });
  const sender = createSender({
    clock,
    grants: createBatcher({ clock, windowMs: GRANT_WINDOW_MS, maxItems: MAX_BATCH, run: api.presign }),
    slots: createQueue(concurrency.send),
    retrier,
    sendFile: createSendFile({ createXhr: resolved.createXhr, clock }),
    grantSeconds: limits.grantSeconds,
    countSent: store.countSent,
  });
  const inFlight = createQueue(concurrency.prepare + concurrency.send + IN_FLIGHT_MARGIN);
  const preparing = createQueue(concurrency.prepare);
  const deps = { limits, prepare: resolved.prepare, preparing, sender, completions, retrier, tickets };

  const idPrefix = `${clock.nowMs().toString(36)}-${Math.floor(random() * 36 ** 6).toString(36)}-`;
  let added = 0;

  const stopRecovery = clock.after(0, () => void recover());

  async function recover() {
    const images = await recoverTickets({ tickets, completions, retrier }, lifetime.signal);
    if (images.length > 0 && !lifetime.signal.aborted) {
      callBack(() => options.onRecovered?.(images.length, images));
    }
  }

  async function start(id: string, entry: Entry) {
    const controller = new AbortController();
    const { signal } = controller;
    const progress: UploadProgress = { prepared: heldBytes.take(id), sent: entry.sent };
    const run = { controller, progress };
    entry.run = run;
    const dispatch = (event: UploadEvent) => {
      if (entry.run === run) store.dispatch(id, event);
    };
    try {
      const image = await inFlight.add(
        () =>
          runUpload(deps, {
            file: entry.file,
            keepOriginal: entry.keepOriginal,
            progress,
            signal,
            dispatch,
            onPrepared: (prepared) =>
              previews.request(id, prepared, entry.listed.signal, (url) =>
                store.dispatch(id, { type: 'previewed', url }),
              ),
          }),
        signal,
      );
      if (entry.run !== run) return;
      dispatch({ type: 'done', image });
      entry.run = null;
      callBack(() => options.onCompleted?.(image, id));
    } catch (error) {
      if (entry.run !== run) return;
      if (error instanceof FolderError) {
        remove(id);
        return;
      }
      dispatch({ type: 'failed', failure: describeFailure(error) });
      settle(id, entry);
    }
  }

  /** Ends a run that did not succeed, keeping what a retry can use. */
  function settle(id: string, entry: Entry) {
    if (entry.run === null) return;
    const { controller, progress } = entry.run;
    entry.run = null;
    entry.sent = progress.sent;
    if (progress.prepared) heldBytes.put(id, progress.prepared);
    controller.abort();
  }

  function cancel(id: string) {
    const entry = entries.get(id);
    if (!entry?.run) return;
    settle(id, entry);
    // What somebody cancelled is not completed behind their back at the next visit.
    if (entry.sent) tickets.remove(entry.sent.ticket);
    store.dispatch(id, { type: 'cancelled' });
  }

  function retry(id: string) {
    const entry = entries.get(id);
    const status = store.get(id)?.status;
    if (!entry || (status !== 'failed' && status !== 'cancelled')) return;
    store.dispatch(id, { type: 'requeued' });
    void start(id, entry);
  }

  function remove(id: string) {
    cancel(id);
    entries.get(id)?.listed.abort();
    entries.delete(id);
    heldBytes.forget(id);
    previews.revoke(id);
    store.remove(id);
  }

  function forEachItem(act: (item: UploaderSnapshot['items'][number]) => void) {
    for (const item of store.getSnapshot().items) act(item);
  }

  return {
    add: (files, { keepOriginal = false } = {}) => {
      if (lifetime.signal.aborted) return [];
      const fresh = [...files].map((file) => ({ id: `${idPrefix}${++added}`, file }));
      store.add(
        fresh.map(({ id, file }) => ({
          id,
          name: file.name,
          folder: folderOf(file),
          sourceBytes: file.size,
          previewUrl: null,
          status: 'queued',
        })),
      );
      for (const { id, file } of fresh) {
        const entry: Entry = {
          file,
          keepOriginal,
          listed: new AbortController(),
          run: null,
          sent: undefined,
        };
        entries.set(id, entry);
        void start(id, entry);
      }
      return fresh.map(({ id }) => id);
    },
    cancel,
    retry,
    remove,
    cancelAll: () => forEachItem((item) => !isSettled(item) && cancel(item.id)),
    retryFailed: () =>
      forEachItem((item) => item.status === 'failed' && item.failure.canRetry && retry(item.id)),
    clearFinished: () =>
      forEachItem((item) => (item.status === 'done' || item.status === 'cancelled') && remove(item.id)),
    subscribe: store.subscribe,
    getSnapshot: store.getSnapshot,
    destroy: () => {
      lifetime.abort();
      stopRecovery();
      store.destroy();
      for (const entry of entries.values()) {
        entry.listed.abort();
        const { run } = entry;
        entry.run = null;
        run?.controller.abort();
      }
      entries.clear();
      previews.revokeAll();
    },
  };
}

function callBack(run: () => void) {
  try {
    run();
  } catch (error) {
    reportCallbackError(error);
  }
}

/** To the console and `window.onerror`, as an uncaught exception would go, but without stopping the engine. */
function reportCallbackError(error: unknown) {
  if (typeof reportError === 'function') reportError(error);
}
