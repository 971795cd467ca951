import type { PreparedFile, PrepareRequest } from './prepare-file';

/**
 * Prepares files, some at once. Rejects with `UploadError`, or with the signal's reason; waits while what it needs cannot be
 * fetched for want of a connection.
 */
export type Preparer = ((request: PrepareRequest) => Promise<PreparedFile>) &
  Readonly<{
    /** Gets ready for files that are likely to come; without it the first one waits for that. */
    warmUp?: () => void;
  }>;
