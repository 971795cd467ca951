import type { JsonValue } from '@/lib/shared/json';
import { MAX_BATCH } from '@/lib/shared/limits';
import { createUploadApi } from './api/create-upload-api';
import type { DropSender } from './drop-sender';
import { createEdits, type PhotoChange } from './engine/create-edits';
import { createEmitter, type Emitter } from './engine/create-emitter';
import { createFailureTexts } from './engine/create-failure-texts';
import { createLazyCheck } from './engine/create-lazy-check';
import { createPace } from './engine/create-pace';
import { createRunner } from './engine/create-runner';
import { createShownPreviews } from './engine/create-shown-previews';
import { type OpenedPicture, readPicture } from './engine/read-picture';
import { restoredEntry, restoredItem } from './engine/restore-upload';
import { stayOpen } from './engine/stay-open';
import { freshEntry, freshItem } from './engine/take-file';
import { watchTotals } from './engine/watch-totals';
import { createHeldBytes } from './prepare/create-held-bytes';
import { createPreviews } from './preview/create-previews';
import { createBatcher } from './queue/create-batcher';
import { createQueue } from './queue/create-queue';
import { MAX_SENDS } from './queue/reduce-pace';
import { createReceiptStore } from './receipts/create-receipt-store';
import { resolveOptions } from './resolve-options';
import { createRetrier } from './retry/create-retrier';
import { createSender } from './send/create-sender';
import { createSendFile } from './send/send-file';
import { createUploadStore } from './state/create-upload-store';
import { isFinished } from './state/reduce-upload';
import { createTicketStore } from './tickets/create-ticket-store';
import { recoverTickets } from './tickets/recover-tickets';
import type { UploaderSnapshot } from './upload-state';
import type { UploaderOptions } from './uploader-options';

/** How files that are added together are treated. */
export type AddOptions<Metadata = unknown> = Readonly<{
  /** Send their own pixels, however many; metadata goes all the same, and what cannot be published (HEIC, TIFF, BMP) is converted at full size. Default false. */
  keepOriginal?: boolean | undefined;
  /**
   * Facts that the site's own schema takes, the same for all of them: at most 512 bytes of JSON, kept over a reload. Throws TypeError where it
   * is no JSON.
   */
  metadata?: Metadata | undefined;
  /** The drop link that they are sent by, and who sends them. Default: by no link. */
  sender?: DropSender | undefined;
}>;

/** The upload engine: a list of files, each on its way through check, prepare, send and complete. */
export type Uploader<Data = JsonValue, Metadata = unknown> = Readonly<{
  /** Puts files on the list and starts them; returns their ids in order. A folder that slipped in leaves the list by itself. */
  add: (files: Iterable<File>, options?: AddOptions<Metadata>) => readonly string[];
  /** Stops a file wherever it is; one that is done stays done, and one being verified may be published all the same if the server was quicker. */
  cancel: (id: string) => void;
  /** Starts a failed or cancelled file again, from the stage that is needed. */
  retry: (id: string) => void;
  /** Makes a file smaller that failed with `original_too_large`, and sends it. */
  sendSmaller: (id: string) => void;
  /** Holds a file back until it is resumed. A file that is being sent stops and is sent anew; what is being verified continues. */
  pause: (id: string) => void;
  resume: (id: string) => void;
  /** Lets a file go before all others that still wait. */
  sendNext: (id: string) => void;
  /**
   * Renames, describes, turns or cuts a photo, at once and kept over a reload. Nothing is sent that was prepared before. Does nothing once its
   * bytes have begun to leave (`isLocked`).
   */
  edit: (id: string, change: PhotoChange) => void;
  /** Takes back the last edit of a photo, as far as `steps` says; at most a hundred in a row. */
  undoEdit: (id: string) => void;
  redoEdit: (id: string) => void;
  /** Puts a file before another one, or with null at the end of the list; it is sent in that order. Returns the id that it stood before, which takes it back. */
  move: (id: string, beforeId: string | null) => string | null;
  /** Holds a file back while somebody looks at it, and tells nobody of it at the next visit; the function it returns lets it go. */
  hold: (id: string) => () => void;
  /**
   * Opens a photo as it was chosen, for a large view or an editor. Rejects where it can't be read or shown, and with the signal's reason. Its
   * edit is not in it: draw it as `item.edit` says.
   */
  openPicture: (id: string, signal: AbortSignal) => Promise<OpenedPicture>;
  /** Takes a file off the list, cancelling it first. A published image stays published. */
  remove: (id: string) => void;
  /** Gets ready for files that are about to be chosen: call it when a picker opens or something is dragged over the page. Harmless to repeat. */
  warmUp: () => void;
  cancelAll: () => void;
  /** Holds everything back, what is added later too. */
  pauseAll: () => void;
  resumeAll: () => void;
  /** Retries every failed file that may succeed this time. */
  retryFailed: () => void;
  /** Takes everything off the list that is done or cancelled. */
  clearFinished: () => void;
  /** Says whose pictures are looked at; of others none are made or kept. Null, as at first: everybody's. */
  showPreviews: (ids: readonly string[] | null) => void;
  /** Calls back at each event of a name; the function it returns ends it. */
  on: Emitter<Data>['on'];
  /** Calls back after changes, at most every 200 ms; the function it returns ends it. */
  subscribe: (listener: () => void) => () => void;
  /** The same object until something changes. */
  getSnapshot: () => UploaderSnapshot<Data>;
  /** Stops everything, frees what is held; later calls do nothing. Uploads that are written down resume at the next visit. */
  destroy: () => void;
}>;

/** Requests of the same moment share a call; longer would hold back the first file for the last. */
const GRANT_WINDOW_MS = 5;
const COMPLETE_WINDOW_MS = 15;

/** The server answers when the last of a call is verified: small calls answer early. */
const MAX_COMPLETIONS = 20;

/** HTTP/1.1 gives an origin six connections: while these wait for the server, grants and pages still get through. */
const MAX_COMPLETION_CALLS = 4;

/** A host that takes longer to say anything counts as out of reach. */
const REACH_TIMEOUT_MS = 5_000;

/** Files that were prepared and wait for a send, beyond those prepared or sent this moment; each holds its bytes. */
const IN_FLIGHT_MARGIN = 8;

/** Prepared bytes that failed, cancelled and paused files may keep for another try. */
const MAX_HELD_BYTES = 64 * 1_048_576;

/**
 * Creates an uploader. Nothing happens before the next task, so one destroyed at once leaves no trace. `Data` is the type of
 * `image.data`, which the site's `onPublished` returns, and `Metadata` that of what may be said about a file; the compiler takes
 * your word for both.
 */
export function createUploader<Data = JsonValue, Metadata = unknown>(
  options: UploaderOptions,
): Uploader<Data, Metadata> {
  return createAnyUploader(options) as Uploader<Data, Metadata>;
}

function createAnyUploader(options: UploaderOptions): Uploader {
  const resolved = resolveOptions(options);
  const { limits, clock, online, random, concurrency, journal, endpoint } = resolved;
  const lifetime = new AbortController();

  const emitter = createEmitter(reportListenerError);
  const store = createUploadStore({ clock, online, onListenerError: reportListenerError });
  const tickets = createTicketStore(resolved.storage, clock);
  const receipts = createReceiptStore(resolved.storage, clock);
  const retrier = createRetrier({ clock, random, online });
  const texts = createFailureTexts(resolved.text, lifetime.signal);
  const api = createUploadApi({ endpoint, fetch: resolved.fetch, clock, explain: texts.explain });
  const pace = createPace({ clock, fixed: concurrency.send });
  const slots = createQueue(pace.limit);
  const completions = createBatcher({
    clock,
    windowMs: COMPLETE_WINDOW_MS,
    maxItems: MAX_COMPLETIONS,
    maxCalls: MAX_COMPLETION_CALLS,
    run: api.complete,
  });
  const previews = createShownPreviews({
    previews: createPreviews(resolved.makePreview),
    sourceOf: (id) => runner.preparedOf(id),
    onChange: (id, url) => store.dispatch(id, { type: 'previewed', url }),
  });
  const sender = createSender({
    clock,
    grants: createBatcher({ clock, windowMs: GRANT_WINDOW_MS, maxItems: MAX_BATCH, run: api.presign }),
    slots,
    onOutcome: (outcome) => pace.learn(outcome, slots.waitingCount() > 0),
    retrier,
    texts,
    sendFile: createSendFile({ createXhr: resolved.createXhr, clock }),
    canReach: async (origin) => {
      try {
        const signal = AbortSignal.timeout(REACH_TIMEOUT_MS);
        await resolved.fetch(origin, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal });
        return true;
      } catch {
        return false;
      }
    },
    grantSeconds: limits.grantSeconds,
    keepDate: limits.keepDate,
    countSent: store.countSent,
  });
  const check = createLazyCheck({ limits, retrier });
  const runner = createRunner({
    upload: {
      check,
      prepare: resolved.prepare,
      preparing: createQueue(concurrency.prepare),
      sender,
      verifying: createQueue(MAX_COMPLETIONS * MAX_COMPLETION_CALLS),
      completions,
      retrier,
      texts,
    },
    maxInFlight: concurrency.prepare + (concurrency.send ?? MAX_SENDS) + IN_FLIGHT_MARGIN,
    store,
    heldBytes: createHeldBytes(MAX_HELD_BYTES),
    previews,
    journal,
    tickets,
    emit: emitter.emit,
  });
  const edits = createEdits({ store, runner, journal });
  emitter.on('completed', ({ image }) => receipts.save(image));
  const watched = { subscribe: store.subscribe, getSnapshot: store.getSnapshot };
  const stopWatching = watchTotals(watched, emitter.emit);
  const stopStaying = stayOpen(watched, resolved);

  const idPrefix = `${clock.nowMs().toString(36)}-${Math.floor(random() * 36 ** 6).toString(36)}-`;
  let added = 0;
  let order = 0;

  const stopBeginning = clock.after(0, () => {
    journal?.open({
      onRestored: (uploads) => {
        store.add(uploads.map(restoredItem));
        emitter.emit('restored', { ids: uploads.map(({ id }) => id) });
        runner.enter(uploads.map((upload) => restoredEntry(upload, journal)));
      },
      onKept: (id, isKept) => store.dispatch(id, { type: 'kept', isKept }),
    });
    void recover();
  });

  async function recover() {
    const images = await recoverTickets({ tickets, completions, retrier }, lifetime.signal);
    for (const image of images) receipts.save(image);
    if (images.length > 0 && !lifetime.signal.aborted) emitter.emit('recovered', { images });
  }

  function add(
    files: Iterable<File>,
    { keepOriginal = false, metadata, sender }: AddOptions = {},
  ): readonly string[] {
    if (lifetime.signal.aborted) return [];
    texts.warmUp();
    const { isPaused } = store.getSnapshot();
    const said = {
      ...(metadata === undefined ? {} : { metadata: textOf(metadata) }),
      ...(sender === undefined ? {} : { sender: textOf(sender) }),
    };
    const fresh = [...files].map((file) => ({
      ...{ id: `${idPrefix}${++added}`, file, isPaused, keepOriginal },
      order: nextOrder(),
      ...said,
    }));
    const items = fresh.map(freshItem);
    store.add(items);
    journal?.add(fresh.map((one, i) => ({ ...one, folder: items[i]?.folder ?? '' })));
    const ids = fresh.map(({ id }) => id);
    emitter.emit('added', { ids });
    runner.enter(fresh.map((one) => freshEntry(one, journal)));
    return ids;
  }

  /** Whole numbers that grow, so that there is room between two; later visits have larger ones. */
  function nextOrder(): number {
    order = Math.max(order + 1, clock.nowMs());
    return order;
  }

  function forEachItem(act: (item: UploaderSnapshot['items'][number]) => void) {
    for (const item of store.getSnapshot().items) act(item);
  }

  /** A change that a person asked for is shown at once. */
  function atOnce<Args extends readonly unknown[], Answer>(act: (...args: Args) => Answer) {
    return (...args: Args): Answer => {
      const answer = act(...args);
      store.hurry();
      return answer;
    };
  }

  return {
    add,
    cancel: atOnce(runner.cancel),
    retry: atOnce(runner.retry),
    sendSmaller: atOnce(runner.sendSmaller),
    pause: atOnce(runner.pause),
    resume: atOnce(runner.resume),
    sendNext: atOnce(runner.sendNext),
    remove: atOnce(runner.remove),
    edit: atOnce(edits.edit),
    undoEdit: atOnce(edits.undo),
    redoEdit: atOnce(edits.redo),
    move: atOnce(edits.move),
    hold: atOnce((id: string) => {
      let isHeld = runner.hold(id);
      return atOnce(() => {
        if (isHeld) runner.resume(id);
        isHeld = false;
      });
    }),
    openPicture: (id, signal) => {
      const [entry, prepared] = [runner.entryOf(id), runner.preparedOf(id)];
      return readPicture({ check, prepare: resolved.prepare, entry, prepared }, signal);
    },
    cancelAll: atOnce(() => forEachItem((item) => !isFinished(item) && runner.cancel(item.id))),
    pauseAll: atOnce(() => {
      store.setPaused(true);
      forEachItem((item) => runner.pause(item.id));
    }),
    resumeAll: atOnce(() => {
      store.setPaused(false);
      forEachItem((item) => runner.resume(item.id));
    }),
    retryFailed: atOnce(() =>
      forEachItem((item) => item.status === 'failed' && item.failure.canRetry && runner.retry(item.id)),
    ),
    clearFinished: atOnce(() =>
      forEachItem(
        (item) => (item.status === 'done' || item.status === 'cancelled') && runner.remove(item.id),
      ),
    ),
    warmUp: () => {
      if (lifetime.signal.aborted) return;
      resolved.prepare.warmUp?.();
      check.warmUp();
      texts.warmUp();
      journal?.warmUp?.();
    },
    showPreviews: (ids) => previews.show(ids && new Set(ids)),
    on: emitter.on,
    subscribe: store.subscribe,
    getSnapshot: store.getSnapshot,
    destroy: () => {
      lifetime.abort();
      stopBeginning();
      stopWatching();
      stopStaying();
      store.destroy();
      runner.destroy();
      previews.destroy();
      journal?.close();
      emitter.clear();
    },
  };
}

/** As it is sent: what a page does with its object later changes nothing. */
function textOf(metadata: unknown): string {
  const text: string | undefined = JSON.stringify(metadata);
  if (text === undefined) throw new TypeError('metadata must be JSON.');
  return text;
}

/** To the console and `window.onerror`, as an uncaught exception would go, but without stopping the engine. */
function reportListenerError(error: unknown) {
  if (typeof reportError === 'function') reportError(error);
}
