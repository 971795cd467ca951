import type { PhotoEdit } from '../edit/photo-edit';
import type { PreparedFile } from '../prepare/prepare-file';
import type { StoredTicket } from '../tickets/create-ticket-store';
import type { PreparedInfo } from './journal-entry';

/** A file to write down. */
export type JournalFile = Readonly<{
  id: string;
  folder: string;
  isPaused: boolean;
  keepOriginal: boolean;
  /** JSON text. */
  metadata?: string | undefined;
  /** JSON text. */
  sender?: string | undefined;
  file: File;
  /** Its place on the list: later ones have larger numbers. */
  order: number;
}>;

/** A file of an earlier visit that is ours to finish now. */
export type RestoredUpload = Readonly<{
  id: string;
  name: string;
  folder: string;
  sourceBytes: number;
  isPaused: boolean;
  keepOriginal: boolean;
  /** JSON text. */
  metadata?: string | undefined;
  /** JSON text. */
  sender?: string | undefined;
  /** Its bytes are there, as chosen or prepared; without them it can only be chosen again. */
  isKept: boolean;
  prepared: PreparedInfo | null;
  /** Conversions that began in earlier visits and did not end. */
  conversions: number;
  /** The last grant: its bytes may be in the bucket already. */
  sent: StoredTicket | null;
  /** '' for none. */
  caption: string;
  edit: PhotoEdit | null;
  /** Its place among the others. */
  order: number;
}>;

/**
 * The list of uploads, written down so that it outlives the page. No method throws or rejects, and none holds up the
 * upload: where nothing can be written, nothing is kept, and the files say so (`onKept`).
 */
export interface UploadJournal {
  /**
   * Begins. Entries that visits that have ended left behind are handed over in the order it was added, in one or several calls;
   * never the files of a tab that is still open, and never to two tabs.
   */
  open(
    handlers: Readonly<{
      onRestored: (uploads: readonly RestoredUpload[]) => void;
      /** From now on a file's bytes survive the page, or do not any more. */
      onKept: (id: string, isKept: boolean) => void;
    }>,
  ): void;
  /** Fetches what the first `add` needs. */
  warmUp?(): void;
  add(files: readonly JournalFile[]): void;
  savePrepared(id: string, prepared: PreparedFile): void;
  /** Resolves once written, which has to be before the server hears of the ticket; false when it could not be. */
  saveTicket(id: string, ticket: StoredTicket): Promise<boolean>;
  /** The server has refused it permanently. */
  dropTicket(id: string): void;
  setPaused(id: string, isPaused: boolean): void;
  /** A cancelled file is not taken up by the next visit; a retry in this one is. */
  setCancelled(id: string, isCancelled: boolean): void;
  /** It is to be made smaller after all. */
  dropOriginal(id: string): void;
  /** Its name, the words about it, and how it is turned and cut. */
  setSaid(id: string, said: Readonly<{ name: string; caption: string; edit: PhotoEdit | null }>): void;
  /** Its place on the list, as others have theirs by `order`. */
  setOrder(id: string, order: number): void;
  /** Says how many conversions of it have begun and not ended. */
  setConversions(id: string, conversions: number): void;
  remove(ids: readonly string[]): void;
  /** The prepared bytes, checked against size and sha-256; null when there are none or they are not what was written. */
  readPrepared(id: string): Promise<PreparedFile | null>;
  /** The file as chosen; null when it is not there or not whole. */
  readSource(id: string): Promise<File | null>;
  /** Ends this visit: what is still written down is for the next. */
  close(): void;
}
