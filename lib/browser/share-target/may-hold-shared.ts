import { SHARE_DATABASE } from '@/lib/shared/share-target/share-target';

/** Whether files that another app shared may wait in this browser; asks no more than that, as nearly always none do. */
export async function mayHoldShared(): Promise<boolean> {
  if (typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function') return false;
  try {
    return (await indexedDB.databases()).some(({ name }) => name === SHARE_DATABASE);
  } catch {
    return false;
  }
}
