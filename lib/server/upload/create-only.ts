import { StorageError } from '@/lib/storage';

/** Runs a write that creates its object or none; false when the object was there before. */
export async function createOnly(put: () => Promise<void>): Promise<boolean> {
  try {
    await put();
    return true;
  } catch (error) {
    if (error instanceof StorageError && error.code === 'precondition_failed') return false;
    throw error;
  }
}
