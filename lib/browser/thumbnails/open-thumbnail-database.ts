import { type DBSchema, openDB } from 'idb';
import type { KeptThumbnail, ThumbnailDatabase } from './thumbnail-database';

interface ThumbnailSchema extends DBSchema {
  entries: { key: string; value: KeptThumbnail };
  /** Plain bytes: some browsers give back a stored Blob without any (uppy#3343). */
  bytes: { key: string; value: ArrayBuffer };
  /** `emptied`: how often everything was removed. */
  state: { key: string; value: number };
}

const NAME = 'sluice-thumbnails';
const ALL_STORES = ['entries', 'bytes', 'state'] as const;

/** Thumbnails in this browser's IndexedDB. Rejects where it is not to be had, as in some private windows. */
export async function openThumbnailDatabase(): Promise<ThumbnailDatabase> {
  const db = await openDB<ThumbnailSchema>(NAME, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('entries', { keyPath: 'key' });
      for (const name of ['bytes', 'state'] as const) fresh.createObjectStore(name);
    },
    // Another tab runs a newer version of the page: it must not wait for this one.
    blocking: () => db.close(),
  });
  const emptiedBefore = (await db.get('state', 'emptied')) ?? 0;

  return {
    entries: () => db.getAll('entries'),
    read: (key) => db.get('bytes', key),
    write: async ({ added, used, removed }, evict) => {
      const tx = db.transaction(ALL_STORES, 'readwrite');
      const [entries, bytes] = [tx.objectStore('entries'), tx.objectStore('bytes')];
      if (((await tx.objectStore('state').get('emptied')) ?? 0) !== emptiedBefore) {
        await tx.done;
        return null;
      }
      const byKey = new Map((await entries.getAll()).map((entry) => [entry.key, entry]));
      // A thumbnail that another tab let go has no bytes any more.
      const stillUsed = used.filter(({ key }) => byKey.has(key));
      for (const entry of [...stillUsed, ...added.map((one) => one.entry)]) byKey.set(entry.key, entry);
      for (const key of removed) byKey.delete(key);
      const evicted = new Set([...evict([...byKey.values()]), ...removed]);
      for (const key of evicted) byKey.delete(key);
      const puts = [
        ...stillUsed.filter(({ key }) => byKey.has(key)).map((entry) => entries.put(entry)),
        ...added
          .filter(({ entry }) => byKey.has(entry.key))
          .flatMap((one) => [entries.put(one.entry), bytes.put(one.bytes, one.entry.key)]),
      ];
      const deletes = [...evicted].flatMap((key) => [entries.delete(key), bytes.delete(key)]);
      await Promise.all([...puts, ...deletes, tx.done]);
      return [...byKey.values()];
    },
    empty: async () => {
      const tx = db.transaction(ALL_STORES, 'readwrite');
      const emptied = (await tx.objectStore('state').get('emptied')) ?? 0;
      await Promise.all([
        tx.objectStore('entries').clear(),
        tx.objectStore('bytes').clear(),
        tx.objectStore('state').put(emptied + 1, 'emptied'),
        tx.done,
      ]);
    },
    close: () => db.close(),
  };
}
