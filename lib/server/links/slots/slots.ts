/** The limits of a link. */
export type SlotTerms = Readonly<{
  link: string;
  /** 1 to 10,000. */
  files: number;
  /** The most that all files may have together, each rounded up to whole KiB; null: no limit. */
  bytes: number | null;
}>;

/** A file that wants a slot. */
export type WantedSlot = Readonly<{
  /** Tells the file from others of the link, and a retry of it by being the same. */
  file: string;
  /** The id that it gets unless it has one. */
  id: string;
  sizeBytes: number;
  /** When its grant expires. */
  expiresAt: Date;
  /** Whether an earlier grant may be made again: a store that takes each key once refuses what was sent already. */
  mayReuse: (id: string) => Promise<boolean>;
}>;

/** A slot, by the id of the upload that has it and the name of its claim; or which limit is used up. */
export type ClaimedSlot =
  | Readonly<{ ok: true; id: string; claim: string }>
  | Readonly<{ ok: false; limitedBy: 'files' | 'bytes' }>;

/** The part of a link that is used. */
export type UsedSlots = Readonly<{ files: number; bytes: number }>;

/** Hands out the slots of links, on any number of machines. */
export type Slots = Readonly<{
  /** Claims a slot for a file. Throws `busy` where others are at the same file, and `StorageError`. */
  claim(terms: SlotTerms, wanted: WantedSlot): Promise<ClaimedSlot>;
  /** Ends the claim of an upload that was published; its slot stays taken. Safe to repeat. Throws `StorageError`. */
  close(link: string, claim: string, id: string): Promise<void>;
  /** Counts what is taken, asked of the bucket. Throws `StorageError`. */
  used(link: string): Promise<UsedSlots>;
}>;
