import { StorageError } from '@/lib/storage';

/** False where the condition of a write did not hold. Throws any other failure. */
export async function isWritten(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof StorageError && error.code === 'precondition_failed') return false;
    throw error;
  }
}
