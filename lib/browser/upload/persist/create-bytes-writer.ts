import type { JournalChange } from './journal-database';
import { type PlainBytes, toPlainBytes } from './plain-bytes';

/** A change as it is stored. */
export type StoredChange = Readonly<{ change: JournalChange; bytes: Blob | PlainBytes | null }>;

type BytesWriterOptions = Readonly<{
  write: (changes: ReadonlyMap<string, StoredChange>) => Promise<ReadonlySet<string>>;
  /** Whether the browser stores files; asked once, before the first of them is written. Never rejects. */
  storesFiles: () => Promise<boolean>;
}>;

/**
 * Writes changes with their files, or with the bytes of them where the browser stores none. Rejects as `write` does, and when a
 * file is gone. A change with bytes holds nothing else, so that it may come later than those behind it.
 */
export function createBytesWriter({
  write,
  storesFiles,
}: BytesWriterOptions): (changes: ReadonlyMap<string, JournalChange>) => Promise<ReadonlySet<string>> {
  let answer: Promise<boolean> | undefined;

  async function toStored(bytes: Blob): Promise<Blob | PlainBytes> {
    answer ??= storesFiles();
    return (await answer) ? bytes : toPlainBytes(bytes);
  }

  return async (changes) => {
    const all = [...changes].map(([id, change]) => ({
      id,
      change,
      bytes: change.prepared?.blob ?? change.source ?? null,
    }));
    // Without a pause where there is nothing to wait for: such changes are written in their order.
    if (all.every(({ bytes }) => bytes === null)) return write(new Map(all.map((one) => [one.id, one])));
    const stored = await Promise.all(
      all.map(async ({ id, change, bytes }) => {
        return [id, { change, bytes: bytes && (await toStored(bytes)) }] as const;
      }),
    );
    return write(new Map(stored));
  };
}
