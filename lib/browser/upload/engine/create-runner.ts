/**
 * Starts, stops and ends the files of the list. A file that is held back, cancelled or failed holds no place among those
 * in flight: its run ends, what it has achieved is kept, and the next run begins from there. A file that was sent holds
 * none either, and no bytes: however slowly the server verifies, the others are sent. So no file can stand in the way of
 * another.
 *
 * Example: `a` is paused while it is being sent. Its run ends and frees its place, its prepared bytes are kept, and `b` is sent. When
 * `a` is resumed, a new run begins with the bytes that are there: nothing is prepared twice.
 */

import type { CompletedUpload } from '@/lib/shared/wire';
import { isFolder } from '../check/is-folder';
import type { PreparedFile } from '../prepare/prepare-file';
import { createLine } from '../queue/create-line';
import { runUpload, SendAgain, type UploadProgress } from '../run-upload';
import { isEditable, isFinished } from '../state/reduce-upload';
import { createDuplicates } from './create-duplicates';
import { createJob } from './create-job';
import { DuplicateFound } from './duplicate-found';
import type { Entry } from './entry';
import type { Runner, RunnerDeps } from './runner';

/** Creates a runner of an empty list. */
export function createRunner(deps: RunnerDeps): Runner {
  const { store, heldBytes, previews, journal, tickets, emit } = deps;
  const entries = new Map<string, Entry>();
  const line = createLine();
  const duplicates = createDuplicates();
  let inFlight = 0;
  let urgent = 0;

  function pump() {
    while (inFlight < deps.maxInFlight) {
      const id = line.shift();
      if (id === undefined) return;
      const entry = entries.get(id);
      if (entry && entry.run === null) void start(id, entry);
    }
  }

  function enqueue(id: string) {
    line.push(id);
    pump();
  }

  async function start(id: string, entry: Entry) {
    inFlight++;
    let hasPlace = true;
    function leavePlace() {
      if (!hasPlace) return;
      hasPlace = false;
      inFlight--;
      pump();
    }
    const controller = new AbortController();
    const progress: UploadProgress = {
      prepared: heldBytes.take(id),
      sent: entry.sent,
      fields: entry.fields,
    };
    const run = { controller, progress };
    entry.run = run;
    // A file that has to be sent once more comes from the journal, or is prepared anew.
    function onSent() {
      progress.prepared = undefined;
      leavePlace();
    }
    try {
      const image = await runUpload(
        deps.upload,
        createJob({ entry, run, store, journal, tickets, onPrepared, onSent }),
      );
      if (entry.run === run) finish(id, entry, image);
    } catch (error) {
      if (entry.run === run) await fail(id, entry, error);
    } finally {
      leavePlace();
    }
  }

  /** The same photo with other words about it is another upload. */
  function sameAs(id: string, sha256: string): string {
    const { metadata = '', sender = '', caption = '' } = entries.get(id) ?? {};
    return sha256 + metadata + sender + caption;
  }

  function onPrepared(id: string, prepared: PreparedFile) {
    previews.offer(id, prepared);
    const of = prepared.sha256 === null ? null : duplicates.claim(id, sameAs(id, prepared.sha256));
    if (of !== null) throw new DuplicateFound(of);
    keepPrepared(id, prepared);
  }

  /** The file as it was chosen stays kept where the picture was turned or cut, so that it can be undone at the next visit. */
  function keepPrepared(id: string, prepared: PreparedFile) {
    if (!entries.get(id)?.edit) journal?.savePrepared(id, prepared);
  }

  function finish(id: string, entry: Entry, image: CompletedUpload) {
    const { sent, fields } = entry.run?.progress ?? {};
    entry.run = null;
    if (sent) tickets.remove(sent.ticket);
    const followers = duplicates.followersOf(id);
    journal?.remove([id, ...followers]);
    store.dispatch(id, { type: 'done', image });
    emit('completed', { id, image, duplicateOf: null });
    for (const follower of followers) {
      line.delete(follower);
      heldBytes.forget(follower);
      if (fields && store.dispatch(follower, { type: 'shared', image, fields })) {
        emit('completed', { id: follower, image, duplicateOf: id });
      }
    }
  }

  async function fail(id: string, entry: Entry, error: unknown) {
    if (isFolder(error)) return remove(id);
    if (error instanceof DuplicateFound) return follow(id, entry, error.leader);
    const isLost = error instanceof SendAgain;
    if (isLost && !entry.wasSentAgain) return sendAgain(id, entry);
    const { run } = entry;
    const failure = await deps.upload.texts.describe(isLost ? error.reason : error);
    if (entry.run !== run) return;
    endRun(id, entry);
    store.dispatch(id, { type: 'failed', failure });
    // A file that may succeed another time is tried again at the next visit, and what can be sent smaller is offered again.
    if (!failure.canRetry && failure.code !== 'original_too_large') journal?.remove([id]);
    handOver(id);
    emit('failed', { id, failure });
  }

  /** Before those that were not sent yet. */
  function sendAgain(id: string, entry: Entry) {
    entry.wasSentAgain = true;
    endRun(id, entry);
    store.dispatch(id, { type: 'resending' });
    line.push(id);
    line.toFront(id);
    pump();
  }

  function follow(id: string, entry: Entry, leader: string) {
    const { prepared } = entry.run?.progress ?? {};
    endRun(id, entry);
    store.dispatch(id, { type: 'duplicate', of: { id: leader, name: entries.get(leader)?.name ?? '' } });
    const item = store.get(leader);
    if (item?.status !== 'done') {
      if (prepared) keepPrepared(id, prepared);
      return;
    }
    const { image, sentBytes, width, height } = item;
    heldBytes.forget(id);
    journal?.remove([id]);
    if (store.dispatch(id, { type: 'shared', image, fields: { sentBytes, width, height } })) {
      emit('completed', { id, image, duplicateOf: leader });
    }
  }

  /** Ends a run that did not succeed, keeping what the next one can use. */
  function endRun(id: string, entry: Entry) {
    line.delete(id);
    if (entry.run === null) return;
    const { controller, progress } = entry.run;
    entry.run = null;
    entry.sent = progress.sent;
    entry.fields = progress.fields;
    if (progress.prepared) heldBytes.put(id, progress.prepared);
    controller.abort();
  }

  /** A file that waited for this file goes its own way: the first of them is sent, the others find that one. */
  function handOver(id: string) {
    for (const follower of duplicates.release(id)) {
      if (!store.dispatch(follower, { type: 'requeued' })) continue;
      if (!store.get(follower)?.isPaused) enqueue(follower);
    }
  }

  function cancel(id: string) {
    const entry = entries.get(id);
    const item = store.get(id);
    if (!entry || !item || isFinished(item)) return;
    endRun(id, entry);
    // A file that somebody cancelled is not completed behind their back at the next visit.
    if (entry.sent) tickets.remove(entry.sent.ticket);
    journal?.setCancelled(id, true);
    store.dispatch(id, { type: 'cancelled' });
    handOver(id);
    emit('cancelled', { id });
  }

  function remove(id: string) {
    cancel(id);
    if (store.get(id)?.status !== 'done') journal?.remove([id]);
    duplicates.release(id);
    entries.delete(id);
    heldBytes.forget(id);
    previews.forget(id);
    store.remove(id);
  }

  function reopen(id: string, isOtherPicture: boolean) {
    const entry = entries.get(id);
    const item = store.get(id);
    if (!entry || !item) return;
    // Words go with the grant: without one there is nothing to begin anew.
    if (!isOtherPicture && item.status !== 'uploading' && item.duplicateOf === null) return;
    const { isPaused } = item;
    endRun(id, entry);
    // It was granted, and nothing was sent by it.
    if (entry.sent) tickets.remove(entry.sent.ticket);
    entry.sent = entry.fields = undefined;
    journal?.dropTicket(id);
    if (isOtherPicture) {
      heldBytes.forget(id);
      previews.forget(id);
      store.dispatch(id, { type: 'previewed', url: null });
    }
    handOver(id);
    if (!store.dispatch(id, { type: 'reopened' }) || isPaused) return;
    line.push(id);
    line.toFront(id);
    pump();
  }

  function retry(id: string) {
    const status = store.get(id)?.status;
    const entry = entries.get(id);
    if (!entry || (status !== 'failed' && status !== 'cancelled')) return;
    entry.wasSentAgain = false;
    store.dispatch(id, { type: 'requeued' });
    journal?.setCancelled(id, false);
    enqueue(id);
  }

  return {
    enter: (added) => {
      for (const entry of added) {
        entries.set(entry.id, entry);
        // A file that was sent in an earlier visit is completed without looking at its bytes, but they are its own.
        if (entry.sent && entry.sha256 !== null) duplicates.claim(entry.id, sameAs(entry.id, entry.sha256));
        if (!store.get(entry.id)?.isPaused) line.push(entry.id);
      }
      pump();
    },
    cancel,
    retry,
    sendSmaller: (id) => {
      const entry = entries.get(id);
      const item = store.get(id);
      if (!entry || item?.status !== 'failed' || item.failure.code !== 'original_too_large') return;
      entry.keepOriginal = false;
      journal?.dropOriginal(id);
      retry(id);
    },
    hold: (id) => {
      const entry = entries.get(id);
      const item = store.get(id);
      if (!entry || !item || !isEditable(item) || !store.dispatch(id, { type: 'paused' })) return false;
      endRun(id, entry);
      return true;
    },
    reopen,
    arrange: line.arrange,
    entryOf: (id) => entries.get(id),
    pause: (id) => {
      const entry = entries.get(id);
      if (!entry || !store.dispatch(id, { type: 'paused' })) return;
      endRun(id, entry);
      journal?.setPaused(id, true);
    },
    resume: (id) => {
      if (!store.dispatch(id, { type: 'resumed' })) return;
      journal?.setPaused(id, false);
      if (store.get(id)?.duplicateOf === null) enqueue(id);
    },
    sendNext: (id) => {
      const entry = entries.get(id);
      if (!entry) return;
      entry.rank = --urgent;
      if (line.toFront(id)) store.moveUp(id);
    },
    remove,
    preparedOf: (id) => {
      const held = heldBytes.take(id);
      if (held) heldBytes.put(id, held);
      return held ?? entries.get(id)?.run?.progress.prepared;
    },
    destroy: () => {
      for (const entry of entries.values()) {
        const { run } = entry;
        entry.run = null;
        run?.controller.abort();
      }
      entries.clear();
    },
  };
}
