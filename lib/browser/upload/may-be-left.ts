import { localStorageOrNull } from '@/lib/browser/local-storage-or-null';
import { mayHoldEntries } from './persist/journal-name';
import { TICKET_PREFIX } from './tickets/ticket-prefix';

/** False where it is sure that no earlier visit of this browser left anything that an uploader would take up. Never rejects. */
export async function mayBeLeft(): Promise<boolean> {
  return hasTickets() || (await mayHoldEntries().catch(() => true));
}

function hasTickets(): boolean {
  try {
    return Object.keys(localStorageOrNull() ?? {}).some((name) => name.startsWith(TICKET_PREFIX));
  } catch {
    // Storage that may not be read holds nothing.
    return false;
  }
}
