import type { JsonValue } from '@/lib/shared/json';
import type { DropSender } from './drop-sender';
import type { PhotoChange } from './engine/create-edits';
import type { Emitter } from './engine/create-emitter';
import type { OpenedPicture } from './engine/read-picture';
import type { UploaderSnapshot } from './upload-state';

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
  /** Holds every file back, also those that are added later. */
  pauseAll: () => void;
  resumeAll: () => void;
  /** Retries every failed file that may succeed this time. */
  retryFailed: () => void;
  /** Takes everything off the list that is done or cancelled. */
  clearFinished: () => void;
  /** Limits preview pictures to these files; those of others are freed. Null, the default: of all files. */
  showPreviews: (ids: readonly string[] | null) => void;
  /** Calls a listener at each event of a name; the function it returns ends that. */
  on: Emitter<Data>['on'];
  /** Calls a listener after changes, at most every 200 ms; the function it returns ends that. */
  subscribe: (listener: () => void) => () => void;
  /** The same object until something changes. */
  getSnapshot: () => UploaderSnapshot<Data>;
  /** Stops everything, frees what is held; later calls do nothing. Uploads that are written down resume at the next visit. */
  destroy: () => void;
}>;
