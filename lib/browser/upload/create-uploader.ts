import type { JsonValue } from '@/lib/shared/json';
import { MAX_BATCH } from '@/lib/shared/limits';
import { createUploadApi } from './api/create-upload-api';
import { createEdits } from './engine/create-edits';
import { createEmitter } from './engine/create-emitter';
import { createFailureTexts } from './engine/create-failure-texts';
import { createLazyCheck } from './engine/create-lazy-check';
import { createPace } from './engine/create-pace';
import { createRunner } from './engine/create-runner';
import { createShownPreviews } from './engine/create-shown-previews';
import { readPicture } from './engine/read-picture';
import { restoredEntry, restoredItem } from './engine/restore-upload';
import { stayOpen } from './engine/stay-open';
import { freshEntry, freshItem } from './engine/take-file';
import { watchTotals } from './engine/watch-totals';
import { createHeldBytes } from './prepare/create-held-bytes';
import { createPreviews } from './preview/create-previews';
import { createWaves } from './preview/create-waves';
import { createBatcher } from './queue/create-batcher';
import { createCallWindow } from './queue/create-call-window';
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
import type { AddOptions, Uploader } from './uploader';
import type { UploaderOptions } from './uploader-options';

/** Requests of the same moment share a call; longer would hold back the first file for the last. */
const GRANT_WINDOW = { shortMs: 5, longMs: 200 };
const COMPLETE_WINDOW = { shortMs: 15, longMs: 100 };

/** The server answers when the last of a call is verified: small calls answer early. */
const MAX_COMPLETIONS = 20;

/** HTTP/1.1 gives an origin six connections: while these wait for the server, grants and pages still get through. */
const MAX_COMPLETION_CALLS = 4;

/** Pictures come to the list in waves. */
const PREVIEWS_EVERY_MS = 400;

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
  const preparing = createQueue(concurrency.prepare);
  const isMoreComing = () => preparing.waitingCount() > 0;
  const completions = createBatcher({
    clock,
    windowMs: createCallWindow({ clock, ...COMPLETE_WINDOW, isMoreComing }),
    maxItems: MAX_COMPLETIONS,
    maxCalls: MAX_COMPLETION_CALLS,
    run: api.complete,
  });
  const previews = createShownPreviews({
    previews: createPreviews(resolved.makePreview, clock, createWaves({ clock, everyMs: PREVIEWS_EVERY_MS })),
    sourceOf: (id) => runner.preparedOf(id),
    onChange: (id, url) => store.dispatch(id, { type: 'previewed', url }),
  });
  const sender = createSender({
    clock,
    grants: createBatcher({
      clock,
      windowMs: createCallWindow({ clock, ...GRANT_WINDOW, isMoreComing }),
      maxItems: MAX_BATCH,
      run: api.presign,
    }),
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
      photoTypes: resolved.photoTypes,
      preparing,
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
        for (const { sourceBytes, prepared } of uploads) {
          if (prepared) resolved.photoTypes?.remember(sourceBytes, prepared.type);
        }
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
      resolved.photoTypes?.warmUp();
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
