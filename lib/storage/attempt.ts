import { StorageError } from '@/lib/storage/object-storage';

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
