import { openDB } from 'idb';
import { SHARE_DATABASE, SHARE_STORE } from '@/lib/shared/share-target/share-target';

/** Reads the files that another app shared and nobody has added yet; none where there is no database of them. */
export async function readSharedFiles(): Promise<readonly File[]> {
  const database = await openDB(SHARE_DATABASE);
  try {
    if (!database.objectStoreNames.contains(SHARE_STORE)) return [];
    const values: unknown[] = await database.getAll(SHARE_STORE);
    return values.filter((value) => value instanceof File);
  } finally {
    database.close();
  }
}

/** Deletes them all, the database too; files that were read stay readable for as long as the page has them. */
export function deleteSharedFiles(): void {
  indexedDB.deleteDatabase(SHARE_DATABASE);
}
