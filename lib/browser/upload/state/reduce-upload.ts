/**
 * The life of one file as a state machine. The reducer is pure: an event either fits the status or changes nothing.
 *
 *     queued ---> preparing ---> uploading ---> verifying ---> done
 *       ^             |           |     ^           |
 *       |             |           |     +-----------+   resending: the bucket has not got it
 *       +-------------+-----------+                     paused, or a duplicate of another file
 *
 *     any of the first four ---> failed, cancelled ---> queued     requeued
 *
 * Example: a person cancels a file, and a progress report of its send comes a moment later. `sending` fits `uploading` alone, so that the
 * file stays `cancelled`, and the very same object is returned: views that compare by identity draw nothing.
 */
import type { CompletedUpload } from '@/lib/shared/wire';
import type { PhotoEdit } from '../edit/photo-edit';
import type { PreparedFields, UploadBase, UploadFailure, UploadItem, UploadProblem } from '../upload-state';

/** The events that can happen to one upload. */
export type UploadEvent =
  | Readonly<{ type: 'preparing'; progress: number }>
  | Readonly<{ type: 'prepared'; fields: PreparedFields }>
  | Readonly<{ type: 'waiting'; for: 'slot' | 'retry' | 'offline'; problem?: UploadProblem }>
  | Readonly<{ type: 'sending'; progress: number }>
  | Readonly<{ type: 'verifying'; problem?: UploadProblem }>
  /** A file that was sent is not there: it is sent again. */
  | Readonly<{ type: 'resending' }>
  | Readonly<{ type: 'done'; image: CompletedUpload }>
  | Readonly<{ type: 'failed'; failure: UploadFailure }>
  | Readonly<{ type: 'cancelled' }>
  | Readonly<{ type: 'requeued' }>
  | Readonly<{ type: 'paused' }>
  | Readonly<{ type: 'resumed' }>
  /** Another file on the list has the same bytes. */
  | Readonly<{ type: 'duplicate'; of: Readonly<{ id: string; name: string }> }>
  /** The file it waited for was published: so is this one. */
  | Readonly<{ type: 'shared'; image: CompletedUpload; fields: PreparedFields }>
  /** Somebody has renamed, described, turned or cut it. */
  | Readonly<{
      type: 'edited';
      name: string;
      caption: string;
      edit: PhotoEdit | null;
      steps: Readonly<{ undo: number; redo: number }>;
    }>
  /** It has to begin anew: its bytes will be others, or go with other words. */
  | Readonly<{ type: 'reopened' }>
  | Readonly<{ type: 'kept'; isKept: boolean }>
  | Readonly<{ type: 'previewed'; url: string | null }>;

/**
 * The upload after an event. An event that does not fit the status (a late progress report after a cancel) changes
 * nothing: the same object comes back. `done` is final; `failed` and `cancelled` are left only by `requeued`.
 */
export function reduceUpload(item: UploadItem, event: UploadEvent): UploadItem {
  switch (event.type) {
    case 'preparing':
      if (item.status !== 'queued' && item.status !== 'preparing') return item;
      return { ...baseOf(item), status: 'preparing', progress: clamp(event.progress) };
    case 'prepared':
      if (item.status !== 'queued' && item.status !== 'preparing') return item;
      return { ...baseOf(item), status: 'uploading', progress: 0, waiting: 'slot', ...event.fields };
    case 'waiting':
      if (item.status !== 'uploading') return item;
      return item.waiting === event.for && item.progress === 0 && item.problem === event.problem
        ? item
        : sendingOf(item, 0, event.for, event.problem);
    case 'sending':
      if (item.status !== 'uploading') return item;
      return sendingOf({ ...item, isLocked: true }, clamp(event.progress), 'no');
    case 'verifying':
      if (item.status !== 'uploading' && item.status !== 'verifying') return item;
      if (item.status === 'verifying' && item.problem === event.problem) return item;
      return { ...baseOf(item), status: 'verifying', ...preparedOf(item), ...because(event.problem) };
    case 'resending':
      return item.status === 'verifying' ? sendingOf(item, 0, 'slot') : item;
    case 'done':
      if (item.status !== 'verifying') return item;
      return {
        ...baseOf(item),
        status: 'done',
        image: event.image,
        ...preparedOf(item),
        ...(event.image.url === null ? {} : { width: event.image.width, height: event.image.height }),
      };
    case 'failed':
      return isFinished(item) ? item : { ...alone(item), status: 'failed', failure: event.failure };
    case 'cancelled':
      return isFinished(item) ? item : { ...alone(item), status: 'cancelled' };
    case 'requeued':
      // Also of one that waited for another with the same bytes, which came to nothing.
      if (item.status !== 'failed' && item.status !== 'cancelled' && item.duplicateOf === null) return item;
      if (item.status === 'done' || item.status === 'verifying') return item;
      return { ...alone(item), status: 'queued', isPaused: item.isPaused };
    case 'paused':
      if (isFinished(item) || item.status === 'verifying' || item.isPaused) return item;
      return { ...baseOf(item), status: 'queued', isPaused: true };
    case 'resumed':
      return item.isPaused ? { ...item, isPaused: false } : item;
    case 'duplicate':
      if (isFinished(item) || item.status === 'verifying') return item;
      return { ...baseOf(item), status: 'queued', duplicateOf: event.of };
    case 'shared':
      if (item.status !== 'queued' || item.duplicateOf === null) return item;
      return { ...baseOf(item), isPaused: false, status: 'done', image: event.image, ...event.fields };
    case 'edited':
      return isEditable(item) ? editedOf(item, event) : item;
    case 'reopened':
      if (!isEditable(item) || isFinished(item)) return item;
      return { ...baseOf(item), status: 'queued', duplicateOf: null };
    case 'kept':
      return item.isKept === event.isKept ? item : { ...item, isKept: event.isKept };
    case 'previewed':
      return item.previewUrl === event.url ? item : { ...item, previewUrl: event.url };
  }
}

/** True once nothing more happens to it by itself. */
export function isFinished(item: UploadItem): boolean {
  return item.status === 'done' || item.status === 'failed' || item.status === 'cancelled';
}

/** True until its bytes begin to leave. */
export function isEditable(item: UploadItem): boolean {
  return item.isLocked !== true && item.status !== 'verifying' && item.status !== 'done';
}

type Edited = Extract<UploadEvent, { type: 'edited' }>;

function editedOf(item: UploadItem, { name, caption, edit, steps }: Edited): UploadItem {
  const { caption: _, edit: __, steps: ___, ...rest } = item;
  return {
    ...rest,
    name,
    ...(caption === '' ? {} : { caption }),
    ...(edit === null ? {} : { edit }),
    ...(steps.undo + steps.redo === 0 ? {} : { steps }),
  };
}

function baseOf(item: UploadItem): UploadBase {
  const { id, name, folder, sourceBytes, previewUrl, isPaused, isKept, duplicateOf } = item;
  const { caption, edit, steps, isLocked } = item;
  return {
    ...{ id, name, folder, sourceBytes, previewUrl, isPaused, isKept, duplicateOf },
    ...(caption === undefined ? {} : { caption }),
    ...(edit === undefined ? {} : { edit }),
    ...(steps === undefined ? {} : { steps }),
    ...(isLocked === undefined ? {} : { isLocked }),
  };
}

/** Neither waiting for another file nor held back. */
function alone(item: UploadItem): UploadBase {
  return { ...baseOf(item), isPaused: false, duplicateOf: null };
}

function preparedOf({ sentBytes, width, height, notes }: PreparedFields): PreparedFields {
  return { sentBytes, width, height, ...(notes ? { notes } : {}) };
}

function sendingOf(
  item: UploadItem & PreparedFields,
  progress: number,
  waiting: Extract<UploadItem, { status: 'uploading' }>['waiting'],
  problem?: UploadProblem,
): UploadItem {
  return {
    ...baseOf(item),
    status: 'uploading',
    progress,
    waiting,
    ...preparedOf(item),
    ...because(problem),
  };
}

function because(problem: UploadProblem | undefined) {
  return problem === undefined ? {} : { problem };
}

function clamp(progress: number): number {
  return Number.isFinite(progress) ? Math.min(1, Math.max(0, progress)) : 0;
}
