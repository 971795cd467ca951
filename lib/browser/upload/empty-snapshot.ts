import { NO_TOTALS } from './state/upload-totals';
import type { UploaderSnapshot } from './upload-state';

/** The snapshot that a page shows before there is an uploader, on the server above all. */
export const EMPTY_SNAPSHOT: UploaderSnapshot = {
  items: [],
  totals: NO_TOTALS,
  online: true,
  isPaused: false,
};
