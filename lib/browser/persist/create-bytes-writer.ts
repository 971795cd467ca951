import type { JournalChange } from '@/lib/browser/persist/journal-database';
import { type PlainBytes, toPlainBytes } from '@/lib/browser/persist/plain-bytes';

/** A change as it is stored. */
export type StoredChange = Readonly<{ change: JournalChange; bytes: Blob | PlainBytes | null }>;

type Write = (changes: ReadonlyMap<string, StoredChange>) => Promise<ReadonlySet<string>>;

/**
 * Writes changes with their files; where the browser stores none, once more with the bytes of them, and from then on so at once.
 * Rejects as `write` does. A change with bytes holds nothing else, so that it may come later than those behind it.
 */
export function createBytesWriter(
  write: Write,
): (changes: ReadonlyMap<string, JournalChange>) => Promise<ReadonlySet<string>> {
  let storesFiles = true;

  async function writePlain(changes: ReadonlyMap<string, StoredChange>): Promise<ReadonlySet<string>> {
    const plain = await Promise.all(
      [...changes].map(async ([id, { change, bytes }]) => {
        return [id, { change, bytes: bytes instanceof Blob ? await toPlainBytes(bytes) : bytes }] as const;
      }),
    );
    return write(new Map(plain));
  }

  return async (changes) => {
    const stored = new Map(
      [...changes].map(([id, change]) => [
        id,
        { change, bytes: change.prepared?.blob ?? change.source ?? null },
      ]),
    );
    if (![...stored.values()].some(({ bytes }) => bytes !== null)) return write(stored);
    if (!storesFiles) return writePlain(stored);
    try {
      return await write(stored);
    } catch (error) {
      // There is no more room for bytes than for files.
      if (error instanceof DOMException && error.name === 'QuotaExceededError') throw error;
      const found = await writePlain(stored);
      storesFiles = false;
      return found;
    }
  };
}
