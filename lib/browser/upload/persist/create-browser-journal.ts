import type { Clock } from '@/lib/browser/clock';
import { createLazyJournal } from './create-lazy-journal';
import { JOURNAL_NAME, journalLocks, mayHoldEntries } from './journal-name';
import type { UploadJournal } from './upload-journal';
import type { UploadList } from './upload-list';

/**
 * The journal in this browser's IndexedDB; null where it or Web Locks are missing: both want a secure context. How much room there is
 * some cannot be asked: WebKitGTK has no storage manager at all.
 */
export function createBrowserJournal(clock: Clock, list: UploadList): UploadJournal | null {
  const locks = journalLocks();
  if (locks === undefined) return null;
  const { storage } = navigator as Partial<Navigator>;
  return createLazyJournal({
    clock,
    mayHoldEntries,
    prefetch: fetchParts,
    load: async () => {
      const [{ createJournal }, { openJournalDatabase }] = await fetchParts();
      return createJournal({
        name: JOURNAL_NAME,
        openDatabase: () => openJournalDatabase(JOURNAL_NAME),
        locks: { request: (name, options, callback) => locks.request(name, options, callback) },
        room: async () => (await storage?.estimate()) ?? {},
        clock,
        visit: crypto.randomUUID(),
        list,
      });
    },
  });
}

function fetchParts() {
  return Promise.all([import('./create-journal'), import('./open-journal-database')]);
}
