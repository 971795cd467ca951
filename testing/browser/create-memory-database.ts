import {
  changeEntry,
  type JournalBytes,
  type JournalDatabase,
} from '@/lib/browser/upload/persist/journal-database';
import type { JournalEntry } from '@/lib/browser/upload/persist/journal-entry';

/** A disk that outlives the journals written on it; a test may damage what is there. */
export type MemoryDisk = {
  readonly entries: Map<string, JournalEntry>;
  readonly bytes: Record<JournalBytes, Map<string, unknown>>;
  /** Makes writing bytes fail, as a full disk does. */
  isFull: boolean;
  /** Makes changes never come to an end, as WebKit's database does after some failures. */
  isStuck: boolean;
};

export function createMemoryDisk(): MemoryDisk {
  return {
    entries: new Map(),
    bytes: { source: new Map(), prepared: new Map() },
    isFull: false,
    isStuck: false,
  };
}

/** The journal's database in memory. */
export function openMemoryDatabase(disk: MemoryDisk): JournalDatabase {
  const { entries, bytes } = disk;
  let isOpen = true;

  async function inOneGo<T>(act: () => T): Promise<T> {
    if (!isOpen) throw new DOMException('closed', 'InvalidStateError');
    if (disk.isStuck) return new Promise(() => {});
    return act();
  }

  return {
    add: (added) =>
      inOneGo(() => {
        for (const entry of added) entries.set(entry.id, entry);
      }),
    change: (changes) =>
      inOneGo(() => {
        const found = new Set<string>();
        if (disk.isFull && [...changes.values()].some((change) => change.prepared || change.source)) {
          throw new DOMException('full', 'QuotaExceededError');
        }
        for (const [id, change] of changes) {
          const entry = entries.get(id);
          if (entry === undefined) continue;
          found.add(id);
          const changed = changeEntry(entry, change);
          entries.set(id, changed);
          if (change.prepared) {
            bytes.prepared.set(id, change.prepared.blob);
            bytes.source.delete(id);
          } else if (change.source && changed.hasSource) {
            bytes.source.set(id, change.source);
          }
        }
        return found;
      }),
    remove: (ids) =>
      inOneGo(() => {
        for (const id of ids) {
          entries.delete(id);
          bytes.source.delete(id);
          bytes.prepared.delete(id);
        }
      }),
    owners: () => inOneGo(() => [...new Set([...entries.values()].map(({ owner }) => owner))]),
    adopt: (from, to) =>
      inOneGo(() => {
        const mine = [...entries.values()].filter(({ owner }) => owner === from);
        const adopted = mine.map((entry) => ({ ...entry, owner: to }));
        for (const entry of adopted) entries.set(entry.id, entry);
        return adopted;
      }),
    readBytes: (id, kind) => inOneGo(() => bytes[kind].get(id)),
    close: () => {
      isOpen = false;
    },
  };
}
