import type { ObjectStorage } from '@/lib/storage';
import type { IndexFault } from './find-index-faults';
import { settleIndexes } from './index-images';

/** Fixes one fault of an index. Safe to repeat, and beside others who change the same image. */
export async function mendIndex(storage: ObjectStorage, fault: IndexFault): Promise<void> {
  if (fault.kind === 'stale') return storage.delete([fault.key]);
  await settleIndexes(storage, fault.image);
}
