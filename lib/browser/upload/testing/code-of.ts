import type { UploadItem } from '../upload-state';

/** The code of its failure; without one the status of the file. */
export const codeOf = (item: UploadItem | undefined) =>
  item?.status === 'failed' ? item.failure.code : item?.status;
