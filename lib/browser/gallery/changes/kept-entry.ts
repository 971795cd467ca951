import type { BulkAction } from '../bulk-action';
import type { UndoEntry } from '../undo-entry';
import type { Back } from '../way-back';

/** The action that takes a change back, and the images it is about. */
export type Way = Readonly<{ action: BulkAction; ids: readonly string[] }>;

/** An entry as it is kept. */
export type KeptEntry = Omit<UndoEntry, 'photos'> &
  Readonly<{
    way: Way;
    /** The ways back by id, for what is added to the same change; left out of what was restored. */
    backs?: Map<string, Back>;
  }>;
