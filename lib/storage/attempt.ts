import { StorageError } from './object-storage';

/** Runs a request and turns what it throws into the driver's `StorageError`; `what` says what was tried. */
export type Attempt = <T>(what: string, run: () => Promise<T>) => Promise<T>;

/** Creates the attempts of a driver from its translation of exceptions. */
export function createAttempt(toStorageError: (error: unknown, what: string) => StorageError): Attempt {
  return async (what, run) => {
    try {
      return await run();
    } catch (error) {
      throw toStorageError(error, what);
    }
  };
}

/** The result, or null where there is no such object. */
export async function orNull<T>(result: Promise<T>): Promise<T | null> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof StorageError && error.code === 'not_found') return null;
    throw error;
  }
}

/**
 * A write over a version whose object is gone, as one whose condition did not hold: S3 says 404 for it, others
 * 412 (https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html).
 */
export async function changedIfMissing<T>(result: Promise<T>, key: string): Promise<T> {
  try {
    return await result;
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== 'not_found') throw error;
    throw new StorageError('precondition_failed', `Could not write ${key}: the object has gone.`);
  }
}
