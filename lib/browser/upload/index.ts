/** The front door of the upload engine: what pages, components and hosts import. `docs/uploader.md` describes it. */
export type { LeftOut, SortedFiles } from './collect/sort-files';
export { createUploader } from './create-uploader';
export type { DropSender } from './drop-sender';
export type { PhotoCrop, PhotoEdit, QuarterTurns } from './edit/photo-edit';
export { EMPTY_SNAPSHOT } from './empty-snapshot';
export type { PhotoChange } from './engine/create-edits';
export type { UploaderEvents } from './engine/create-emitter';
export type { OpenedPicture } from './engine/read-picture';
export { readTransfer, type TransferProblem, transferTextsOf } from './read-transfer';
export { createReceiptStore, type KeptReceipt } from './receipts/create-receipt-store';
export { sortFiles } from './sort-files';
export type {
  PreparedFields,
  UploaderSnapshot,
  UploadItem,
  UploadTotals,
} from './upload-state';
export type { Uploader } from './uploader';
export type { UploaderOptions } from './uploader-options';
