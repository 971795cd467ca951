import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { createBytesWriter, type StoredChange } from './create-bytes-writer';
import { changeEntry, type JournalDatabase } from './journal-database';
import type { JournalEntry } from './journal-entry';
import { fromPlainBytes, type PlainBytes } from './plain-bytes';

interface JournalSchema extends DBSchema {
  entries: { key: string; value: JournalEntry; indexes: { owner: string } };
  source: { key: string; value: Blob | PlainBytes };
  prepared: { key: string; value: Blob | PlainBytes };
}

const ALL_STORES = ['entries', 'source', 'prepared'] as const;

/**
 * The journal in IndexedDB, bytes in stores of their own, so that a change of an entry never copies them. Rejects where
 * IndexedDB is not to be had, as in some private windows.
 */
export async function openJournalDatabase(name: string): Promise<JournalDatabase> {
  const db = await openDB<JournalSchema>(name, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('entries', { keyPath: 'id' }).createIndex('owner', 'owner');
      fresh.createObjectStore('source');
      fresh.createObjectStore('prepared');
    },
    // Another tab runs a newer version of the page: it must not wait for this one.
    blocking: () => db.close(),
  });

  async function write(changes: ReadonlyMap<string, StoredChange>): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    const tx = db.transaction(ALL_STORES, 'readwrite');
    const work = inSlices([...changes], async ([id, { change, bytes }]) => {
      const entry = await tx.objectStore('entries').get(id);
      if (entry === undefined) return;
      found.add(id);
      const changed = changeEntry(entry, change);
      await tx.objectStore('entries').put(changed);
      if (bytes === null) return;
      if (change.prepared !== undefined) {
        await tx.objectStore('prepared').put(bytes, id);
        if (entry.hasSource) await tx.objectStore('source').delete(id);
      } else if (changed.hasSource) {
        await tx.objectStore('source').put(bytes, id);
      }
    });
    await Promise.all([work, tx.done]);
    return found;
  }

  return {
    add: async (entries) => {
      const tx = db.transaction('entries', 'readwrite');
      await Promise.all([...entries.map((entry) => tx.store.put(entry)), tx.done]);
    },
    change: createBytesWriter({ write, storesFiles: () => storesFiles(db) }),
    remove: async (ids) => {
      const tx = db.transaction(ALL_STORES, 'readwrite');
      const work = inSlices(ids, (id) =>
        Promise.all(ALL_STORES.map((store) => tx.objectStore(store).delete(id))),
      );
      await Promise.all([work, tx.done]);
    },
    owners: async () => {
      const owners: string[] = [];
      const tx = db.transaction('entries');
      let cursor = await tx.store.index('owner').openKeyCursor(null, 'nextunique');
      for (; cursor; cursor = await cursor.continue()) owners.push(cursor.key);
      return owners;
    },
    adopt: async (from, to) => {
      const tx = db.transaction('entries', 'readwrite');
      const entries = await tx.store.index('owner').getAll(from);
      const adopted = entries.map((entry) => ({ ...entry, owner: to }));
      await Promise.all([...adopted.map((entry) => tx.store.put(entry)), tx.done]);
      return adopted;
    },
    readBytes: async (id, kind) => fromPlainBytes(await db.get(kind, id)),
    close: () => db.close(),
  };
}

/** Requests are cheap one by one; those of five hundred files in one task take a phone, which is six times slower, over 50 ms. */
const SLICE = 16;

/** Runs `work` on some after some, which may await nothing but requests of one transaction: that stays open from one to the next. */
async function inSlices<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += SLICE) await Promise.all(items.slice(at, at + SLICE).map(work));
}

/** A key of no entry. */
const PROBE = '';

/**
 * Private windows of WebKit store no file, and say so of one. Among several in a transaction they never say anything, nor does the
 * database ever again answer (seen in WebKitGTK 2.50): that is found out with one that nobody needs.
 */
async function storesFiles(db: IDBPDatabase<JournalSchema>): Promise<boolean> {
  try {
    const tx = db.transaction('prepared', 'readwrite');
    await Promise.all([tx.store.put(new Blob(['x']), PROBE).then(() => tx.store.delete(PROBE)), tx.done]);
    return true;
  } catch {
    return false;
  }
}
