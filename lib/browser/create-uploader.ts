import type { UploaderSnapshot } from '@/lib/browser/upload-state';
import type { UploaderOptions } from '@/lib/browser/uploader-options';

/** The upload engine: a list of files, each on its way through check, prepare, send and complete. */
export type Uploader = Readonly<{
  /** Puts files on the list and starts them; answers their ids in order. A folder that slipped in leaves the list by itself. */
  add: (files: Iterable<File>) => readonly string[];
  /** Stops a file wherever it is; one that is done stays done. */
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

/** Creates an uploader. Nothing happens before the next task, so one destroyed at once leaves no trace. */
export function createUploader(_options: UploaderOptions): Uploader {
  throw new Error('The upload engine is not there yet.');
}
