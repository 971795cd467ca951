import type { Clock } from '@/lib/browser/clock';
import { createJournal } from '@/lib/browser/persist/create-journal';
import { openJournalDatabase } from '@/lib/browser/persist/open-journal-database';
import type { UploadJournal } from '@/lib/browser/persist/upload-journal';

const NAME = 'sluice-uploads';

/** The journal in this browser's IndexedDB; null where it or Web Locks are missing: both want a secure context. */
export function createBrowserJournal(clock: Clock): UploadJournal | null {
  if (typeof indexedDB === 'undefined' || typeof navigator === 'undefined') return null;
  const { locks, storage } = navigator as Partial<Navigator>;
  if (locks === undefined || storage === undefined) return null;
  return createJournal({
    name: NAME,
    openDatabase: () => openJournalDatabase(NAME),
    locks: { request: (name, options, callback) => locks.request(name, options, callback) },
    room: () => storage.estimate(),
    clock,
    visit: crypto.randomUUID(),
  });
}
