import { StorageError } from '@/lib/storage';

/** Runs a write that is create-only, and resolves with false when the object was there before. Throws whatever else the store refuses. */
export async function createOnly(put: () => Promise<void>): Promise<boolean> {
  try {
    await put();
    return true;
  } catch (error) {
    if (error instanceof StorageError && error.code === 'precondition_failed') return false;
    throw error;
  }
}
