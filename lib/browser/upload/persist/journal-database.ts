import type { PhotoEdit } from '../edit/photo-edit';
import type { StoredTicket } from '../tickets/create-ticket-store';
import type { JournalEntry, PreparedInfo } from './journal-entry';

/** Says which bytes of an entry. */
export type JournalBytes = 'source' | 'prepared';

/** The fields that become different about an entry; `null` takes away. */
export type JournalChange = Readonly<{
  isPaused?: boolean;
  isCancelled?: boolean;
  keepOriginal?: boolean;
  ticket?: StoredTicket | null;
  conversions?: number;
  /** The last words about it, and how it is turned and cut. */
  said?: Readonly<{ name: string; caption: string; edit: PhotoEdit | null }>;
  order?: number;
  /** Once there are prepared bytes the source is let go. */
  prepared?: Readonly<{ info: PreparedInfo; blob: Blob }>;
  /** Kept only while there are no prepared bytes. */
  source?: Blob;
}>;

/**
 * Where the journal is written. Each call is one transaction: it happens wholly, in the order of the calls, or rejects.
 * The value it returns was read from a disk and may be anything.
 */
export interface JournalDatabase {
  add(entries: readonly JournalEntry[]): Promise<void>;
  /** By id; returns the ids whose entries are there, as nothing happens to others. */
  change(changes: ReadonlyMap<string, JournalChange>): Promise<ReadonlySet<string>>;
  /** Takes entries and their bytes away. */
  remove(ids: readonly string[]): Promise<void>;
  /** Every owner there is. */
  owners(): Promise<readonly string[]>;
  /** Gives all entries of one owner to another and returns them. */
  adopt(from: string, to: string): Promise<readonly unknown[]>;
  readBytes(id: string, kind: JournalBytes): Promise<unknown>;
  close(): void;
}

/** The entry after a change. */
export function changeEntry(entry: JournalEntry, change: JournalChange): JournalEntry {
  const { isPaused, isCancelled, keepOriginal, ticket, conversions, prepared, source } = change;
  const { said, order } = change;
  return {
    ...entry,
    ...(isPaused === undefined ? {} : { isPaused }),
    ...(isCancelled === undefined ? {} : { isCancelled }),
    ...(keepOriginal === undefined ? {} : { keepOriginal }),
    ...(ticket === undefined ? {} : { ticket }),
    ...(conversions === undefined ? {} : { conversions }),
    ...(said === undefined ? {} : { ...said, edit: said.edit ?? undefined }),
    ...(order === undefined ? {} : { order }),
    ...(source === undefined || entry.prepared !== null ? {} : { hasSource: true }),
    ...(prepared === undefined ? {} : { prepared: prepared.info, hasSource: false }),
  };
}
