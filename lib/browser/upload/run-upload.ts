/**
 * The way of one file: check, prepare, hash, grant, send, complete. It is nothing but the order of the stages; each stage
 * bounds itself, so while one file is sent the next is compressed.
 */

import type { ImageHeader } from '@/lib/shared/media/read-image-header';
import type { CompletedUpload, WireTaken } from '@/lib/shared/wire';
import type { PhotoEdit } from './edit/photo-edit';
import type { FailureTexts } from './engine/create-failure-texts';
import type { LazyCheck } from './engine/create-lazy-check';
import { isFinalAnswer } from './failure/is-final-answer';
import { UploadError } from './failure/upload-error';
import type { PhotoTypes } from './line/create-photo-types';
import type { PhotoType } from './prepare/decide-preparation';
import type { ConversionPhase, PreparedFile, PrepareRequest } from './prepare/prepare-file';
import type { Preparer } from './prepare/preparer';
import type { Batcher } from './queue/create-batcher';
import type { Queue } from './queue/create-queue';
import type { Retrier } from './retry/create-retrier';
import type { Sender } from './send/create-sender';
import type { UploadEvent } from './state/reduce-upload';
import type { StoredTicket } from './tickets/create-ticket-store';
import type { PreparedFields } from './upload-state';

/** The facts about a file from an earlier try, kept for a later one. */
export type UploadProgress = {
  prepared?: PreparedFile | undefined;
  sent?: StoredTicket | undefined;
  fields?: PreparedFields | undefined;
};

/** One file on its way. */
export type UploadJob = Readonly<{
  nameNow: () => string;
  /** Words about the picture; '' for none. */
  captionNow: () => string;
  /** How it is turned and cut. */
  edit: PhotoEdit | null;
  /** When it was taken, where that is known already; null: nothing tells. */
  taken?: WireTaken | null | undefined;
  /** Send its own pixels. */
  keepOriginal: boolean;
  /** The metadata of the host's own, as JSON text. */
  metadata?: string | undefined;
  /** The drop link that it is sent by, and the guest, as JSON text; undefined for none. */
  sender?: string | undefined;
  readSource: () => Promise<File>;
  /** Prepared bytes of an earlier try or visit, or null. */
  readPrepared: () => Promise<PreparedFile | null>;
  /** Read to skip stages that are done, written as they get done. */
  progress: UploadProgress;
  signal: AbortSignal;
  rank: () => number;
  dispatch: (event: UploadEvent) => void;
  /** Before anything is sent; may throw to end the run here. */
  onPrepared: (prepared: PreparedFile) => void;
  /** While pixels are converted in a worker. */
  onConversion: (phase: ConversionPhase) => void;
  onGranted: (ticket: StoredTicket) => void;
  /** Resolves once a ticket is where the next visit finds it: the server must not hear of one that a crash would lose. */
  keepTicket: (ticket: StoredTicket) => Promise<void>;
  /** The bucket has the bytes: from here on the file waits for the server, and nothing of it has to be in memory. */
  onSent: () => void;
  /** The server has spoken: the ticket is of no use any more. */
  dropTicket: (ticket: StoredTicket) => void;
}>;

/** The stages' shared parts. */
export type UploadDeps = Readonly<{
  check: LazyCheck;
  prepare: Preparer;
  /** Decides the type of each photograph; null where it is given. */
  photoTypes: PhotoTypes | null;
  preparing: Queue;
  sender: Sender;
  /** Files that are asked about at once; all others that were sent wait their turn, so that none waits out its retries in a crowd. */
  verifying: Queue;
  completions: Batcher<string, CompletedUpload>;
  retrier: Retrier;
  texts: FailureTexts;
}>;

/** Bytes that were sent have to be sent again. Its bytes are not in memory any more, so it stands in line like any other. */
export class SendAgain extends Error {
  override readonly name = 'SendAgain';
  constructor(
    /** Why; also the failure where it was sent again before. */
    readonly reason: unknown,
  ) {
    super('SendAgain');
  }
}

/** Returns the published image; rejects with `UploadError`, `SendAgain`, `FolderError`, what `onPrepared` threw, or the signal's reason. */
export async function runUpload(deps: UploadDeps, job: UploadJob): Promise<CompletedUpload> {
  const { progress, dispatch, signal } = job;
  // A file that was sent in an earlier visit is completed without reading its bytes again.
  const isSent = progress.sent !== undefined && progress.fields !== undefined;
  progress.fields = isSent ? progress.fields : fieldsOf(await prepare(deps, job));
  dispatch({ type: 'prepared', fields: progress.fields as PreparedFields });

  progress.sent ??= await send(deps, job);
  try {
    await job.keepTicket(progress.sent);
    signal.throwIfAborted();
    // Not before: a file that is being verified counts as safe, and the page lets itself be closed.
    dispatch({ type: 'verifying' });
    job.onSent();
    return await complete(deps, progress.sent, job);
  } catch (error) {
    if (!isFinalAnswer(error)) throw error;
    job.dropTicket(progress.sent);
    progress.sent = undefined;
    throw isWorthSendingAgain(error) ? new SendAgain(error) : error;
  }
}

async function prepare(deps: UploadDeps, job: UploadJob): Promise<PreparedFile> {
  const { signal, dispatch, progress, rank } = job;
  if (progress.prepared === undefined) {
    progress.prepared = await deps.preparing.add(
      async () => {
        dispatch({ type: 'preparing', progress: 0 });
        const earlier = await job.readPrepared();
        if (earlier !== null) return earlier;
        signal.throwIfAborted();
        const file = await job.readSource();
        const header = await deps.check(file, signal);
        signal.throwIfAborted();
        const onProgress = (done: number) => dispatch({ type: 'preparing', progress: done });
        const { keepOriginal, edit, taken, onConversion } = job;
        try {
          const request = { file, header, keepOriginal, edit, signal, onProgress, onConversion };
          const fresh = await prepareAs(await choosePhotoType(deps, job, file, header), deps, request);
          if (taken === undefined || edit === null) return fresh;
          const { taken: _, ...rest } = fresh;
          return taken === null ? rest : { ...rest, taken };
        } finally {
          // However it ended, this page has seen the end.
          onConversion('ended');
        }
      },
      signal,
      rank,
    );
  }
  job.onPrepared(progress.prepared);
  return progress.prepared;
}

/** Undefined where nothing is to be decided: it is no photograph in JPEG, or sent as it is. */
async function choosePhotoType(
  { photoTypes }: UploadDeps,
  { keepOriginal, signal }: UploadJob,
  file: File,
  { type }: ImageHeader,
): Promise<PhotoType | undefined> {
  if (photoTypes === null || keepOriginal || type !== 'image/jpeg') return undefined;
  return photoTypes.choose(file.size, signal);
}

async function prepareAs(
  photoType: PhotoType | undefined,
  { prepare, photoTypes }: UploadDeps,
  request: PrepareRequest,
): Promise<PreparedFile> {
  if (photoType === undefined) return prepare(request);
  const prepared = await prepare({ ...request, photoType });
  const { type, blob, tookMs } = prepared;
  photoTypes?.learn({ asked: photoType, type, bytes: blob.size, tookMs });
  return prepared;
}

async function send(deps: UploadDeps, job: UploadJob): Promise<StoredTicket> {
  const { nameNow, captionNow, metadata, sender, signal, dispatch, rank, onGranted } = job;
  const prepared = job.progress.prepared ?? (await prepare(deps, job));
  const leave = deps.photoTypes?.enter(prepared.blob.size);
  const sending = deps.sender({
    name: nameNow(),
    caption: captionNow(),
    metadata,
    sender,
    prepared,
    signal,
    dispatch,
    rank,
    onGranted,
  });
  try {
    const ticket = await sending;
    leave?.('sent');
    return ticket;
  } finally {
    leave?.('gone');
  }
}

function complete(
  { verifying, retrier, completions, texts }: UploadDeps,
  { ticket }: StoredTicket,
  { signal, rank, dispatch }: UploadJob,
) {
  const onWait = (_: unknown, error: UploadError) => {
    const problem = texts.problemOf(error);
    dispatch({ type: 'verifying', ...(problem === undefined ? {} : { problem }) });
  };
  const ask = () => retrier(() => completions.add(ticket, signal), { signal, onWait });
  return verifying.add(ask, signal, rank);
}

function fieldsOf({ blob, width, height, notes }: PreparedFile): PreparedFields {
  return { sentBytes: blob.size, width, height, ...(notes ? { notes } : {}) };
}

/** The bytes are not where the bucket acknowledged them, the ticket outlived its time, or the server has another secret since: a new send fixes each. */
const MENDED_BY_SENDING: ReadonlySet<string> = new Set([
  'upload_missing',
  'ticket_expired',
  'ticket_invalid',
]);

function isWorthSendingAgain(error: unknown): boolean {
  return error instanceof UploadError && MENDED_BY_SENDING.has(error.code);
}
