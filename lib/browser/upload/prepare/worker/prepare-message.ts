/** The messages between the page and its preparing workers. */

import type { ErrorCode, ErrorDetails } from '@/lib/shared/errors/error-codes';
import type { UploadLimits } from '@/lib/shared/limits';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';
import type { PhotoEdit } from '../../edit/photo-edit';
import type { ClientErrorCode } from '../../upload-state';
import type { PhotoType } from '../decide-preparation';
import type { PreparedFile } from '../prepare-file';

/** One file to prepare; a worker has one at a time. */
export type PrepareOrder = Readonly<{
  /** By reference: its bytes are read in the worker. */
  file: Blob;
  header: ImageHeader;
  keepOriginal: boolean;
  edit: PhotoEdit | null;
  limits: UploadLimits;
  photoType: PhotoType;
  /** The type for this file, where the line decides. */
  lineType: PhotoType | null;
  /** Folder of the scripts that are loaded by their address. */
  vendorFolder: string;
}>;

export type PrepareReport =
  /** The worker's scripts are loaded. `canDraw`: it has what compressing needs. */
  | Readonly<{ kind: 'ready'; canDraw: boolean }>
  | Readonly<{ kind: 'progress'; progress: number }>
  /** A type that is not published is being converted from now on, or not any more. */
  | Readonly<{ kind: 'converting'; isConverting: boolean }>
  | Readonly<{ kind: 'done'; prepared: PreparedFile }>
  | Readonly<{ kind: 'refused'; code: ErrorCode | ClientErrorCode; details?: ErrorDetails | undefined }>
  /** A part that is fetched only when it is needed could not be. */
  | Readonly<{ kind: 'load_failed' }>
  | Readonly<{ kind: 'broken'; message: string }>;
