import type { JournalDatabase } from './journal-database';
import type { JournalEntry } from './journal-entry';

/** Entries a transaction; cloning more would take a phone, which is six times slower, over 50 ms. */
const SLICE = 8;

type Waiting = Readonly<{ entry: JournalEntry; written: Promise<void>; settle: () => void }>;

/** Writes new entries down in their order, a few in each transaction and one transaction at a time. */
export type EntryAdder = Readonly<{
  /** Resolves when these are written, dropped, or cannot be written. Never rejects. */
  add: (entries: readonly JournalEntry[]) => Promise<void>;
  /** Resolves when an entry may be changed; undefined for one that does not wait to be written. */
  whenWritten: (id: string) => Promise<void> | undefined;
  /** These are not written any more, unless they are by now. */
  drop: (ids: readonly string[]) => void;
}>;

/** An adder that waits for its database. */
export function createEntryAdder(database: Promise<JournalDatabase>): EntryAdder {
  const waiting = new Map<string, Waiting>();
  let isWriting = false;

  async function write() {
    if (isWriting) return;
    isWriting = true;
    while (waiting.size > 0) {
      const some = [...waiting.values()].slice(0, SLICE);
      try {
        await (await database).add(some.map(({ entry }) => entry));
      } catch {
        // These are not kept, and every file says so.
      }
      drop(some.map(({ entry }) => entry.id));
    }
    isWriting = false;
  }

  function drop(ids: readonly string[]) {
    for (const id of ids) {
      waiting.get(id)?.settle();
      waiting.delete(id);
    }
  }

  return {
    add: async (entries) => {
      const added = entries.map((entry) => {
        let settle = () => {};
        const written = new Promise<void>((resolve) => {
          settle = resolve;
        });
        waiting.set(entry.id, { entry, written, settle });
        return written;
      });
      void write();
      await Promise.all(added);
    },
    whenWritten: (id) => waiting.get(id)?.written,
    drop,
  };
}
