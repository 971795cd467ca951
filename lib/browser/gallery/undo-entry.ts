import type { BulkAction } from './bulk-action';

/** A change of a person that can be taken back, or was. */
export type UndoEntry = Readonly<{
  key: number;
  action: BulkAction;
  /** The name of the one photo it is about; null for many. */
  name: string | null;
  /** The photos that it has changed. */
  photos: number;
  /** When it was done, in milliseconds since 1970. */
  atMs: number;
  isUndone: boolean;
}>;
