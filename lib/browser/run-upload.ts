/**
 * The way of one file: check, prepare, hash, grant, send, complete. It is nothing but the order of the stages; each stage
 * bounds itself, so while one file is sent the next is compressed.
 */
import { checkFile } from '@/lib/browser/check/check-file';
import { isFinalAnswer } from '@/lib/browser/failure/is-final-answer';
import { UploadError } from '@/lib/browser/failure/upload-error';
import type { PreparedFile } from '@/lib/browser/prepare/prepare-file';
import type { Preparer } from '@/lib/browser/prepare/preparer';
import type { Batcher } from '@/lib/browser/queue/create-batcher';
import type { Queue } from '@/lib/browser/queue/create-queue';
import type { Retrier } from '@/lib/browser/retry/create-retrier';
import type { Sender } from '@/lib/browser/send/create-sender';
import type { UploadEvent } from '@/lib/browser/state/reduce-upload';
import type { StoredTicket, TicketStore } from '@/lib/browser/tickets/create-ticket-store';
import type { UploadLimits } from '@/lib/shared/limits';
import type { CompletedUpload } from '@/lib/shared/wire';

/** What is known of a file from an earlier try, and kept for a later one. */
export type UploadProgress = { prepared?: PreparedFile | undefined; sent?: StoredTicket | undefined };

/** One file on its way. */
export type UploadJob = Readonly<{
  file: File;
  /** Send its own pixels. Default false. */
  keepOriginal?: boolean;
  /** Read to skip stages that are done, written as they get done. */
  progress: UploadProgress;
  signal: AbortSignal;
  dispatch: (event: UploadEvent) => void;
  onPrepared: (prepared: PreparedFile) => void;
}>;

/** The stages' shared parts. */
export type UploadDeps = Readonly<{
  limits: UploadLimits;
  prepare: Preparer;
  preparing: Queue;
  sender: Sender;
  completions: Batcher<string, CompletedUpload>;
  retrier: Retrier;
  tickets: TicketStore;
}>;

/** Answers the published image; rejects with `UploadError`, `FolderError`, or the signal's reason. */
export async function runUpload(deps: UploadDeps, job: UploadJob): Promise<CompletedUpload> {
  const { progress, dispatch, signal } = job;
  progress.prepared ??= await prepare(deps, job);
  const { prepared } = progress;
  const { width, height, blob, notes } = prepared;
  const fields = { sentBytes: blob.size, width, height, ...(notes ? { notes } : {}) };
  dispatch({ type: 'prepared', fields });

  for (let canSendAgain = true; ; canSendAgain = false) {
    progress.sent ??= await deps.sender({ name: job.file.name, prepared, signal, dispatch });
    dispatch({ type: 'verifying' });
    try {
      return await complete(deps, progress.sent, signal);
    } catch (error) {
      if (!isFinalAnswer(error)) throw error;
      progress.sent = undefined;
      if (!canSendAgain || !isWorthSendingAgain(error)) throw error;
      dispatch({ type: 'resending' });
    }
  }
}

async function prepare(
  deps: UploadDeps,
  { file, keepOriginal = false, signal, dispatch, onPrepared }: UploadJob,
) {
  const prepared = await deps.preparing.add(async () => {
    dispatch({ type: 'preparing', progress: 0 });
    const header = await checkFile(file, deps.limits);
    signal.throwIfAborted();
    return deps.prepare({
      file,
      header,
      keepOriginal,
      signal,
      onProgress: (done) => dispatch({ type: 'preparing', progress: done }),
    });
  }, signal);
  onPrepared(prepared);
  return prepared;
}

/** The ticket is remembered until the server has spoken: done, or refused for good. */
async function complete(deps: UploadDeps, sent: StoredTicket, signal: AbortSignal) {
  deps.tickets.save(sent);
  try {
    const image = await deps.retrier(() => deps.completions.add(sent.ticket, signal), { signal });
    deps.tickets.remove(sent.ticket);
    return image;
  } catch (error) {
    if (isFinalAnswer(error)) deps.tickets.remove(sent.ticket);
    throw error;
  }
}

/** The bytes are not where the bucket acknowledged them, or the ticket outlived its time: a new send mends both. */
function isWorthSendingAgain(error: unknown): boolean {
  return error instanceof UploadError && (error.code === 'upload_missing' || error.code === 'ticket_expired');
}
