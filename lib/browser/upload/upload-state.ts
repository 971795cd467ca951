/**
 * The state of each file, as data. A view draws it and never needs to ask anything else: the status
 * decides which fields are there, so no impossible combination can be shown.
 */

import type { ErrorCode, ErrorDetails } from '@/lib/shared/errors/error-codes';
import type { JsonValue } from '@/lib/shared/json';
import type { CompletedUpload } from '@/lib/shared/wire';
import type { PhotoEdit } from './edit/photo-edit';
import type { PreparationNote } from './prepare/preparation-note';

/** Why a file failed where no server said so. */
export type ClientErrorCode =
  /** The connection failed. */
  | 'network'
  /** The bucket can be reached, but the browser may not read its answer: a proxy's refusal, or missing CORS rules. */
  | 'unreadable_answer'
  /** The page's own Content Security Policy lets nothing be sent to the bucket. */
  | 'forbidden_here'
  /** A network's sign-in page, a proxy or a gateway answered in place of the server or the bucket. */
  | 'intercepted'
  /** A proxy takes no request of this size. */
  | 'proxy_limit'
  /** No byte moved for a while, several times over. */
  | 'stalled'
  /** The bucket refused the bytes. */
  | 'upload_refused'
  /** Larger than `maxSourceBytes`. */
  | 'source_too_large'
  /** The browser could not read the file from disk: it was moved, changed or is still in a cloud. */
  | 'unreadable'
  /** It is of an earlier visit, and its bytes are not there any more. */
  | 'not_restored'
  /** It is of a type that must be converted, where the browser falsifies what is drawn or cannot write any type. */
  | 'cannot_convert'
  /** It was turned or cut, which this browser or this kind of picture does not allow. */
  | 'cannot_edit'
  /** Its worker stopped twice while it was being converted, which nothing else in this browser can do. */
  | 'conversion_stopped'
  /** It is of an earlier visit that ended while it was being converted, more than once or after a long time. */
  | 'conversion_interrupted'
  /** Whole, but this browser has no decoder for it, and it is too large to be sent as it is. */
  | 'undecodable_here'
  /** Its own pixels were wanted and are more bytes than may be sent; made smaller it can be (`sendSmaller`). */
  | 'original_too_large'
  /** The server answered something that is not in the contract. */
  | 'unexpected_answer';

export type UploadFailure = Readonly<{
  code: ErrorCode | ClientErrorCode;
  /** The sentence for the person: what was wrong and what to do. */
  message: string;
  details?: ErrorDetails;
  /** Trying the same file again may help. */
  canRetry: boolean;
}>;

/** Something that a person can do something about while the engine tries again by itself: a sentence. */
export type UploadProblem = string;

/** Fields every upload has from the moment it is added. */
export type UploadBase = Readonly<{
  /** Unique in this page; two equal files have two ids. */
  id: string;
  /** The person's own file name. */
  name: string;
  /** Folder path the file was dropped with, without the name; '' for none. */
  folder: string;
  /** Size as chosen, before compression. */
  sourceBytes: number;
  /** A small picture of it as an object URL, once there is one; the engine revokes it. */
  previewUrl: string | null;
  /** Held back until it is resumed; true only while `queued`. */
  isPaused: boolean;
  /** Its bytes outlive the page: after a reload or a crash it continues by itself. */
  isKept: boolean;
  /** It is the same photo as another on the list: that one is sent, and this one shares its image. */
  duplicateOf: Readonly<{ id: string; name: string }> | null;
  /** Words about the picture, which become its alternative text; absent for none. */
  caption?: string;
  /** How it is turned and cut before it is sent; absent for not at all. */
  edit?: PhotoEdit;
  /** How many edits can be undone, and how many done again; absent for none. */
  steps?: Readonly<{ undo: number; redo: number }>;
  /** Its bytes have begun to leave: it can't be edited any more. */
  isLocked?: true;
}>;

/** Fields that are there once the file is prepared. */
export type PreparedFields = Readonly<{
  /** Size as sent, after compression. */
  sentBytes: number;
  width: number;
  height: number;
  /** Something that the person should know of how it was prepared; absent for nothing. */
  notes?: readonly PreparationNote[];
}>;

/** Also the value of `data-state` on the file's row. */
export type UploadStatus =
  | 'queued'
  | 'preparing'
  | 'uploading'
  | 'verifying'
  | 'done'
  | 'failed'
  | 'cancelled';

export type UploadItem<Data = JsonValue> = UploadBase &
  (
    | Readonly<{ status: 'queued' }>
    /** `progress` 0 to 1. */
    | Readonly<{ status: 'preparing'; progress: number }>
    /** `waiting`: ready to send, but held back by the limit of parallel sends, a retry's delay, or being offline. */
    | (Readonly<{
        status: 'uploading';
        progress: number;
        waiting: 'no' | 'slot' | 'retry' | 'offline';
        problem?: UploadProblem;
      }> &
        PreparedFields)
    | (Readonly<{ status: 'verifying'; problem?: UploadProblem }> & PreparedFields)
    | (Readonly<{ status: 'done'; image: CompletedUpload<Data> }> & PreparedFields)
    | Readonly<{ status: 'failed'; failure: UploadFailure }>
    | Readonly<{ status: 'cancelled' }>
  );

/** Sums over all uploads on the list. */
export type UploadTotals = Readonly<{
  count: number;
  queued: number;
  /** The queued ones that are held back by the person. */
  paused: number;
  /** Preparing, uploading or verifying. */
  active: number;
  done: number;
  failed: number;
  cancelled: number;
  /** Unsent files whose bytes exist only in this page: closing it would lose them. */
  atRisk: number;
  /** 0 to 1 over everything not cancelled or failed, weighted by bytes; 0 for an empty list. */
  progress: number;
  /** Bytes as chosen and as sent of the files that are prepared: how much smaller they became. */
  preparedSourceBytes: number;
  preparedSentBytes: number;
  /** Bytes a second over the last few seconds; 0 when nothing is being sent. */
  bytesPerSecond: number;
  /** Null while it cannot be told. */
  secondsLeft: number | null;
}>;

/** One immutable picture of the uploader; a new object after each change, the same object when nothing changed. */
export type UploaderSnapshot<Data = JsonValue> = Readonly<{
  items: readonly UploadItem<Data>[];
  totals: UploadTotals;
  online: boolean;
  /** Everything is held back, what is added now too. */
  isPaused: boolean;
}>;
