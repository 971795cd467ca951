/** A thumbnail's entry without its bytes. */
export type KeptThumbnail = Readonly<{
  key: string;
  sizeBytes: number;
  /** When it was last shown, to within an hour. */
  usedAtMs: number;
}>;

export type ThumbnailChange = Readonly<{
  added: readonly Readonly<{ entry: KeptThumbnail; bytes: ArrayBuffer }>[];
  /** Entries that were shown again. */
  used: readonly KeptThumbnail[];
  removed: readonly string[];
}>;

/** Where thumbnails are kept. Each call is one transaction: it happens wholly or rejects. */
export interface ThumbnailDatabase {
  /** All there is, without bytes. */
  entries(): Promise<readonly KeptThumbnail[]>;
  /** A value that was read from a disk may be anything. */
  read(key: string): Promise<unknown>;
  /**
   * Changes what is kept, then removes what `evict` names of the whole; returns what is kept from then on. Null, and nothing is
   * written, where the database was emptied since it was opened: another page signed out.
   */
  write(
    change: ThumbnailChange,
    evict: (entries: readonly KeptThumbnail[]) => readonly string[],
  ): Promise<readonly KeptThumbnail[] | null>;
  /** Removes everything, and ends the writing of every page that has it open. */
  empty(): Promise<void>;
  close(): void;
}
