import type { Clock } from '@/lib/browser/clock';
import { createLazyJournal } from './create-lazy-journal';
import type { UploadJournal } from './upload-journal';

/** The name of the database and, in front of a colon, of the locks. */
const NAME = 'sluice-uploads';

/**
 * The journal in this browser's IndexedDB; null where it or Web Locks are missing: both want a secure context. How much room there is
 * some cannot be asked: WebKitGTK has no storage manager at all.
 */
export function createBrowserJournal(clock: Clock): UploadJournal | null {
  if (typeof indexedDB === 'undefined' || typeof navigator === 'undefined') return null;
  const { locks, storage } = navigator as Partial<Navigator>;
  if (locks === undefined) return null;
  return createLazyJournal({
    clock,
    mayHoldEntries: async () => (await indexedDB.databases()).some(({ name }) => name === NAME),
    prefetch: fetchParts,
    load: async () => {
      const [{ createJournal }, { openJournalDatabase }] = await fetchParts();
      return createJournal({
        name: NAME,
        openDatabase: () => openJournalDatabase(NAME),
        locks: { request: (name, options, callback) => locks.request(name, options, callback) },
        room: async () => (await storage?.estimate()) ?? {},
        clock,
        visit: crypto.randomUUID(),
      });
    },
  });
}

function fetchParts() {
  return Promise.all([import('./create-journal'), import('./open-journal-database')]);
}
